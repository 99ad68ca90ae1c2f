import type { CaseView } from '../case/case-view.js';
import type { ScoreResultView } from '../scores/score-result.js';
import { fact, open, type Fact, type FactSource } from './fact.js';
import { functionFacts, type FunctionFacts } from './facts-of-function.js';
import { laboratoryFacts, type LaboratoryFacts } from './facts-of-laboratory.js';
import { spreadFacts, type SpreadFacts } from './facts-of-spread.js';
import { ageFact, daysBetween, monthsFrom } from './facts-of-time.js';
import { tumourFacts, type TumourFacts } from './facts-of-tumour.js';
import type { RecordedPrognosisView } from './recorded-prognosis.js';

/** Everything that prognostic models ask, as far as the record says it, each with its source. */
export interface PrognosisFacts extends FunctionFacts, SpreadFacts, LaboratoryFacts, TumourFacts {
  readonly age: Fact<number>;
  /** From the diagnosis of the primary to the day of the panel. */
  readonly monthsFromDiagnosis: Fact<number>;
  /** From the diagnosis of the primary to the suspicion of cord compression. */
  readonly monthsToCompression: Fact<number>;
  /** Over how many days the motor deficit developed. */
  readonly deficitDays: Fact<'le7' | 'gt7'>;
  readonly fracture: Fact<boolean>;
  /** The patient has died: nothing is worked out. */
  readonly deceased: boolean;
  readonly remainingOptions: string | null;
  /** Answers to items that the record does not hold, newest first. */
  readonly ratings: readonly ScoreResultView[];
  readonly recorded: readonly RecordedPrognosisView[];
}

/** The parts of a case that are read. */
export type PrognosisCase = Pick<
  CaseView,
  'patient' | 'tumour' | 'extent' | 'functionalStatuses' | 'lesions' | 'priorTreatments' | 'laboratory'
> &
  Partial<Pick<CaseView, 'mscc' | 'msccSuspectedAt' | 'neuroExams'>>;

interface Beside {
  readonly asOf: string;
  readonly ratings?: readonly ScoreResultView[];
  readonly recorded?: readonly RecordedPrognosisView[];
}

/** Maps the record to what models ask. Nothing is assumed: what is not recorded stays open. */
export function prognosisFacts(theCase: PrognosisCase, { asOf, ratings = [], recorded = [] }: Beside): PrognosisFacts {
  const { patient, tumour, extent, functionalStatuses, lesions, priorTreatments, laboratory } = theCase;
  const diagnosed = (day: string) =>
    monthsFrom(tumour?.diagnosedOn, day, tumour, { absence: tumour?.absences?.['diagnosedOn'] ?? null });
  const compressed = theCase.mscc === 'yes' ? (theCase.msccSuspectedAt?.slice(0, 10) ?? null) : null;
  const performed = functionFacts(functionalStatuses, theCase.neuroExams ?? []);
  return {
    ...performed,
    ...spreadFacts(lesions, extent),
    ...laboratoryFacts(laboratory),
    ...tumourFacts(tumour, priorTreatments),
    age: ageFact(patient.birthDate, asOf, { absence: patient.absences?.['birthDate'] ?? null }),
    monthsFromDiagnosis: diagnosed(asOf),
    monthsToCompression: compressed ? diagnosed(compressed) : open('When cord compression was suspected'),
    deficitDays: deficitDaysIn(theCase),
    fracture: fractureIn(theCase),
    deceased: patient.vitalStatus === 'deceased' || performed.ecog.possible?.[0] === 5,
    remainingOptions: extent?.remainingOptions ?? null,
    ratings: [...ratings].sort(
      (a, b) => b.assessedOn.localeCompare(a.assessedOn) || b.recordedAt.localeCompare(a.recordedAt),
    ),
    recorded,
  };
}

/** A deficit that began within the week before the examination developed within that week; an older one may have or not. */
function deficitDaysIn({ functionalStatuses }: PrognosisCase): Fact<'le7' | 'gt7'> {
  const wanted = 'Over how many days the motor deficit developed';
  const status = functionalStatuses.find(({ deficitOnsetAt }) => deficitOnsetAt);
  if (!status?.deficitOnsetAt) return open(wanted);
  const { examinedOn, deficitOnsetAt, recordedByName, recordedAt } = status;
  const days = daysBetween(deficitOnsetAt.slice(0, 10), examinedOn);
  const words = `deficit began ${days} days before the examination`;
  const source: FactSource = { section: 'function', words, date: examinedOn, recordedByName, recordedAt, age: null };
  const derived = 'Derived from the onset of the deficit';
  return fact(wanted, days <= 7 ? ['le7'] : ['le7', 'gt7'], { sources: [source], derived });
}

/** A rated collapse is a fracture; that none was rated says nothing about the rest of the skeleton. */
function fractureIn({ lesions }: PrognosisCase): Fact<boolean> {
  const wanted = 'Pathological fracture';
  const standing = lesions.filter(({ retractedReason }) => !retractedReason);
  const found = standing
    .flatMap(({ levels, ratings }) => ratings.map((rating) => ({ levels, rating })))
    .find(({ rating: { answers } }) => answers['collapse'] === 'gt50' || answers['collapse'] === 'lt50');
  if (!found) return open(wanted);
  const { assessedOn, recordedByName, recordedAt } = found.rating;
  const words = `collapse of ${found.levels ?? 'a vertebra'}`;
  const source: FactSource = { section: 'spine', words, date: assessedOn, recordedByName, recordedAt, age: null };
  return fact(wanted, [true], { sources: [source], derived: 'Derived from the collapse rated for SINS' });
}
