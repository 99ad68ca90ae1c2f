import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Holds, ListOf, OneOf, Text } from '../contract/fields.js';
import { BEST_RESPONSES } from '../oncology/therapy-line.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { storedAs } from '../people/recorded.js';

export const VISIT_KINDS = codeList({ clinic: 'Clinic', ward: 'Ward', home: 'At home', telephone: 'Telephone', video: 'Video', results_review: 'Results looked at without the patient' });
export type VisitKind = CodeOf<typeof VISIT_KINDS>;
export const VISIT_STATES = codeList({ planned: 'Planned', seen: 'Took place', missed: 'Did not come', cancelled: 'Cancelled' });
export type VisitState = CodeOf<typeof VISIT_STATES>;
export const TOXICITY_CAUSES = codeList({ radiotherapy: 'Radiotherapy', systemic: 'Systemic treatment', surgery: 'Surgery', steroid: 'Steroid', unclear: 'Not clear of what' });
export const TOXICITY_SEVERITIES = codeList({ mild: 'Mild', moderate: 'Moderate', severe: 'Severe', life_threatening: 'Life-threatening' });

/** Something a treatment does besides. The grade stands as whoever graded it wrote it, with its scale; no scale is shipped here. */
export class Toxicity {
  @Text({ label: 'What', required: true, max: 200 }) what!: string;
  @OneOf({ label: 'Of which treatment', of: TOXICITY_CAUSES }) cause?: CodeOf<typeof TOXICITY_CAUSES> | null;
  @OneOf({ label: 'Severity', of: TOXICITY_SEVERITIES }) severity?: CodeOf<typeof TOXICITY_SEVERITIES> | null;
  @Text({ label: 'Grade as stated', hint: 'With its scale and version, such as "CTCAE v5 grade 2"', max: 80 }) gradeWords?: string | null;
}

const NOT_SEEN: readonly unknown[] = ['missed', 'cancelled'];

/**
 * One contact after treatment, planned or past. What was examined on its day stands in the sections of the case
 * (function, neurology) and is shown with the visit; it is not recorded a second time.
 */
export class Visit {
  @CalendarDate({ label: 'Day', required: true }) visitedOn!: string;
  @OneOf({ label: 'State', of: VISIT_STATES, required: true })
  @Holds((state, { systemicStatus, toxicities }: Partial<Visit>) => (state !== 'seen' && (systemicStatus || (toxicities ?? []).length > 0) ? 'Findings belong to a visit that took place' : null))
  state!: VisitState;
  @Text({ label: 'Why it did not take place', max: 500 })
  @Holds((_words, { state }: Partial<Visit>) => (NOT_SEEN.includes(state) ? null : 'Only a visit that did not take place has this reason'))
  stateReason?: string | null;
  @OneOf({ label: 'How', of: VISIT_KINDS }) kind?: VisitKind | null;
  @Text({ label: 'Seen by', hint: 'Name and role' }) seenBy?: string | null;
  @OneOf({ label: 'Systemic disease', of: BEST_RESPONSES, hint: 'As the oncologist judges it on this day' }) systemicStatus?: CodeOf<typeof BEST_RESPONSES> | null;
  @Text({ label: 'Systemic disease in words', max: 500 }) systemicWords?: string | null;
  @OneOf({ label: 'Any toxicity', of: YES_NO })
  @Holds((answer, { toxicities }: Partial<Visit>) => (answer === 'no' && (toxicities ?? []).length > 0 ? 'Toxicity is listed below' : null))
  anyToxicity?: YesNo | null;
  @ListOf({ label: 'Toxicity', of: () => Toxicity, max: 20 }) toxicities?: Toxicity[] | null;
  @Text({ label: 'Note', lines: 3, max: 4000 }) note?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
/** As stored; what was entered in error stays, with the reason. */
export class VisitView extends storedAs('StoredVisit', Visit) {
  @Text({ label: 'Entered in error, because', max: 1000 }) retractedReason?: string | null;
}
