import { formatLevelList, levelsInList } from '../anatomy/level-list.js';
import type { Level } from '../anatomy/levels.js';
import { BIOPSY_KINDS } from '../biopsy/biopsy-kinds.js';
import { labelOf } from '../contract/code-list.js';
import { lineWords } from '../oncology/therapy-line.js';
import { isGiven, RT_TECHNIQUES, type RadiotherapyCourse } from '../radiotherapy/radiotherapy-course.js';
import { PROCEDURES } from '../surgery/procedures.js';
import type { SignedDecision, TreatmentFacts } from './delivery-facts.js';
import type { DeliverySource } from './plan-parts.js';

/** One thing that was done to the patient, as far as it is recorded. What is planned, cancelled or entered in error is none, and neither is a blood sample. */
export type TreatmentRecord = { readonly sourceId: string; readonly on: string | null; readonly at: string | null; readonly title: string } & (
  | { readonly source: 'operation'; readonly of: TreatmentFacts['operations'][number] }
  | { readonly source: 'radiotherapy'; readonly of: TreatmentFacts['courses'][number] }
  | { readonly source: 'systemic'; readonly of: TreatmentFacts['lines'][number] }
  | { readonly source: 'biopsy'; readonly of: TreatmentFacts['biopsies'][number] }
);

const said = (...words: (string | null | undefined)[]) => words.filter(Boolean).join(', ');

const gray = (cgy: number | null | undefined, fractions: number | null | undefined): string | null => (cgy && fractions ? `${cgy / 100} Gy in ${fractions}` : cgy ? `${cgy / 100} Gy` : fractions ? `${fractions} fractions` : null);

/** A course by what was given of it; where that is not recorded, by what was prescribed, and it says so. */
function courseTitle({ deliveredDoseCgy, deliveredFractions, prescribedDoseCgy, prescribedFractions, technique, levels, targetText }: RadiotherapyCourse): string {
  const given = gray(deliveredDoseCgy, deliveredFractions);
  const prescribed = gray(prescribedDoseCgy, prescribedFractions);
  return said(given ?? (prescribed ? `${prescribed} prescribed` : null), technique ? labelOf(RT_TECHNIQUES, technique) : null, levels ? formatLevelList(levels) : targetText) || 'Radiotherapy, dose not recorded';
}

/** Everything that was done, whenever it was. */
export function treatmentRecords({ operations, courses, lines, biopsies }: TreatmentFacts): TreatmentRecord[] {
  return [
    ...operations.filter(({ retractedReason }) => !retractedReason).map((of): TreatmentRecord => ({
      source: 'operation', sourceId: of.id, on: of.performedOn, at: of.startedAt ?? null, of, title: said(...(of.procedures ?? []).map((code) => labelOf(PROCEDURES, code))) || 'Operation, procedures not recorded',
    })),
    ...courses.filter((one) => one.state !== 'cancelled' && isGiven(one)).map((of): TreatmentRecord => ({ source: 'radiotherapy', sourceId: of.id, on: of.firstFractionOn ?? null, at: null, of, title: courseTitle(of) })),
    ...lines.map((of): TreatmentRecord => ({ source: 'systemic', sourceId: of.id, on: of.startedOn ?? null, at: null, of, title: lineWords(of) })),
    ...biopsies.filter((of) => !of.retractedReason && of.kind !== 'liquid' && (of.performedOn ?? of.reportedOn)).map((of): TreatmentRecord => ({
      source: 'biopsy', sourceId: of.id, on: of.performedOn ?? of.reportedOn ?? null, at: null, of, title: said(labelOf(BIOPSY_KINDS, of.kind), of.levels ? formatLevelList(of.levels) : of.siteText),
    })),
  ];
}

/** A date known to the year or the month is compared as far as it is known. */
const certainlyBefore = (one: string, other: string): boolean => one < other.slice(0, one.length);

/** Whether a record can belong to a decision by its time: not certainly before it was signed, and before a later one took its place. One without a date may. */
export function inTimeOf({ at, on }: Pick<TreatmentRecord, 'at' | 'on'>, { signedAt, signedOn, nextSignedAt, nextSignedOn }: SignedDecision): boolean {
  if (at) return Date.parse(at) >= Date.parse(signedAt) && (!nextSignedAt || Date.parse(at) < Date.parse(nextSignedAt));
  if (!on) return nextSignedOn === null;
  return !certainlyBefore(on, signedOn) && (!nextSignedOn || on < nextSignedOn);
}

/** The levels that a record treated, as far as they are recorded; empty says nothing. */
export function treatedLevels(record: TreatmentRecord): readonly Level[] {
  switch (record.source) {
    case 'operation': {
      const { decompressedLevels, resectedLevels, instrumentedLevels, cementedLevels } = record.of;
      return [...new Set([decompressedLevels, resectedLevels, instrumentedLevels, cementedLevels].flatMap(levelsInList))];
    }
    case 'radiotherapy':
    case 'biopsy':
      return levelsInList(record.of.levels);
    case 'systemic':
      return [];
  }
}

/** Whether two sets of levels fit: they share one, or one of them is not recorded. */
export const levelsFit = (asked: string | null, treated: readonly Level[]): boolean => {
  const wanted = levelsInList(asked);
  return wanted.length === 0 || treated.length === 0 || wanted.some((level) => treated.includes(level));
};

export const recordOf = (records: readonly TreatmentRecord[], source: DeliverySource, sourceId: string): TreatmentRecord | undefined =>
  records.find((one) => one.source === source && one.sourceId === sourceId.toLowerCase());
