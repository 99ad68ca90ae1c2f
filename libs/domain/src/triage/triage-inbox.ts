import { CaseView } from '../case/case-view.js';
import { Count, ListOf } from '../contract/fields.js';

/** The referrals that wait for triage, the most urgent first, and how many there are in all. */
export class TriageInbox {
  @ListOf({ label: 'Referrals', of: () => CaseView, required: true, max: 50 }) cases!: CaseView[];
  @Count({ label: 'How many', required: true, max: 1_000_000 }) total!: number;
}
