import { Levels } from '../anatomy/levels-field.js';
import { formatLevels } from '../anatomy/level-range.js';
import { SPECIALTIES, type Role } from '../access/roles.js';
import { labelOf } from '../contract/code-list.js';
import { formatDate } from '../contract/dates.js';
import { CalendarDate, Holds, Id, OneOf, Text } from '../contract/fields.js';
import type { FieldFault } from '../contract/problems.js';
import { TIMING_WORDS, TIMINGS, type Timing } from './timing.js';

type Specialty = Extract<Role, 'spine_surgeon' | 'medical_oncologist' | 'radiation_oncologist' | 'radiologist' | 'pathologist' | 'specialist_nurse'>;

/** One step of the plan. A step that is only half said is kept as it is and named as open. */
export class PlanStep {
  @Id({ label: 'Step', required: true }) id!: string;
  @Text({ label: 'What is done', max: 500 }) what?: string | null;
  @Levels({ label: 'Level' }) levels?: string | null;
  @OneOf({ label: 'By', of: SPECIALTIES }) specialty?: Specialty | null;
  @Text({ label: 'By whom', max: 120, hint: 'A name or a service, where it is known' }) byWhom?: string | null;
  @OneOf({ label: 'Timing', of: TIMINGS }) timing?: Timing | null;
  @CalendarDate({ label: 'At the latest by' }) latestBy?: string | null;
  /** The clock where the board meets. */
  @Text({ label: 'Time of day', max: 5, hint: '09:00, where the board meets' })
  @Holds((time, { latestBy }: Partial<PlanStep>) => clockFault(time, latestBy))
  latestTime?: string | null;
  @Id({ label: 'After step' }) afterId?: string | null;
}

/** A time of day that belongs to a date. */
export function clockFault(time: unknown, latestBy: string | null | undefined): string | null {
  if (typeof time !== 'string' || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return 'A time of day is written 09:00';
  return latestBy ? null : 'A time of day needs its date';
}

/** Whether a step says nothing at all: it is left out of what is read aloud. */
export const isEmptyStep = ({ what, levels, specialty, byWhom, timing, latestBy }: PlanStep): boolean => ![what, levels, specialty, byWhom, timing, latestBy].some(Boolean);

/** A step as it is read aloud: "posterior decompression, T8, by spine surgeon, within 24 h, at the latest by 14 Mar 2026, 09:00, after step 1". */
export function stepWords(step: PlanStep, steps: readonly PlanStep[]): string {
  const after = steps.findIndex(({ id }) => id === step.afterId);
  return [
    step.what?.trim().replace(/[.;,\s]+$/, '') || 'what is done is open',
    step.levels ? formatLevels(step.levels) : null,
    step.byWhom || step.specialty ? `by ${[step.byWhom, step.specialty && labelOf(SPECIALTIES, step.specialty).toLowerCase()].filter(Boolean).join(', ')}` : null,
    step.timing ? TIMING_WORDS[step.timing] : null,
    step.latestBy ? `at the latest by ${[formatDate(step.latestBy), step.latestTime].filter(Boolean).join(', ')}` : null,
    after >= 0 ? `after step ${after + 1}` : null,
  ].filter(Boolean).join(', ');
}

/** What cannot be kept: the same step twice, a step after one that is not there, steps that wait for each other. */
export function stepFaults(steps: readonly PlanStep[]): FieldFault[] {
  return steps.flatMap(({ id, afterId }, index) => {
    if (steps.findIndex((other) => other.id === id) < index) return [{ pointer: `#/steps/${index}/id`, detail: 'This step is there twice' }];
    if (!afterId) return [];
    if (!steps.some((other) => other.id === afterId)) return [{ pointer: `#/steps/${index}/afterId`, detail: 'The plan has no such step' }];
    return waitsForItself(id, steps) ? [{ pointer: `#/steps/${index}/afterId`, detail: 'These steps wait for each other' }] : [];
  });
}

function waitsForItself(id: string, steps: readonly PlanStep[]): boolean {
  let [at, hops] = [steps.find((step) => step.id === id)?.afterId, 0];
  while (at && at !== id && hops++ <= steps.length) at = steps.find((step) => step.id === at)?.afterId;
  return at === id;
}
