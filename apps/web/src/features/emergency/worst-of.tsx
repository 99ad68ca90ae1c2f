import { clockNow, worstEmergencyClock, type EmergencyClock } from '@rachis/domain';
import { useNow } from '../../ui/ago.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { clockName, clockWords, EMERGENCY_LOOK } from './clock-look.js';

/** The clock of one emergency to look at first. */
export function WorstOf({ clocks }: { clocks: readonly EmergencyClock[] }) {
  const now = useNow(15_000);
  const worst = worstEmergencyClock(clocks.map((clock) => clockNow(clock, now)));
  if (!worst) return null;
  const { tone, icon } = EMERGENCY_LOOK[worst.state];
  return (
    <StatusBadge tone={tone} icon={icon}>
      <span className="figures">
        {clockName(worst)}: {clockWords(worst, now)}
      </span>
    </StatusBadge>
  );
}
