import { PLAN_WITHIN_DAYS, type Urgency } from '@rachis/domain';

const DAY_MS = 86_400_000;

/** Until when a plan is due. Without an urgency nothing is due: it is unknown, not "routine". */
export function dueAt(referredAt: Date, urgency: Urgency | null): Date | null {
  return urgency ? new Date(referredAt.getTime() + PLAN_WITHIN_DAYS[urgency] * DAY_MS) : null;
}

/** Since when a plan has been waited for: since the referral, or since the case was presented again. */
export function waitedSince({ referredAt, dueAt: due, urgency }: { referredAt: Date | null; dueAt: Date | null; urgency: Urgency | null }): Date | null {
  return due && urgency ? new Date(due.getTime() - PLAN_WITHIN_DAYS[urgency] * DAY_MS) : referredAt;
}
