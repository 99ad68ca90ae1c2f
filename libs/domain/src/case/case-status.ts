import type { CaseView } from './case-view.js';
import { readinessOf, type ReadinessItem } from './readiness.js';
import { standingTriage } from '../triage/triage-outcome.js';
import type { ReadinessCode } from './readiness-items.js';
import type { StatusStep } from './status-link.js';

/** What a referrer can answer from the bedside; grading images and naming who is responsible is the board's. */
const ANSWERABLE = ['question', 'mscc', 'level', 'primary', 'histology', 'visceral', 'performance', 'neurology', 'walking', 'anticoagulant', 'images', 'wish'];

/** The missing items that the referrer can send, and what the triage asked for even where something is recorded; none once the board has spoken. */
export function askedOfReferrer(theCase: Judged & Parameters<typeof readinessOf>[0]): ReadinessItem[] {
  const waits = ['submitted', 'triaged', 'in_preparation', 'ready', 'listed'].includes(theCase.state);
  const wanted = askedAtTriage(theCase);
  return waits ? readinessOf(theCase).filter(({ id, done }) => (!done && ANSWERABLE.includes(id)) || wanted.some((code) => code === id)) : [];
}

type Judged = Pick<CaseView, 'state' | 'closingReason'> & { triages?: CaseView['triages'] };

/** What the triage asked the referrer for and is still waiting for. */
export function askedAtTriage({ state, triages }: Judged): readonly ReadinessCode[] {
  const standing = standingTriage(triages);
  return state === 'submitted' && standing?.outcome === 'ask' && standing.askedOf === 'referrer' ? (standing.asked ?? []) : [];
}

/** Where a case stands, as somebody outside the board would say it. */
export function statusStep(judged: Judged, asked: number): StatusStep {
  const { state, closingReason } = judged;
  const outcome = standingTriage(judged.triages)?.outcome;
  if (state === 'draft') return 'not_sent';
  if (state === 'submitted') return askedAtTriage(judged).length > 0 ? 'needs_more' : 'received';
  if (state === 'closed') return closingReason === 'not_accepted' ? 'not_accepted' : 'closed';
  if (outcome === 'standard_of_care' && (state === 'triaged' || state === 'listed')) return 'standard_of_care';
  if (outcome === 'emergency' && (state === 'triaged' || state === 'in_preparation')) return 'emergency';
  if (state === 'triaged' || state === 'in_preparation') return asked > 0 ? 'needs_more' : 'in_preparation';
  if (state === 'ready') return 'in_preparation';
  return state === 'listed' ? state : 'discussed';
}
