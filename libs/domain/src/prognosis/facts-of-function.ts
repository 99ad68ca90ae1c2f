import type { Absence } from '../contract/absence.js';
import type { FunctionalStatusView } from '../function/functional-status.js';
import type { NeuroExamView } from '../function/neuro-exam.js';
import type { EcogGrade } from '../scores/ecog/ecog.js';
import { isKpsValue, type KpsValue } from '../scores/kps/kps.js';
import { ecogFromKps, kpsRangeFromEcog } from '../scores/performance/performance.js';
import { fact, open, type Age, type Fact, type FactSource } from './fact.js';

/** How somebody walks, as far as models tell apart. */
export type Walking = 'unaided' | 'with aid' | 'not';

/** What the newest examinations say. The performance status, the neurology and the walking may come from different days. */
export interface FunctionFacts {
  readonly kps: Fact<KpsValue>;
  readonly ecog: Fact<EcogGrade>;
  readonly frankel: Fact<'A' | 'B' | 'C' | 'D' | 'E'>;
  readonly walking: Fact<Walking>;
}

type Status = FunctionalStatusView;
/** An AIS is stated with the function in short, or with the neurological examination in full. */
type Graded = Pick<Status, 'examinedOn' | 'recordedAt' | 'recordedByName' | 'ais' | 'absences'>;

const newest = (a: Graded, b: Graded): number =>
  b.examinedOn.localeCompare(a.examinedOn) || b.recordedAt.localeCompare(a.recordedAt);

/** Reads the examinations, whatever their order. */
export function functionFacts(statuses: readonly Status[], exams: readonly NeuroExamView[] = []): FunctionFacts {
  const newestFirst = [...statuses].sort(newest);
  const performed = newestFirst.find(({ ecog, kps }) => ecog || kps);
  return {
    ...performanceFacts(performed, newestFirst[0]),
    frankel: frankelOf([...newestFirst, ...exams].sort(newest)),
    walking: walkingOf(newestFirst),
  };
}

function sourceIn({ examinedOn, recordedByName, recordedAt }: Graded, words: string, age: Age | null): FactSource {
  return { section: 'function', words, date: examinedOn, recordedByName, recordedAt, age };
}
const absenceIn = (status: Pick<Graded, 'absences'> | undefined, field: string): Absence | null => status?.absences?.[field] ?? null;

function performanceFacts(status: Status | undefined, newest: Status | undefined): Pick<FunctionFacts, 'kps' | 'ecog'> {
  if (!status) {
    const absence = absenceIn(newest, 'kps') ?? absenceIn(newest, 'ecog');
    return { kps: open('KPS', { absence }), ecog: open('ECOG', { absence }) };
  }
  const kps = status.kps ? (Number(status.kps) as KpsValue) : null;
  const ecog = status.ecog ? (Number(status.ecog) as EcogGrade) : null;
  const caution = kps !== null && ecog !== null ? apart(kps, ecog) : null;
  const of = (words: string) => ({ sources: [sourceIn(status, words, 'performance')], caution });
  return {
    kps: kps === null ? kpsFrom(ecog ?? 0, of(`ECOG ${ecog}`)) : fact('KPS', [kps], of(`KPS ${kps}`)),
    ecog: ecog === null ? ecogFrom(kps ?? 0, of(`KPS ${kps}`)) : fact('ECOG', [ecog], of(`ECOG ${ecog}`)),
  };
}

function kpsFrom(ecog: EcogGrade, of: Pick<Fact, 'sources' | 'caution'>): Fact<KpsValue> {
  const { low, high } = kpsRangeFromEcog(ecog);
  const values = [low, low + 10].filter((value) => value <= high).filter(isKpsValue);
  const range = low === high ? `KPS ${low}` : `KPS ${low} or ${high}`;
  return fact('KPS', values, { ...of, derived: `${range}, derived from ECOG ${ecog}` });
}

function ecogFrom(kps: KpsValue, of: Pick<Fact, 'sources' | 'caution'>): Fact<EcogGrade> {
  const { ecog } = ecogFromKps(kps);
  return fact('ECOG', [ecog], { ...of, derived: `ECOG ${ecog}, derived from KPS ${kps}` });
}

/** Both scales were recorded and do not fit each other: each model then takes the scale it asks for. */
function apart(kps: KpsValue, ecog: EcogGrade): string | null {
  if (ecogFromKps(kps).ecog === ecog) return null;
  return `KPS ${kps} and ECOG ${ecog} do not fit each other in the usual comparison; each model takes the scale it asks for.`;
}

function frankelOf(newestFirst: readonly Graded[]): FunctionFacts['frankel'] {
  const status = newestFirst.find(({ ais }) => ais);
  if (!status?.ais) {
    const why = newestFirst.map((one) => absenceIn(one, 'ais')).find((absence) => absence !== null);
    return open('AIS', { absence: why ?? null });
  }
  const other = newestFirst.find(({ ais, examinedOn }) => ais && ais !== status.ais && examinedOn === status.examinedOn);
  const caution = other?.ais ? `AIS ${status.ais} and AIS ${other.ais} are both recorded of that day; the later entry is taken.` : null;
  const sources = [sourceIn(status, `AIS ${status.ais}`, 'performance')];
  return fact('AIS', [status.ais], { sources, derived: `Frankel ${status.ais}, derived from AIS ${status.ais}`, caution });
}

const WALKING = {
  independent_normal_power: ['unaided', 'walks unaided'],
  walks_unaided_power_4: ['unaided', 'walks unaided, power 4/5'],
  walks_with_aid: ['with aid', 'walks with aid'],
  cannot_walk_antigravity_power: ['not', 'cannot walk'],
  plegic: ['not', 'cannot walk, no or flicker power'],
} as const;

function walkingOf(newestFirst: readonly Status[]): Fact<Walking> {
  const status = newestFirst.find(({ ambulation }) => ambulation);
  if (!status?.ambulation) return open('Walking', { absence: absenceIn(newestFirst[0], 'ambulation') });
  const [walking, words] = WALKING[status.ambulation];
  return fact('Walking', [walking], { sources: [sourceIn(status, words, 'performance')] });
}
