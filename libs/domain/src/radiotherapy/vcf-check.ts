import { rangesOverlap } from '../anatomy/level-range.js';
import type { LesionView } from '../lesion/lesion.js';
import { vcfCautionOf, type VcfQuestion, type VcfReading } from '../scores/vcf-caution/vcf-caution.js';
import { gy } from '../units/dose.js';
import type { RadiotherapyCourse } from './radiotherapy-course.js';

type RatedLesion = Pick<LesionView, 'levels' | 'ratings' | 'retractedReason'>;

/** The factors for a fracture after a stereotactic course, as far as they are recorded. */
export interface VcfCheck<C extends RadiotherapyCourse = RadiotherapyCourse> {
  readonly course: C;
  readonly question: VcfQuestion;
  readonly reading: VcfReading;
}

/** The caution for every stereotactic course that was not cancelled; the bone is read from the newest SINS of the lesions at its levels. */
export function vcfChecks<C extends RadiotherapyCourse>(
  courses: readonly C[],
  lesions: readonly RatedLesion[],
): VcfCheck<C>[] {
  return courses
    .filter(({ technique, state }) => technique === 'sbrt' && state !== 'cancelled')
    .map((course) => {
      const question = { dosePerFraction: eachFraction(course), ...bone(course, lesions) };
      return { course, question, reading: vcfCautionOf(question) };
    });
}

function eachFraction({ prescribedDoseCgy, prescribedFractions }: RadiotherapyCourse): VcfQuestion['dosePerFraction'] {
  if (typeof prescribedDoseCgy !== 'number' || typeof prescribedFractions !== 'number') return null;
  return gy(prescribedDoseCgy / 100 / prescribedFractions);
}

/** Of several lesions one with the factor is enough; that none has it needs every one of them to be rated. */
function bone({ levels }: RadiotherapyCourse, lesions: readonly RatedLesion[]): Omit<VcfQuestion, 'dosePerFraction'> {
  const here = lesions.filter(
    (lesion) => !lesion.retractedReason && lesion.levels && levels && rangesOverlap(lesion.levels, levels),
  );
  const answers = here.map(newestSins);
  const any = (has: (told: Readonly<Record<string, string | null>>) => boolean | null): boolean | null => {
    const found = answers.map((one) => one && has(one));
    return found.includes(true) ? true : found.length === 0 || found.includes(null) ? null : false;
  };
  return {
    // The paper sets lytic against the rest; what mixed counts to was not read.
    lytic: any(({ boneLesion }) => (boneLesion === 'lytic' ? true : boneLesion === 'blastic' ? false : null)),
    malalignment: any(({ alignment }) => (alignment ? alignment !== 'normal' : null)),
    baselineVcf: any(({ collapse }) => (collapse ? collapse === 'gt50' || collapse === 'lt50' : null)),
  };
}

function newestSins({ levels, ratings }: RatedLesion): Readonly<Record<string, string | null>> | null {
  const [newest] = ratings
    .filter(({ score, ratedLevels }) => score === 'sins' && ratedLevels === levels)
    .sort((a, b) => b.assessedOn.localeCompare(a.assessedOn) || b.recordedAt.localeCompare(a.recordedAt));
  return newest?.answers ?? null;
}
