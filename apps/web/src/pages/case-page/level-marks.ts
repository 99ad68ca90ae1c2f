import { ABSENCES, esccOrdinal, irradiatedLevels, levelsIn, rangeContains, type CaseView, type Level, type LesionView } from '@rachis/domain';
import type { LevelMark } from '../../features/anatomy/level-mark.js';
import { sinsSummary } from '../../features/lesion/sins-summary.js';

const inForce = ({ retractedReason }: LesionView): boolean => !retractedReason;

/** The lesions of a case as the map draws them: one mark a level; those entered in error are not drawn. */
export function levelMarks({ lesions, priorTreatments, radiotherapy }: Pick<CaseView, 'lesions' | 'priorTreatments' | 'radiotherapy'>): LevelMark[] {
  const irradiated = irradiatedLevels({ treatments: priorTreatments, courses: radiotherapy ?? [] });
  return lesions.filter(inForce).flatMap((lesion) => {
    if (!lesion.levels) return [];
    return levelsIn(lesion.levels).map((level) => ({
      level,
      lesionId: lesion.id,
      escc: lesion.esccGrade ?? null,
      esccAbsence: ABSENCES.find(({ code }) => code === lesion.absences?.['esccGrade'])?.code ?? null,
      sins: sinsSummary(lesion),
      priorRadiotherapy: irradiated.some((levels) => rangeContains(levels, level)),
      instrumented: lesion.instrumented === true,
    }));
  });
}

/** The lesion at a level; else the one with the worst ESCC, which is looked at first. */
export function lesionToShow(lesions: readonly LesionView[], level: Level | null, chosenId: string | null): LesionView | null {
  const standing = lesions.filter(inForce);
  const chosen = lesions.find(({ id }) => id === chosenId);
  if (chosen) return chosen;
  const here = level === null ? undefined : standing.find(({ levels }) => levels && rangeContains(levels, level));
  const rank = ({ esccGrade }: LesionView) => (esccGrade ? esccOrdinal(esccGrade) : -1);
  return here ?? [...standing].sort((a, b) => rank(b) - rank(a))[0] ?? lesions[0] ?? null;
}
