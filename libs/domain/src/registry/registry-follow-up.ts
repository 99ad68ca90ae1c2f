import { Count, Data, Flag, ListOf, Text } from '../contract/fields.js';
import { isSmall } from './small-numbers.js';

/** Follow-up without anybody in it: how often each pair of time and status came. Days; the status as the statistic asks it. */
export interface FollowUpColumns {
  readonly time: readonly number[];
  readonly status: readonly number[];
  readonly count: readonly number[];
}

/** People who are followed together. */
export class FollowUpGroup {
  @Text({ label: 'Group', hint: 'Nothing where it is not recorded' }) code?: string | null;
  @Count({ label: 'People', max: 100_000_000, hint: 'Nothing where there are too few to show' }) people?: number | null;
  @Data({ label: 'Follow-up', hint: 'Columns time, status and count' }) followUp?: FollowUpColumns | null;
}

/** Follow-up by group, with everybody who could not be placed: nobody is left out in silence. */
export class RegistryFollowUp {
  @Count({ label: 'All', required: true, max: 100_000_000 }) all!: number;
  @Count({ label: 'Followed', required: true, max: 100_000_000 }) followed!: number;
  @Count({ label: 'Died, day not known', required: true, max: 100_000_000 }) deathDayUnknown!: number;
  @Count({ label: 'Dates that contradict each other', required: true, max: 100_000_000 }) contradicting!: number;
  @Count({ label: 'Not seen after the start', required: true, max: 100_000_000, hint: 'Followed for no day; they are among the followed' }) notSeenAgain!: number;
  @Count({ label: 'Vital status not recorded', required: true, max: 100_000_000, hint: 'Taken as alive on the day last seen; they are among the followed' }) vitalStatusOpen!: number;
  @Count({ label: 'Events without a day', required: true, max: 100_000_000 }) eventDayUnknown!: number;
  @Flag({ label: 'Small groups are withheld', required: true }) withheld!: boolean;
  @ListOf({ label: 'Groups', of: () => FollowUpGroup, required: true, max: 1000 }) groups!: FollowUpGroup[];
}

/** The same with small groups closed: that they are there is said, how many and when is not. */
export function withheldGroups<T extends RegistryFollowUp>(said: T): T {
  const groups = said.groups.map((group) => (isSmall(group.people ?? 0) ? { code: group.code ?? null, people: null, followUp: null } : group));
  return { ...said, withheld: groups.some(({ people }) => people === null), groups };
}

/** One subject a row, as the statistics take them. */
export function expandFollowUp({ time, status, count }: FollowUpColumns): { readonly time: Float64Array; readonly status: Float64Array } {
  const n = count.reduce((sum, one) => sum + one, 0);
  const all = { time: new Float64Array(n), status: new Float64Array(n) };
  let next = 0;
  for (const [row, many] of count.entries()) {
    all.time.fill(time[row] ?? NaN, next, next + many);
    all.status.fill(status[row] ?? NaN, next, next + many);
    next += many;
  }
  return all;
}

/** The longest follow-up of all that is shown. */
export const longestOf = (groups: readonly FollowUpGroup[]): number => groups.reduce((longest, { followUp }) => (followUp?.time ?? []).reduce((most, time) => Math.max(most, time), longest), 0);

/** Predictions of one model at one horizon, each beside what became of the patient. */
export class RegistryPredictions {
  @Text({ label: 'Model', required: true }) model!: string;
  @Count({ label: 'Days', required: true, max: 3660 }) days!: number;
  @Count({ label: 'People', max: 100_000_000 }) people?: number | null;
  @Data({ label: 'Follow-up', hint: 'Columns time, status, alive (the predicted share) and count' }) followUp?: (FollowUpColumns & { readonly alive: readonly number[] }) | null;
}
export class RegistryCalibration {
  @Count({ label: 'Died, day not known', required: true, max: 100_000_000 }) deathDayUnknown!: number;
  @Count({ label: 'Dates that contradict each other', required: true, max: 100_000_000 }) contradicting!: number;
  @Flag({ label: 'Small groups are withheld', required: true }) withheld!: boolean;
  @ListOf({ label: 'Predictions', of: () => RegistryPredictions, required: true, max: 1000 }) predictions!: RegistryPredictions[];
}

export function withheldPredictions(said: RegistryCalibration): RegistryCalibration {
  const predictions = said.predictions.map((one) => (isSmall(one.people ?? 0) ? { model: one.model, days: one.days, people: null, followUp: null } : one));
  return { ...said, withheld: predictions.some(({ people }) => people === null), predictions };
}
