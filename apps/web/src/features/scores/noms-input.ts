import { irradiatedLevels, rangesOverlap, sins, type CaseView, type LesionView, type NomsInput } from '@rachis/domain';
import { byRater } from './rating.js';

const yesNo = (answer: string | null | undefined): boolean | null => (answer === 'yes' ? true : answer === 'no' ? false : null);

/** What is recorded of a case, as the NOMS table asks for it. Nothing is filled in: what is not recorded stays open. */
export function nomsInputOf(theCase: CaseView, lesion: LesionView): NomsInput {
  const { tumour, fitness, functionalStatuses, priorTreatments, radiotherapy } = theCase;
  const rating = byRater(lesion.ratings, sins).latest[0]?.result ?? null;
  const irradiated = irradiatedLevels({ treatments: priorTreatments, courses: radiotherapy ?? [] }).some((levels) => lesion.levels && rangesOverlap(levels, lesion.levels));
  return {
    esccGrade: lesion.esccGrade,
    myelopathy: yesNo(functionalStatuses.find(({ myelopathy }) => myelopathy)?.myelopathy),
    primary: tumour?.primary,
    radiosensitivityOverride: tumour?.radiosensitivityJudgement ? { value: tumour.radiosensitivityJudgement, reason: tumour.radiosensitivityReason } : null,
    // That no course is recorded is not "no": a course over the level is a yes, and a no is somebody's answer.
    priorRadiotherapyAtLevel: irradiated ? true : yesNo(lesion.irradiatedBefore),
    sins: lesion.instrumented ? { status: 'not_applicable', reason: 'The level is instrumented: SINS does not apply' } : rating,
    mechanicalJudgement: lesion.mechanicalJudgement,
    // The newest list it stands on, past or to come, says which board reads it; without one the table is read as published.
    highGradeFrom: theCase.discussions[0]?.highGradeFrom,
    canTolerateSurgery: fitness?.toleratesSurgery === 'uncertain' ? 'uncertain' : yesNo(fitness?.toleratesSurgery),
  };
}

/** Who recorded what an axis was read from, and when. */
export function authorsOf(theCase: CaseView, lesion: LesionView): Readonly<Record<'neurologic' | 'oncologic' | 'mechanical' | 'systemic', { recordedByName: string; recordedAt: string } | null>> {
  const rating = byRater(lesion.ratings, sins).latest[0]?.stored ?? null;
  return {
    neurologic: lesion.esccGrade ? lesion : null,
    oncologic: theCase.tumour?.primary ? theCase.tumour : null,
    mechanical: lesion.mechanicalJudgement ? lesion : rating,
    systemic: theCase.fitness?.toleratesSurgery ? theCase.fitness : null,
  };
}
