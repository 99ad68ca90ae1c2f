import { Levels } from '../anatomy/levels-field.js';
import type { AbsenceMap } from '../contract/absence.js';
import { codeList, labelOf, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Count, Holds, Id, OneOf, Text } from '../contract/fields.js';
import { ESCC_GRADES, type EsccCode } from '../lesion/lesion.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { storedAs, type Recorded } from '../people/recorded.js';
import { sins } from '../scores/sins/sins.js';
import { DISC_SPACES, type DiscSpace } from './imaging-study.js';

const { boneLesion, posterolateral } = sins.items;
export const BONE_LESIONS = codeList({ lytic: boneLesion.options.lytic.label, mixed: boneLesion.options.mixed.label, blastic: boneLesion.options.blastic.label });
export const POSTEROLATERAL = codeList({ bilateral: posterolateral.options.bilateral.label, unilateral: posterolateral.options.unilateral.label, none: posterolateral.options.none.label });

const FINDINGS = ['boneLesion', 'collapsePercent', 'retropulsion', 'posterolateral', 'esccGrade', 'cordSignal', 'discSpace', 'paraspinalMass', 'note'] as const;

/**
 * What one reader says of one study, for one level or for adjoining levels. Never changed: a later look is another read, a word more is
 * an addendum. The grades are the reader's own; they do not change the lesion.
 */
export class ImagingRead {
  @Id({ label: 'Study', required: true }) studyId!: string;
  @Levels({ label: 'Level', hint: 'T8 or T8-T10; empty for the study as a whole' }) levels?: string | null;
  @CalendarDate({ label: 'Read on', required: true })
  @Holds((_day, answers: Partial<ImagingRead>) => (saysSomething(answers) ? null : 'Say at least one finding, or why one is not known'))
  readOn!: string;
  @OneOf({ label: 'Bone lesion', of: BONE_LESIONS }) boneLesion?: CodeOf<typeof BONE_LESIONS> | null;
  @Count({ label: 'Collapse of the body', unit: '%', max: 100 }) collapsePercent?: number | null;
  @OneOf({ label: 'Retropulsion', of: YES_NO }) retropulsion?: YesNo | null;
  @OneOf({ label: 'Posterolateral involvement', of: POSTEROLATERAL, hint: posterolateral.hint }) posterolateral?: CodeOf<typeof POSTEROLATERAL> | null;
  @OneOf({ label: 'ESCC grade', of: ESCC_GRADES, hint: 'As the reader states it; axial T2 MRI at the most compressed site' }) esccGrade?: EsccCode | null;
  @OneOf({ label: 'Cord signal change', of: YES_NO }) cordSignal?: YesNo | null;
  @OneOf({ label: 'Disc space', of: DISC_SPACES }) discSpace?: DiscSpace | null;
  @OneOf({ label: 'Paraspinal mass', of: YES_NO }) paraspinalMass?: YesNo | null;
  @Text({ label: 'Read in words', lines: 3, max: 4000 }) note?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const ImagingReadView = storedAs('ImagingReadView', ImagingRead);
export type ImagingReadView = ImagingRead & Recorded;

const isSaid = (value: unknown): boolean => value !== null && value !== undefined && value !== '';
const saysSomething = (read: Partial<ImagingRead>): boolean => FINDINGS.some((name) => isSaid(read[name]) || isSaid(read.absences?.[name]));

const YES_OR_NO = { yes: '', no: 'no ' } as const;
const said = (answer: YesNo | null | undefined, what: string): string[] => (answer ? [`${YES_OR_NO[answer]}${what}`] : []);

/** The findings of a read as they are read aloud; what was not said is left out, never called normal. */
export function findingWords(read: ImagingRead): string[] {
  return [
    ...(read.boneLesion ? [labelOf(BONE_LESIONS, read.boneLesion).toLowerCase()] : []),
    ...(isSaid(read.collapsePercent) ? [`collapse ${String(read.collapsePercent)} %`] : []),
    ...said(read.retropulsion, 'retropulsion'),
    ...(read.posterolateral ? [`posterolateral: ${labelOf(POSTEROLATERAL, read.posterolateral).toLowerCase()}`] : []),
    ...(read.esccGrade ? [`ESCC ${read.esccGrade}`] : []),
    ...said(read.cordSignal, 'cord signal change'),
    ...(read.discSpace ? [`disc space ${read.discSpace}`] : []),
    ...said(read.paraspinalMass, 'paraspinal mass'),
  ];
}
