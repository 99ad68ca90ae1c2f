import { PLAN_WITHIN_DAYS, type MsccAnswer, type Urgency } from '@rachis/domain';

const DAY_MS = 86_400_000;

/** Until when a plan is due. Without an urgency nothing is due: it is unknown, not "routine". */
export function dueAt(referredAt: Date, urgency: Urgency | null): Date | null {
  return urgency ? new Date(referredAt.getTime() + PLAN_WITHIN_DAYS[urgency] * DAY_MS) : null;
}

/** What decides when the day of an emergency began. */
interface Suspicion {
  readonly urgency: Urgency | null;
  readonly mscc: MsccAnswer | null;
  readonly msccSuspectedAt: Date | null;
}

/** When the first plan is due. In an emergency the standard counts from the suspicion, not from when somebody found time to refer. */
export function firstPlanDueAt(referredAt: Date, { urgency, mscc, msccSuspectedAt }: Suspicion): Date | null {
  const counted = urgency === 'emergency' && mscc === 'yes' && msccSuspectedAt && msccSuspectedAt < referredAt ? msccSuspectedAt : referredAt;
  return dueAt(counted, urgency);
}

type Waiting = Suspicion & { readonly referredAt: Date | null; readonly dueAt: Date | null };

/** When the plan is due after the referral was corrected: from the same moment as before, a first one also from the suspicion. */
export function correctedDueAt(before: Waiting, now: Suspicion): Date | null {
  const since = waitedSince(before);
  if (!since) return null;
  return since.getTime() === before.referredAt?.getTime() ? firstPlanDueAt(since, now) : dueAt(since, now.urgency);
}

/** Since when a plan has been waited for: since the referral, or since the case was presented again. */
function waitedSince(before: Waiting): Date | null {
  const { referredAt, dueAt: due, urgency } = before;
  if (referredAt && due && firstPlanDueAt(referredAt, before)?.getTime() === due.getTime()) return referredAt;
  return due && urgency ? new Date(due.getTime() - PLAN_WITHIN_DAYS[urgency] * DAY_MS) : referredAt;
}
