import { codeList, type CodeOf } from '../contract/code-list.js';

/** Where a reason is counted in the literature. */
export interface ReasonSource {
  readonly citation: string;
  /** As reported there; a share of the recommendations that were not carried out. */
  readonly reported: string;
}

const GOOLAM_HOSSEN = 'Goolam-Hossen 2011, doi 10.1080/0144929X.2011.553747 (71 of 363 not carried out)';
const REASONS_TABLE = 'BMJ Quality & Safety, table 3, reasons for non-implementation (355 reasons)';
const SYDNEY = 'BMC Health Services Research 2021, doi 10.1186/s12913-021-06511-3 (771 patients)';

/**
 * Why what the board recommended was not done. No reason given is an answer: somebody looked and found none. Nobody having
 * looked is no code of this list; it is "Not recorded" and is counted apart.
 */
export const NOT_DONE_REASONS = codeList({
  patient_choice: "The patient's choice",
  comorbidity: 'Comorbidity or unfit',
  deterioration: 'Deterioration',
  new_information: 'New clinical information',
  condition_not_met: 'The condition of the decision was not met',
  other_therapy: 'Other treatment was chosen',
  circumstances: "The patient's circumstances",
  did_not_attend: 'The patient did not attend',
  lost_to_follow_up: 'Lost to follow-up',
  died: 'The patient died',
  other: 'Another reason, in words',
  none_given: 'No reason was given',
});
export type NotDoneReason = CodeOf<typeof NOT_DONE_REASONS>;

/** The published counts behind a reason; a reason of ours that no source counts has none. */
export const REASON_SOURCES: Readonly<Partial<Record<NotDoneReason, readonly ReasonSource[]>>> = {
  patient_choice: [
    { citation: GOOLAM_HOSSEN, reported: '18 %' },
    { citation: REASONS_TABLE, reported: '15 %' },
    { citation: SYDNEY, reported: '28.3 %, with the choice of guardians' },
  ],
  comorbidity: [
    { citation: GOOLAM_HOSSEN, reported: '45 %' },
    { citation: REASONS_TABLE, reported: '4 %' },
  ],
  new_information: [{ citation: GOOLAM_HOSSEN, reported: '34 %' }],
  condition_not_met: [{ citation: REASONS_TABLE, reported: '6 %' }],
  circumstances: [{ citation: REASONS_TABLE, reported: '11 %' }],
  did_not_attend: [{ citation: REASONS_TABLE, reported: '10 %' }],
  died: [{ citation: REASONS_TABLE, reported: '5 %' }],
  other: [{ citation: REASONS_TABLE, reported: '28 %' }],
  none_given: [{ citation: REASONS_TABLE, reported: '21 %' }],
};

/** What is wrong with a reason and its words, or null: another reason has to be said. */
export function notDoneFault(reason: unknown, words: unknown): string | null {
  return reason === 'other' && !(typeof words === 'string' && words.trim()) ? 'Say in words which other reason' : null;
}
