import type { AbsenceMap } from '../contract/absence.js';
import { Levels } from '../anatomy/levels-field.js';
import { codeList, numberedList, type CodeOf } from '../contract/code-list.js';
import { Absences, Count, Flag, Id, ListOf, OneOf, Text } from '../contract/fields.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { storedAs, type Recorded } from '../people/recorded.js';
import { ScoreResultView } from '../scores/score-result.js';

export const COMPARTMENTS = codeList({
  extradural: 'Extradural (vertebral / epidural)', intradural_extramedullary: 'Intradural extramedullary', intramedullary: 'Intramedullary (cord)',
  leptomeningeal: 'Leptomeningeal', paraspinal: 'Paraspinal soft tissue only', mixed: 'More than one compartment',
});
export const LESION_NATURES = codeList({ metastasis: 'Metastasis', haematological: 'Haematological involvement', primary_spine_tumour: 'Primary spine tumour', undetermined: 'Undetermined' });
/** Epidural spinal cord compression grades; a text and never a number, because 1a, 1b and 1c differ (Bilsky 2010). */
export const ESCC_GRADES = numberedList([
  ['0', '0 · bone only'], ['1a', '1a · epidural, sac not deformed'], ['1b', '1b · sac deformed, cord not abutted'], ['1c', '1c · cord abutted, not compressed'],
  ['2', '2 · cord compressed, CSF visible'], ['3', '3 · cord compressed, no CSF'],
]);
/** From which grade a board counts compression as high-grade: 2 as published, or 1c by decision of the board. */
export const HIGH_GRADE_THRESHOLDS = numberedList([['1c', '1c'], ['2', '2']]);
export type EsccCode = '0' | '1a' | '1b' | '1c' | '2' | '3';
export const MECHANICAL_JUDGEMENTS = codeList({ stable: 'Judged stable', unstable: 'Judged unstable' });

/** One focus of disease at a vertebral level or over adjoining levels. */
export class Lesion {
  @Levels({ label: 'Level', hint: 'T8, D7, Th12, occiput-C1 or T8-T10' }) levels?: string | null;
  @Text({ label: 'Level as the source states it', hint: 'Kept word for word where the report is unclear or disagrees' }) levelText?: string | null;
  @OneOf({ label: 'Compartment', of: COMPARTMENTS }) compartment?: CodeOf<typeof COMPARTMENTS> | null;
  @OneOf({ label: 'Nature', of: LESION_NATURES }) nature?: CodeOf<typeof LESION_NATURES> | null;
  @OneOf({ label: 'ESCC grade', of: ESCC_GRADES, hint: 'Axial T2 MRI at the most compressed site' }) esccGrade?: EsccCode | null;
  @Flag({ label: 'Level is instrumented or cemented' }) instrumented?: boolean | null;
  @OneOf({ label: 'Irradiated before', of: YES_NO, hint: 'Radiotherapy to this level at any time, anywhere' }) irradiatedBefore?: YesNo | null;
  @OneOf({ label: 'Mechanical judgement', of: MECHANICAL_JUDGEMENTS, hint: "The clinician's own judgement; SINS 7-12 does not settle it" }) mechanicalJudgement?: CodeOf<typeof MECHANICAL_JUDGEMENTS> | null;
  @Count({ label: 'Largest diameter', unit: 'mm', min: 1, max: 500 }) sizeMm?: number | null;
  @Text({ label: 'Note', lines: 2, max: 1000 }) note?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const StoredLesion = storedAs('StoredLesion', Lesion);
export type StoredLesion = Lesion & Recorded;

/** A lesion with every rating that was made of it; two raters may differ and both stay. */
export class LesionView extends Lesion implements Recorded {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @Text({ label: 'Recorded at', required: true }) recordedAt!: string;
  @Id({ label: 'Recorded by', required: true }) recordedById!: string;
  @Text({ label: 'Recorded by', required: true }) recordedByName!: string;
  @Text({ label: 'Entered in error, because', max: 1000 }) retractedReason?: string | null;
  @ListOf({ label: 'Ratings', of: () => ScoreResultView, required: true, max: 500 }) ratings!: ScoreResultView[];
}
