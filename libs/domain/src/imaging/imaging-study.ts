import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Holds, OneOf, Text } from '../contract/fields.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { storedAs, type Recorded } from '../people/recorded.js';
import { accessionFault, studyUidFault } from './study-numbers.js';

export const MODALITIES = codeList({
  mri_whole_spine: 'MRI whole spine', mri_region: 'MRI limited region', ct_region: 'CT', ct_cap: 'CT chest/abdomen/pelvis', ct_myelogram: 'CT myelogram', xray: 'Plain radiograph',
  bone_scintigraphy: 'Bone scintigraphy', pet_ct: 'PET/CT', psma_pet_ct: 'PSMA PET/CT', spect_ct: 'SPECT/CT', angiography: 'Spinal angiography', dexa: 'DXA',
});
/** What the reader says of the disc beside the lesion; "unknown" is an absence and not an answer. */
export const DISC_SPACES = codeList({ spared: 'Spared', involved: 'Involved' });
export type DiscSpace = CodeOf<typeof DISC_SPACES>;

/** An imaging study: what was done, when, where the images are, and whether the board has them. */
export class ImagingStudy {
  @OneOf({ label: 'Study', of: MODALITIES, required: true }) modality!: CodeOf<typeof MODALITIES>;
  @Text({ label: 'Region', max: 80 }) region?: string | null;
  @OneOf({ label: 'Contrast given', of: YES_NO }) contrast?: YesNo | null;
  @CalendarDate({ label: 'Performed on' }) performedOn?: string | null;
  /** The number under which the hospital that made the study finds it (DICOM 0008,0050). */
  @Text({ label: 'Accession number', max: 64 }) @Holds(accessionFault) accessionNumber?: string | null;
  /** DICOM 0020,000D. */
  @Text({ label: 'Study instance UID', max: 64, hint: 'Digits and dots, from the PACS' }) @Holds(studyUidFault) studyUid?: string | null;
  @Text({ label: 'Where the images are' }) heldAt?: string | null;
  @OneOf({ label: 'Images received', of: YES_NO }) received?: YesNo | null;
  @CalendarDate({ label: 'Received on' })
  @Holds((day, { received, performedOn }: Partial<ImagingStudy>) => receivedFault(day, received, performedOn))
  receivedOn?: string | null;
  @OneOf({ label: 'Disc space', of: DISC_SPACES, hint: 'Beside the lesion in question' }) discSpace?: DiscSpace | null;
  @Text({ label: 'Report', lines: 4, max: 8000 }) report?: string | null;
  @Text({ label: 'How the levels were counted', hint: 'From C2 down, from L5 up; transitional vertebra' }) numberingNote?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const ImagingStudyView = storedAs('ImagingStudyView', ImagingStudy);
export type ImagingStudyView = ImagingStudy & Recorded;

function receivedFault(day: unknown, received: unknown, performedOn: unknown): string | null {
  if (received !== 'yes') return 'A day of receipt goes with "Images received: yes"';
  if (typeof day === 'string' && typeof performedOn === 'string' && day < performedOn) return 'Images cannot be received before they are made';
  return null;
}
