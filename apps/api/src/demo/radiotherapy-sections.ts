import { RadiotherapyCourse, rangesOverlap, type CourseState } from '@rachis/domain';
import { answers, insert } from './acts.js';
import { daysAfter, workday } from './calendar.js';
import type { CaseFile } from './case-file.js';
import { linkCourse } from './delivery-sections.js';
import type { Someone } from './directory.js';
import { chanceOf, type Random } from './random.js';

/** Days from the decision to the first fraction (design choice; after an operation the wound has to heal first). */
const BEGINS_AFTER = { plain: 6, postoperative: 24 } as const;
const STOPPED = ['Pneumonia; the patient did not wish to go on', 'New weakness, operated upon', 'Died during the course'];
const NOT_BEGUN = ['The patient declined', 'No longer well enough to lie on the couch'];
const SEEN = { conventional: ['cebrt_3d', 'cebrt_3d', 'vmat', 'cebrt_2d'] } as const;
/** What a planner tends to reach for the sac, by number of fractions (design choice, no source). */
const SAC_CGY: Readonly<Record<number, number>> = { 1: 1290, 2: 1660, 3: 2010 };

interface Prescription {
  readonly totalCgy: number;
  readonly fractions: number;
  readonly postoperative: boolean;
  readonly stereotactic: boolean;
}

/** What the board's words prescribe: "Post-operative 20 Gy in 5 fractions within four weeks". */
export function prescriptionOf(words: string | null | undefined): Prescription | null {
  const match = /([\d.]+) Gy in (?:a single|(\d+)) fraction/.exec(words ?? '');
  if (!match) return null;
  const [totalCgy, fractions] = [Math.round(Number(match[1]) * 100), Number(match[2] ?? 1)];
  return { totalCgy, fractions, postoperative: /post-operative|after the operation|separation surgery/i.test(words ?? ''), stereotactic: totalCgy >= 2400 && fractions <= 3 };
}

/** The course that a decision led to, as it stands at a moment: still planned, under way, given or broken off. */
export function recordCourse(file: CaseFile, decidedAt: Date, at: Date, by: Someone): void {
  const prescription = prescriptionOf(file.plan?.radiotherapy);
  if (!prescription) return;
  const chance = chanceOf(`radiotherapy ${file.id} ${file.day(decidedAt)}`);
  const begins = daysAfter(file.day(decidedAt), prescription.postoperative ? BEGINS_AFTER.postoperative : BEGINS_AFTER.plain);
  const row = answers(RadiotherapyCourse, {
    ...kindOf(file, prescription, chance), ...progressOf(prescription, treatmentDays(begins, prescription.fractions), file.day(at), chance), levels: file.plan?.levels ?? null,
    prescribedDoseCgy: prescription.totalCgy, prescribedFractions: prescription.fractions, treatedAt: chance.pick(['Northgate, linear accelerator 2', 'Northgate, linear accelerator 4', 'Eastbridge', null]),
  });
  const id = chance.id(at);
  file.act(at, by, 'radiotherapy.record', [insert('radiotherapy_course', { ...row, id, caseId: file.id })]);
  linkCourse(file, at, by, { id, state: row['state'] as CourseState });
}

/** One working day after the other. */
function treatmentDays(begins: string, fractions: number): string[] {
  const days = [workday(begins)];
  while (days.length < fractions) days.push(workday(daysAfter(days.at(-1) ?? begins, 1)));
  return days;
}

function kindOf(file: CaseFile, { stereotactic, postoperative, fractions }: Prescription, chance: Random): Partial<RadiotherapyCourse> {
  const levels = file.plan?.levels;
  const before = file.priors.some((row) => row['kind'] === 'radiotherapy' && typeof row['levels'] === 'string' && levels && rangesOverlap(row['levels'], levels));
  const sac = (SAC_CGY[fractions] ?? 2000) - (before ? 600 : 0) + chance.int(-9, 6) * 10;
  return {
    setting: before ? 'reirradiation' : postoperative ? 'postoperative' : 'de_novo', technique: stereotactic ? 'sbrt' : chance.pick(SEEN.conventional),
    intent: file.plan?.intent === 'oligometastatic' ? 'oligometastatic' : postoperative ? 'postop_consolidation' : stereotactic ? 'local_control' : 'palliative_pain',
    ...(stereotactic
      ? { thecalSacDmaxCgy: sac, cordDmaxCgy: sac - chance.int(8, 20) * 10, cordContour: 'cord_prv', dmaxScope: 'this_course', targetConsensus: before ? 'local' : postoperative ? 'postoperative_2017' : 'isrc_2012', targetSectors: postoperative ? [] : ['1', chance.pick(['2', '6'] as const)] }
      : { targetText: `One field over ${levels ?? 'the level in question'} with a margin of one vertebra` }),
  };
}

function progressOf({ totalCgy, fractions }: Prescription, days: readonly string[], today: string, chance: Random): Partial<RadiotherapyCourse> & { state: CourseState } {
  const [first, last] = [days[0] ?? today, days.at(-1) ?? today];
  const given = days.filter((day) => day <= today).length;
  const doseOf = (parts: number) => Math.round((totalCgy / fractions) * parts);
  if (given === 0) return chance.chance(0.12) ? { state: 'cancelled', stateReason: chance.pick(NOT_BEGUN) } : chance.chance(0.3) ? { state: 'proposed', absences: { firstFractionOn: 'pending' } } : { state: 'planned', firstFractionOn: first };
  if (given < fractions) return { state: 'under_way', firstFractionOn: first, deliveredFractions: given, deliveredDoseCgy: doseOf(given) };
  if (fractions >= 5 && chance.chance(0.12)) {
    const parts = chance.int(2, fractions - 1);
    return { state: 'stopped_early', stateReason: chance.pick(STOPPED), firstFractionOn: first, lastFractionOn: days[parts - 1] ?? last, deliveredFractions: parts, deliveredDoseCgy: doseOf(parts) };
  }
  const reported = chance.chance(0.92);
  return { state: 'delivered', firstFractionOn: first, lastFractionOn: last, ...(reported ? { deliveredFractions: fractions, deliveredDoseCgy: totalCgy } : { absences: { deliveredDoseCgy: 'pending', deliveredFractions: 'pending' } }) };
}
