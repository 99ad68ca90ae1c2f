import { CLOCK_TASKS, labelOf, markWords, type CaseClock, type ClockRule } from '@rachis/domain';
import { spanOf } from '../../ui/span.js';

/** The state of a clock in words, with the time that is left or has passed. */
export function stateWords({ state, leftMs }: Pick<CaseClock, 'state' | 'leftMs'>): string {
  const span = leftMs === null ? '' : spanOf(Math.abs(leftMs));
  switch (state) {
    case 'met':
      return 'done in time';
    case 'missed':
      return 'done too late';
    case 'overdue':
      return `overdue by ${span}`;
    case 'at_risk':
      return `at risk, ${span} left`;
    case 'running':
      return `${span} left`;
    case 'unclear':
      return 'cannot be told';
    case 'excluded':
      return 'excluded';
  }
}

/** "MRI of the whole spine". */
export const taskWords = ({ task }: ClockRule): string => labelOf(CLOCK_TASKS, task);

/** "within 24 h", "at once". */
export const withinWords = ({ dueHours }: ClockRule): string => (dueHours === 0 ? 'at once' : `within ${dueHours} h`);

/** Where the time comes from, how far that was read, and what was ours to decide. */
export const sourceWords = ({ source, mark, ourReading }: ClockRule): string => [source, markWords(mark), ourReading].filter(Boolean).join(' · ');
