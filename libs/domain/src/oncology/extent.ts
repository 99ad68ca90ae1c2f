import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Choices, Count, OneOf, Text } from '../contract/fields.js';
import { storedAs, type Recorded } from '../people/recorded.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';

export const METASTATIC_SITES = codeList({ liver: 'Liver', lung: 'Lung', brain: 'Brain', adrenal: 'Adrenal', lymph_nodes: 'Lymph nodes', pleura: 'Pleura', other: 'Other' });
export const SYSTEMIC_STATES = codeList({ responding: 'Responding', stable: 'Stable', progressing: 'Progressing', untreated: 'Not yet treated' });

/** How far the cancer has spread beyond the spine, and how it behaves. */
export class SystemicExtent {
  @CalendarDate({ label: 'Staged on' }) stagedOn?: string | null;
  @OneOf({ label: 'Visceral metastases', of: YES_NO }) visceralMetastases?: YesNo | null;
  @Choices({ label: 'Sites', of: METASTATIC_SITES }) sites?: CodeOf<typeof METASTATIC_SITES>[] | null;
  @Count({ label: 'Bone metastases outside the spine', max: 99, hint: 'Number of foci' }) extraspinalBoneFoci?: number | null;
  @OneOf({ label: 'Systemic disease', of: SYSTEMIC_STATES }) systemicState?: CodeOf<typeof SYSTEMIC_STATES> | null;
  @Text({ label: 'Present systemic treatment', lines: 2, max: 1000 }) currentTreatment?: string | null;
  @Text({ label: 'Remaining options', lines: 2, max: 1000 }) remainingOptions?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const SystemicExtentView = storedAs('SystemicExtentView', SystemicExtent);
export type SystemicExtentView = SystemicExtent & Recorded;
