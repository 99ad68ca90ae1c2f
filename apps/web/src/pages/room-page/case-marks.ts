import { irradiatedLevels, levelsIn, parseLevels, rangesOverlap, type CaseView, type LesionView } from '@rachis/domain';
import type { LevelMark } from '../../features/anatomy/level-mark.js';
import { resultOf } from '../../features/meeting/summary-facts.js';

/** What is drawn of a case: every level of every lesion that still stands, with its grade, its ratings and earlier radiotherapy. */
export function marksOf(theCase: CaseView): LevelMark[] {
  const irradiated = irradiatedLevels({ treatments: theCase.priorTreatments, courses: theCase.radiotherapy ?? [] }).filter((levels) => parseLevels(levels).ok);
  return theCase.lesions
    .filter(({ retractedReason, levels }) => !retractedReason && levels && parseLevels(levels).ok)
    .flatMap((lesion) =>
      levelsIn(lesion.levels ?? '').map((level) => ({
        level,
        lesionId: lesion.id,
        escc: lesion.esccGrade ?? null,
        esccAbsence: lesion.absences?.['esccGrade'] ?? null,
        sins: sinsSpan(lesion),
        priorRadiotherapy: lesion.irradiatedBefore === 'yes' || irradiated.some((levels) => rangesOverlap(levels, level)),
        instrumented: lesion.instrumented === true,
      })),
    );
}

/** From the lowest to the highest that any rater of this level can mean; certain only where all have answered everything and agree. */
function sinsSpan(lesion: LesionView): LevelMark['sins'] {
  const results = lesion.ratings
    .filter(({ score, ratedLevels }) => score === 'sins' && (!ratedLevels || ratedLevels === lesion.levels))
    .flatMap((rating) => {
      const result = resultOf(lesion, rating);
      if (!result || 'reason' in result) return [];
      return result.status === 'complete' ? [{ low: result.total, high: result.total, complete: true }] : [{ low: result.low, high: result.high, complete: false }];
    });
  if (results.length === 0) return null;
  return { low: Math.min(...results.map(({ low }) => low)), high: Math.max(...results.map(({ high }) => high)), complete: results.every(({ complete }) => complete) };
}
