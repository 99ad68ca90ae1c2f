// The lesions of one case and their SINS ratings, totals worked out by the domain's own rule.
import { sinsOf } from '@rachis/domain';
import { regionWeights, vertebrae } from './distributions.mjs';

/** @typedef {import('./random.mjs').Random} Random */

const esccOfWorst = { 0: 18, '1a': 12, '1b': 14, '1c': 14, 2: 20, 3: 22 };
const esccOfOthers = { 0: 52, '1a': 16, '1b': 12, '1c': 9, 2: 7, 3: 4 };

/**
 * @param {Random} random
 * @param {{ bone: { lytic: number, mixed: number, blastic: number } }} primary
 * @param {{ base: object, caseId: string, at: number, day: string, raters: string[] }} place
 */
export function makeLesionRows(random, primary, { base, caseId, at, day, raters }) {
  const region = random.weighted(regionWeights);
  const first = random.int(0, vertebrae[region].length - 1);
  const wanted = Number(random.weighted({ 1: 48, 2: 26, 3: 14, 4: 8, 5: 4 }));
  const levels = new Set();
  for (let i = 0; i < wanted; i++) {
    const near = i === 0 || random.chance(0.7);
    const elsewhere = vertebrae[random.weighted(regionWeights)];
    levels.add(near ? vertebrae[region][(first + i) % vertebrae[region].length] : random.pick(elsewhere));
  }
  const lesions = [...levels].map((level, index) => lesionRow(random, base, caseId, at, level, index === 0));
  const ratings = lesions.flatMap((lesion) => ratingRows(random, primary, lesion, { caseId, at, day, raters }));
  return { region, lesions, ratings };
}

/** @param {Random} random @param {object} base @param {string} caseId @param {number} at @param {string} level @param {boolean} worst */
function lesionRow(random, base, caseId, at, level, worst) {
  const known = !random.chance(0.06);
  return {
    ...base,
    ...{ id: random.id(at), case_id: caseId, levels: level, compartment: 'extradural', nature: 'metastasis' },
    escc_grade: known ? random.weighted(worst ? esccOfWorst : esccOfOthers) : null,
    absences: known ? {} : { esccGrade: random.pick(['unknown', 'pending', 'not_done']) },
    instrumented: random.chance(0.04),
    size_mm: random.int(8, 60),
    note: random.chance(0.3) ? `At ${level} the posterior wall is bulging; compare with the study before.` : null,
  };
}

/** One rating, sometimes two by different raters, sometimes with an item still open. @param {Random} random */
function ratingRows(random, primary, lesion, { caseId, at, day, raters }) {
  if (lesion.instrumented || random.chance(0.08)) return [];
  return raters.slice(0, random.chance(0.15) ? 2 : 1).map((rater) => {
    const answers = {
      pain: random.weighted({ mechanical: 46, occasional_non_mechanical: 34, pain_free: 20 }),
      boneLesion: random.weighted(primary.bone),
      alignment: random.weighted({ subluxation_translation: 4, de_novo_deformity: 17, normal: 79 }),
      collapse: random.weighted({ gt50: 14, lt50: 28, no_collapse_gt50_involved: 26, none: 32 }),
      posterolateral: random.chance(0.12) ? null : random.weighted({ bilateral: 24, unilateral: 36, none: 40 }),
    };
    const absences = answers.posterolateral ? {} : { posterolateral: 'unknown' };
    const result = sinsOf({ levels: lesion.levels, instrumented: false, answers, absences });
    if (!('addends' in result)) throw new Error(`SINS of ${lesion.levels}: ${result.reason}`);
    const complete = result.status === 'complete';
    return {
      ...{ centre_id: lesion.centre_id, id: random.id(at), case_id: caseId, lesion_id: lesion.id },
      ...{
        score: 'sins',
        score_version: 1,
        rated_levels: lesion.levels,
        assessed_on: day,
        based_on: 'MRI and CT of the same week',
      },
      answers: { ...answers, location: result.addends.find(({ item }) => item === 'location')?.answer },
      absences,
      total: complete ? result.total : null,
      low: complete ? result.total : result.low,
      high: complete ? result.total : result.high,
      band: complete ? result.band.id : null,
      ...{ version: 1, recorded_at: lesion.recorded_at, recorded_by: rater },
    };
  });
}
