import { formatDate } from '../contract/dates.js';
import type { DecisionView } from '../decision/decision.js';

/** Something that somebody has to do because of a decision. Without an owner or a day it says so by null, and is never left out. */
export interface DecisionAction {
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly what: string;
  readonly by: string | null;
}

/** Who does what by when, from the fields of the decision alone. */
export function decisionActions({ responsible, informsPatient, informPatientBy, latestBy, goals, fallbackTrigger, fallbackPlan }: DecisionView): DecisionAction[] {
  const pursued = goals.some(({ state }) => state === 'recommended' || state === 'conditional');
  const of = (person: { id: string; displayName: string } | null | undefined) => ({ ownerId: person?.id ?? null, owner: person?.displayName ?? null });
  return [
    { ...of(responsible), what: pursued ? 'Carries the plan out' : 'Remains responsible', by: latestBy ?? null },
    { ...of(informsPatient), what: 'Tells the patient', by: informPatientBy ?? null },
    ...(fallbackTrigger ? [{ ...of(responsible), what: `Watches: if ${bare(fallbackTrigger)}, then ${fallbackPlan ? bare(fallbackPlan) : 'brings the case back to the board'}`, by: null }] : []),
  ];
}

/** "Dr Adeyemi: tells the patient, by 18 Mar 2026." */
export const actionWords = ({ owner, what, by }: DecisionAction): string => `${owner ?? 'Owner not recorded'}: ${what.charAt(0).toLowerCase()}${what.slice(1)}${by ? `, by ${formatDate(by)}` : ''}.`;

const bare = (text: string) => text.trim().replace(/[.;,\s]+$/, '');
