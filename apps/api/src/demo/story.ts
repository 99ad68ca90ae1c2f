import type { FunctionalStatus } from '@rachis/domain';
import { AGE, AIS_SHARES, MALE_SHARES, PRIMARY_SHARES, type DemoPrimary } from './distributions.js';
import { PROFILES, type Profile } from './primaries.js';
import { quota, type Random } from './random.js';
import { asLesions, esccOf, involvedLevels, levelCounts, sinsAnswersOf, type LesionTruth } from './spine-truth.js';

type Ais = keyof typeof AIS_SHARES;
export type Status = Required<Pick<FunctionalStatus, 'ecog' | 'kps' | 'ambulation' | 'bladder' | 'ais' | 'painNrs'>>;

/** One fictional patient as they really are. What the record knows of it is decided later, and is less. */
export interface Story {
  readonly primary: DemoPrimary;
  readonly profile: Profile;
  readonly sex: 'female' | 'male';
  readonly age: number;
  readonly ais: Ais;
  readonly lesions: readonly LesionTruth[];
  readonly status: Status;
  readonly visceral: boolean;
}

/** All stories at once, so that the group has the shares of its sources and not only tends to them. */
export function makeStories(random: Random, count: number): Story[] {
  const primaries = random.shuffled(quota(count, PRIMARY_SHARES));
  const grades = random.shuffled(quota(count, AIS_SHARES));
  const counts = random.shuffled(levelCounts(count));
  let lyticProstate = false;
  return primaries.map((primary, at) => {
    const onlyLytic = primary === 'prostate' && !lyticProstate;
    if (onlyLytic) lyticProstate = true;
    return story(random, primary, grades[at] ?? 'E', counts[at] ?? 1, onlyLytic);
  });
}

function story(random: Random, primary: DemoPrimary, ais: Ais, levelCount: number, onlyLytic: boolean): Story {
  const profile = PROFILES[primary];
  const sex = random.chance(MALE_SHARES[primary]) ? 'male' : 'female';
  const levels = asLesions(random, involvedLevels(random, levelCount, ais !== 'E'));
  const lesions = levels.map((text, at): LesionTruth => {
    const escc = esccOf(random, text, at > 0 ? 'other' : ais === 'E' ? 'intact' : 'impaired');
    return { levels: text, escc, sins: sinsAnswersOf(random, profile, at === 0, onlyLytic), instrumented: at > 0 && random.chance(0.05), sizeMm: random.int(8, 62) };
  });
  return { primary, profile, sex, age: ageOf(random, profile), ais, lesions, status: statusOf(random, ais), visceral: random.chance(profile.visceral) };
}

function ageOf(random: Random, { age }: Profile): number {
  const years = Math.round(random.normal(age, AGE.sd - 2));
  return Math.min(AGE.highest, Math.max(AGE.lowest, years));
}

const ECOG_BY_AIS = {
  E: { '0': 12, '1': 44, '2': 30, '3': 12, '4': 2 }, D: { '1': 12, '2': 44, '3': 40, '4': 4 }, C: { '2': 6, '3': 66, '4': 28 }, B: { '3': 35, '4': 65 }, A: { '4': 100 },
} as const;
const KPS_BY_ECOG = { '0': ['90', '100'], '1': ['70', '80'], '2': ['50', '60'], '3': ['30', '40'], '4': ['10', '20'] } as const;
const WALKING_BY_AIS = {
  E: { independent_normal_power: 74, walks_with_aid: 26 }, D: { walks_unaided_power_4: 38, walks_with_aid: 62 }, C: { cannot_walk_antigravity_power: 92, walks_with_aid: 8 }, B: { plegic: 100 }, A: { plegic: 100 },
} as const;

/** Function on one day; performance, walking and bladder go with the neurology. */
export function statusOf(random: Random, ais: Ais): Status {
  const ecog = random.weighted<'0' | '1' | '2' | '3' | '4'>(ECOG_BY_AIS[ais]);
  const bladder = ais === 'E' ? random.weighted({ normal: 95, urgency_hesitancy: 5 }) : ais === 'D' ? random.weighted({ normal: 72, urgency_hesitancy: 20, retention: 8 }) : random.weighted({ retention: 30, catheter_new: 50, incontinent: 20 });
  return { ais, ecog, kps: random.pick(KPS_BY_ECOG[ecog]), ambulation: random.weighted<NonNullable<Status['ambulation']>>(WALKING_BY_AIS[ais]), bladder, painNrs: random.int(1, 9) };
}

const GRADES: readonly Ais[] = ['A', 'B', 'C', 'D', 'E'];

/** Some weeks later: mostly as before, sometimes a grade better, seldom worse. */
export function laterStatus(random: Random, { ais }: Status): Status {
  const step = random.weighted({ same: 66, better: 25, worse: 9 });
  const at = GRADES.indexOf(ais ?? 'E') + (step === 'better' ? 1 : step === 'worse' ? -1 : 0);
  const now = GRADES[Math.min(4, Math.max(1, at))] ?? 'E';
  return { ...statusOf(random, now), painNrs: random.int(0, 5) };
}
