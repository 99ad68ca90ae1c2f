import { clockNow, worstEmergencyClock, type EmergencyClock } from '@rachis/domain';
import { useNow } from '../../ui/ago.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { clockName, clockWords } from './clock-words.js';
import { CLOCK_LOOK } from '../../ui/clock-look.js';

/** The clock of one emergency to look at first. */
export function WorstOf({ clocks }: { clocks: readonly EmergencyClock[] }) {
  const now = useNow(15_000);
  const worst = worstEmergencyClock(clocks.map((clock) => clockNow(clock, now)));
  if (!worst) return null;
  const { tone, icon } = CLOCK_LOOK[worst.state];
  return (
    <StatusBadge tone={tone} icon={icon}>
      <span className="figures">
        {clockName(worst)}: {clockWords(worst, now)}
      </span>
    </StatusBadge>
  );
}
