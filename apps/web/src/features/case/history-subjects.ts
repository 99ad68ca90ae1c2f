import {
  AgendaEntry, CaseView, Decision, FitnessView, FunctionalStatus, ImagingStudy, Lesion, Patient, PatientIdentifier, PatientWish, PriorTreatment, ScoreResult, SystemicExtent, Tumour, type Class,
} from '@rachis/domain';
import { MergeView, ReferrerReplyView, StatusLinkView } from '@rachis/domain';

/** What a table of the record is called, and the contract whose questions name its columns. */
interface Subject {
  readonly label: string;
  /** Under which filter it is found. */
  readonly group: HistoryGroup;
  readonly contract: Class;
}
export const HISTORY_GROUPS = {
  case: 'Referral and state', patient: 'Patient', spine: 'Spine and ratings', oncology: 'Tumour, extent, treatment', function: 'Function and fitness', imaging: 'Imaging', wishes: 'Wishes', board: 'Board and decision',
} as const;
export type HistoryGroup = keyof typeof HISTORY_GROUPS;

const SUBJECTS: Readonly<Record<string, Subject>> = {
  spine_case: { label: 'Case', group: 'case', contract: CaseView },
  patient: { label: 'Patient', group: 'patient', contract: Patient },
  patient_identifier: { label: 'Identifier', group: 'patient', contract: PatientIdentifier },
  patient_merge: { label: 'Merge of two records', group: 'patient', contract: MergeView },
  tumour: { label: 'Primary tumour', group: 'oncology', contract: Tumour },
  systemic_extent: { label: 'Extent of disease', group: 'oncology', contract: SystemicExtent },
  prior_treatment: { label: 'Previous treatment', group: 'oncology', contract: PriorTreatment },
  fitness: { label: 'Fitness', group: 'function', contract: FitnessView },
  functional_status: { label: 'Examination', group: 'function', contract: FunctionalStatus },
  lesion: { label: 'Lesion', group: 'spine', contract: Lesion },
  score_result: { label: 'Rating', group: 'spine', contract: ScoreResult },
  imaging_study: { label: 'Imaging study', group: 'imaging', contract: ImagingStudy },
  patient_wish: { label: 'Wishes', group: 'wishes', contract: PatientWish },
  status_link: { label: 'Status link', group: 'case', contract: StatusLinkView },
  referrer_reply: { label: 'Reply of the referrer, by status link', group: 'case', contract: ReferrerReplyView },
  agenda_item: { label: 'Agenda', group: 'board', contract: AgendaEntry },
  decision: { label: 'Decision', group: 'board', contract: Decision },
};

/** The words for a table; a table nobody has named yet is shown by its own name. */
export function subjectOf(table: string): Subject {
  return SUBJECTS[table] ?? { label: table.replaceAll('_', ' ').replace(/^./, (first) => first.toUpperCase()), group: 'board', contract: CaseView };
}
