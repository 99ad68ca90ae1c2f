import { BYPASS_MOVES, labelOf, READINESS_ITEMS, type ReadinessBypassView } from '@rachis/domain';
import { spanWords, useNow } from '../../ui/ago.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { Timestamp } from '../../ui/timestamp.js';
import classes from './readiness.module.css';

/** Until when the board wants the missing items, and that the cut-off has passed where it has. */
export function DataDue({ at, timeZone }: { at: string | null; timeZone: string }) {
  const now = useNow();
  if (at === null) return null;
  const left = Date.parse(at) - now;
  return (
    <p className={classes['due']} data-passed={left < 0 || undefined}>
      Cut-off <Timestamp at={at} timeZone={timeZone} /> · {left < 0 ? `passed ${spanWords(left)} ago` : `in ${spanWords(left)}`}
    </p>
  );
}

/** That the case went on although something was missing: what, by whom and why. Counted, not blamed. */
export function Bypasses({ bypasses }: { bypasses: readonly ReadinessBypassView[] }) {
  if (bypasses.length === 0) return null;
  return (
    <ul className={classes['bypasses']} aria-label="Went on with items missing">
      {bypasses.slice(0, 3).map((one) => (
        <li key={one.id}>
          {labelOf(BYPASS_MOVES, one.move)} without {one.missing.map((code) => labelOf(READINESS_ITEMS, code)).join(', ')}
          {one.stated > 0 && ` (${one.stated} absent with a reason)`}: {one.reason ? `"${one.reason}"` : 'no reason stated'} · <RecordedNote of={one} />
        </li>
      ))}
    </ul>
  );
}
