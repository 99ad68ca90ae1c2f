import { bandOf } from '../define-score.js';
import { isHighGrade, type EsccGrade, type HighGradeThreshold } from '../escc/escc.js';
import { sins } from '../sins/sins.js';
import type { NomsMechanical, NomsNeurologic } from './noms.js';
import { radiosensitivityOf, type Radiosensitivity } from './radiosensitivity.js';

/** SINS of the lesion as far as NOMS looks at it; a SinsResult fits. */
export type NomsSins =
  | { readonly status: 'complete'; readonly total: number }
  | { readonly status: 'incomplete'; readonly low: number; readonly high: number }
  | { readonly status: 'not_applicable' | 'undefined'; readonly reason: string };

/** What NOMS is read from, for one lesion; null or undefined means not known and is never taken as "no". */
export interface NomsInput {
  readonly esccGrade: EsccGrade | null | undefined;
  readonly myelopathy: boolean | null | undefined;
  /** Code of the primary tumour. */
  readonly primary: string | null | undefined;
  /** The class of this tumour as judged for this patient; counts only with its reason. */
  readonly radiosensitivityOverride?:
    { readonly value: Radiosensitivity; readonly reason: string | null | undefined } | null | undefined;
  readonly priorRadiotherapyAtLevel: boolean | null | undefined;
  readonly sins: NomsSins | null | undefined;
  readonly mechanicalJudgement: NomsMechanical | null | undefined;
  readonly canTolerateSurgery: boolean | 'uncertain' | null | undefined;
  /** Lowest grade the board counts as high-grade; 2 as published unless the board has set 1c. */
  readonly highGradeFrom?: HighGradeThreshold | null | undefined;
}

/** An input the table cannot be read without. */
export type NomsMissing =
  | 'esccGrade'
  | 'myelopathy'
  | 'oncologic'
  | 'radiosensitivityReason'
  | 'priorRadiotherapyAtLevel'
  | 'mechanicalJudgement'
  | 'canTolerateSurgery';

/** One axis as read: its value, the words that say where the value comes from, and what is missing for it. */
export interface NomsAxis<V> {
  readonly value: V | null;
  readonly source: string;
  readonly missing: readonly NomsMissing[];
}

/** Neurologic: low- or high-grade ESCC. Throws RangeError for a grade ESCC does not have. */
export function neurologicAxis({ esccGrade, myelopathy, highGradeFrom }: NomsInput): NomsAxis<NomsNeurologic> {
  const said =
    myelopathy === true ? 'with myelopathy' : myelopathy === false ? 'no myelopathy' : 'myelopathy not recorded';
  const asked: NomsMissing[] = typeof myelopathy === 'boolean' ? [] : ['myelopathy'];
  if (esccGrade === null || esccGrade === undefined) {
    return { value: null, source: `ESCC not recorded; ${said}`, missing: ['esccGrade', ...asked] };
  }
  const high = isHighGrade(esccGrade, highGradeFrom ?? '2');
  const threshold = highGradeFrom === '1c' ? '; this board counts 1c as high-grade, the published table from 2' : '';
  const source = `ESCC ${esccGrade}, ${said}${threshold}`;
  return { value: high ? 'high' : 'low', source, missing: high ? [] : asked };
}

/** Oncologic: the class of the tumour, or radioresistant where the level was irradiated before. */
export function oncologicAxis(input: NomsInput): NomsAxis<Radiosensitivity> {
  if (input.priorRadiotherapyAtLevel === true) {
    const source = 'Irradiated before at this level: the framework treats it as radioresistant (source not verified)';
    return { value: 'radioresistant', source, missing: [] };
  }
  const tumour = tumourClass(input);
  if (tumour.value === 'radioresistant' || input.priorRadiotherapyAtLevel === false) return tumour;
  const source = `${tumour.source}; not recorded whether this level was irradiated before`;
  return { value: null, source, missing: [...tumour.missing, 'priorRadiotherapyAtLevel'] };
}

function tumourClass({ primary, radiosensitivityOverride: override }: NomsInput): NomsAxis<Radiosensitivity> {
  if (override) {
    const reason = override.reason?.trim();
    if (reason) return { value: override.value, source: `Judged ${override.value}: ${reason}`, missing: [] };
    return { value: null, source: `Judged ${override.value}, no reason stated`, missing: ['radiosensitivityReason'] };
  }
  if (!primary) return { value: null, source: 'Primary tumour not recorded', missing: ['oncologic'] };
  const value = radiosensitivityOf(primary);
  if (value) return { value, source: `Histology list of the framework: ${primary}, ${value}`, missing: [] };
  return {
    value,
    source: `The framework does not classify ${primary}: ask the radiation oncologist`,
    missing: ['oncologic'],
  };
}

/** Mechanical: the judgement of a clinician, else SINS where it is stable (0 to 6) or unstable (13 to 18) for certain. */
export function mechanicalAxis({ sins: result, mechanicalJudgement }: NomsInput): NomsAxis<NomsMechanical> {
  const [shown, bySins] = readSins(result);
  if (mechanicalJudgement) {
    return { value: mechanicalJudgement, source: `Judged ${mechanicalJudgement}; ${shown}`, missing: [] };
  }
  return { value: bySins, source: shown, missing: bySins ? [] : ['mechanicalJudgement'] };
}

/** What SINS says in words, and its side of the table when that is certain. */
export function readSins(result: NomsSins | null | undefined): readonly [string, NomsMechanical | null] {
  if (!result) return ['SINS not recorded', null];
  if ('reason' in result) return [result.reason, null];
  const [low, high] = result.status === 'complete' ? [result.total, result.total] : [result.low, result.high];
  const [lowest, highest] = [bandOf(sins, low), bandOf(sins, high)];
  const points = result.status === 'complete' ? `SINS ${low}` : `SINS ${low} to ${high} (incomplete)`;
  if (lowest.id !== highest.id) return [`${points}, band not settled`, null];
  const side = lowest.id === 'potentially_unstable' ? null : lowest.id;
  return [`${points}, ${lowest.label.toLowerCase()}`, side];
}
