import { EMERGENCY_CLOCKS, EMERGENCY_CLOCK_STATES, labelOf, type EmergencyClock } from '@rachis/domain';
import { spanOf } from '../../ui/span.js';

const MINUTE = 60_000;

/** "1 h 55 min, in time"; "18 h 20 min left"; "overdue by 2 h 05 min"; "cannot be told". */
export function clockWords({ state, tookMinutes, dueAt }: Pick<EmergencyClock, 'state' | 'tookMinutes' | 'dueAt'>, now: number): string {
  const took = typeof tookMinutes === 'number' ? spanOf(tookMinutes * MINUTE) : null;
  const left = dueAt ? Date.parse(dueAt) - now : null;
  switch (state) {
    case 'met':
      return took ? `${took}, in time` : 'in time';
    case 'missed':
      return took ? `${took}, too late` : 'too late';
    case 'overdue':
      return left === null ? 'overdue' : `overdue by ${spanOf(-left)}`;
    case 'at_risk':
    case 'running':
      return left === null ? 'at once; not recorded yet' : `${spanOf(left)} left`;
    case 'unclear':
      // How long it took is known; only whether that was in time is not.
      return took ? `${took}; whether that is in time cannot be told` : labelOf(EMERGENCY_CLOCK_STATES, state).toLowerCase();
    case 'excluded':
      return [took, labelOf(EMERGENCY_CLOCK_STATES, state).toLowerCase()].filter(Boolean).join(', ');
  }
}

/** "Suspicion to MRI". */
export const clockName = ({ clock }: Pick<EmergencyClock, 'clock'>): string => labelOf(EMERGENCY_CLOCKS, clock);
