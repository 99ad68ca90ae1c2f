import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Choices, Count, OneOf, Text } from '../contract/fields.js';
import { storedAs, type Recorded } from '../people/recorded.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';

export const METASTATIC_SITES = codeList({ liver: 'Liver', lung: 'Lung', brain: 'Brain', adrenal: 'Adrenal', lymph_nodes: 'Lymph nodes', pleura: 'Pleura', other: 'Other' });
/** Removable in the words of Tokuhashi, treatable in those of Tomita: a judgement, never concluded from "present". */
export const VISCERAL_RESECTABILITIES = codeList({ removable: 'Removable or treatable', unremovable: 'Neither removable nor treatable' });
/** In the words of Katagiri 2014. */
export const METASTATIC_PATTERNS = codeList({ nodular: 'Nodular', disseminated: 'Disseminated: pleural, peritoneal or leptomeningeal' });
export const SYSTEMIC_STATES = codeList({ responding: 'Responding', stable: 'Stable', progressing: 'Progressing', untreated: 'Not yet treated' });

/** How far the cancer has spread beyond the spine, and how it behaves. */
export class SystemicExtent {
  @CalendarDate({ label: 'Staged on' }) stagedOn?: string | null;
  @OneOf({ label: 'Visceral metastases', of: YES_NO }) visceralMetastases?: YesNo | null;
  @OneOf({ label: 'Visceral metastases can be removed or treated', of: VISCERAL_RESECTABILITIES, hint: "The clinicians' judgement" }) visceralResectability?: CodeOf<typeof VISCERAL_RESECTABILITIES> | null;
  @OneOf({ label: 'Pattern of visceral or cerebral metastases', of: METASTATIC_PATTERNS }) visceralPattern?: CodeOf<typeof METASTATIC_PATTERNS> | null;
  @OneOf({ label: 'Brain metastases', of: YES_NO }) brainMetastases?: YesNo | null;
  @Choices({ label: 'Sites', of: METASTATIC_SITES }) sites?: CodeOf<typeof METASTATIC_SITES>[] | null;
  @Count({ label: 'Bone metastases outside the spine', max: 99, hint: 'Number of foci' }) extraspinalBoneFoci?: number | null;
  @OneOf({ label: 'Systemic disease', of: SYSTEMIC_STATES }) systemicState?: CodeOf<typeof SYSTEMIC_STATES> | null;
  @OneOf({ label: 'Systemic disease is controlled', of: YES_NO, hint: "The clinicians' statement; no definition is published" }) systemicDiseaseControlled?: YesNo | null;
  @Text({ label: 'Present systemic treatment', lines: 2, max: 1000 }) currentTreatment?: string | null;
  @Text({ label: 'Remaining options', lines: 2, max: 1000 }) remainingOptions?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const SystemicExtentView = storedAs('SystemicExtentView', SystemicExtent);
export type SystemicExtentView = SystemicExtent & Recorded;
