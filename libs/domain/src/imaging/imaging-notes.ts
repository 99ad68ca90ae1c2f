import type { ImagingStudy } from './imaging-study.js';

/** A remark of a panel with where it comes from. It never stops anybody. */
export interface ImagingNote {
  readonly words: string;
  readonly source: string;
}

export const DISC_INVOLVED: ImagingNote = {
  words: 'Disc space involved: infection is in the differential.',
  source: 'General patient information on spinal metastasis; source not verified',
};
export const XRAY_ONLY: ImagingNote = {
  words: 'Cord compression is suspected and only plain radiographs are recorded: they do not make or exclude the diagnosis.',
  source: 'NICE NG234 (2023), recommendation 1.5.9; read at second hand',
};

/** What a reader of the imaging section should know, or nothing. */
export function imagingNotes(studies: readonly Pick<ImagingStudy, 'modality'>[], mscc: string | null | undefined): ImagingNote[] {
  const xrayOnly = mscc === 'yes' && studies.length > 0 && studies.every(({ modality }) => modality === 'xray');
  return xrayOnly ? [XRAY_ONLY] : [];
}
