import type { Decision } from '@rachis/domain';
import { createHash } from 'node:crypto';
import { daysAfter, workday } from './calendar.js';
import type { Plan } from './plans.js';

interface About {
  readonly caseId: string;
  readonly day: string;
  readonly again: boolean;
  readonly byTelephone: boolean;
  readonly coordinatorId: string | null;
}

/** An id that follows from what it is of, so that the course of the demonstration stays the same. */
function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const NO_OPERATION = 'the patient declines or is not fit at the anaesthetic review';

/** What this fictional board said around its plan: how it met, what would overturn the plan, what it thought of beside it. */
export function partsOf(plan: Plan, { caseId, day, again, byTelephone, coordinatorId }: About): Partial<Decision> {
  const id = (what: string) => idOf(`${caseId} ${day} ${what}`);
  const operates = plan.lead === 'spine_surgeon' && !again;
  const declined = plan.fallbackTrigger === NO_OPERATION;
  const then = plan.fallbackPlan ?? 'palliative radiotherapy';
  return {
    discussionType: byTelephone ? 'emergency' : again ? 'post_treatment' : 'pre_treatment', mode: byTelephone ? 'phone' : 'hybrid', imagesShown: 'yes', interests: 'none',
    steps: operates
      ? [
          { id: id('operate'), what: 'Operation as planned', levels: plan.levels ?? null, specialty: 'spine_surgeon', timing: plan.timing ?? null },
          { id: id('irradiate'), what: 'Radiotherapy once the wound has healed', specialty: 'radiation_oncologist', latestBy: daysAfter(day, 28), afterId: id('operate') },
        ]
      : [],
    triggers: [
      ...(declined ? [{ id: id('declines'), kind: 'patient_declines', consequence: 'plan_b', plan: then } as const, { id: id('unfit'), kind: 'unfit', consequence: 'plan_b', plan: then } as const] : []),
      ...(plan.intent === 'diagnostic' ? [{ id: id('specimen'), kind: 'specimen_reported', consequence: 'rediscuss' } as const] : []),
    ],
    ...(declined ? { fallbackTrigger: null, fallbackPlan: null } : {}),
    considered: operates ? [{ care: 'rehabilitation', answer: 'yes', why: 'from the first day after the operation' }, { care: 'palliative', answer: 'yes', why: 'for pain' }] : plan.intent === 'palliative_pain' ? [{ care: 'palliative', answer: 'yes' }] : [],
    informsReferrerId: coordinatorId, informReferrerBy: workday(daysAfter(day, 1)),
  };
}
