import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, OneOf, Text } from '../contract/fields.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { storedAs, type Recorded } from '../people/recorded.js';

export const MODALITIES = codeList({
  mri_whole_spine: 'MRI whole spine', mri_region: 'MRI limited region', ct_region: 'CT', ct_cap: 'CT chest/abdomen/pelvis', ct_myelogram: 'CT myelogram', xray: 'Plain radiograph',
  bone_scintigraphy: 'Bone scintigraphy', pet_ct: 'PET/CT', psma_pet_ct: 'PSMA PET/CT', spect_ct: 'SPECT/CT', angiography: 'Spinal angiography', dexa: 'DXA',
});

/** An imaging study: what was done, when, where the images are, and whether the board has them. */
export class ImagingStudy {
  @OneOf({ label: 'Study', of: MODALITIES, required: true }) modality!: CodeOf<typeof MODALITIES>;
  @Text({ label: 'Region', max: 80 }) region?: string | null;
  @CalendarDate({ label: 'Performed on' }) performedOn?: string | null;
  @Text({ label: 'Where the images are' }) heldAt?: string | null;
  @OneOf({ label: 'Images received', of: YES_NO }) received?: YesNo | null;
  @Text({ label: 'Report', lines: 4, max: 8000 }) report?: string | null;
  @Text({ label: 'How the levels were counted', hint: 'From C2 down, from L5 up; transitional vertebra' }) numberingNote?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const ImagingStudyView = storedAs('ImagingStudyView', ImagingStudy);
export type ImagingStudyView = ImagingStudy & Recorded;
