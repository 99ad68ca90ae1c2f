import type { CaseView } from './case-view.js';
import { readinessOf, type ReadinessItem } from './readiness.js';
import type { StatusStep } from './status-link.js';

/** What a referrer can answer from the bedside; grading images and naming who is responsible is the board's. */
const ANSWERABLE = ['question', 'mscc', 'level', 'primary', 'histology', 'visceral', 'performance', 'neurology', 'walking', 'anticoagulant', 'images', 'wish'];

/** The missing items that the referrer can send; none once the board has spoken. */
export function askedOfReferrer(theCase: Pick<CaseView, 'state'> & Parameters<typeof readinessOf>[0]): ReadinessItem[] {
  const waits = ['submitted', 'triaged', 'in_preparation', 'ready', 'listed'].includes(theCase.state);
  return waits ? readinessOf(theCase).filter(({ id, done }) => !done && ANSWERABLE.includes(id)) : [];
}

/** Where a case stands, as somebody outside the board would say it. */
export function statusStep(state: CaseView['state'], asked: number): StatusStep {
  if (state === 'draft') return 'not_sent';
  if (state === 'submitted') return 'received';
  if (state === 'triaged' || state === 'in_preparation') return asked > 0 ? 'needs_more' : 'in_preparation';
  if (state === 'ready') return 'in_preparation';
  return state === 'listed' || state === 'closed' ? state : 'discussed';
}
