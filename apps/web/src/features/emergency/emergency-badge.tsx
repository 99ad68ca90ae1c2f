import { clockNow, worstEmergencyClock } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../ui/ago.js';
import { clockName, clockWords } from './clock-words.js';
import { emergencies } from './emergency.queries.js';

/** Of every running emergency the clock to look at first, in words; nothing while there is none. */
export function WorstClock({ className }: { className: string | undefined }) {
  const { data } = useQuery(emergencies);
  const now = useNow(15_000);
  const worst = worstEmergencyClock((data?.emergencies ?? []).flatMap(({ clocks }) => clocks.map((clock) => clockNow(clock, now))));
  if (!worst || worst.state === 'met' || worst.state === 'excluded') return null;
  return (
    <span className={className} data-state={worst.state}>
      {clockName(worst)}: {clockWords(worst, now)}
    </span>
  );
}
