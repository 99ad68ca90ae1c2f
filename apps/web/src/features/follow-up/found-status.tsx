import { labelOf, responseByFindings, SPINO_STATUSES, type LocalResponse } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import classes from './follow-up.module.css';

/** What the recorded findings amount to by the rule; with open findings every status that is still possible. */
export function FoundStatus({ response }: { response: LocalResponse }) {
  const possible = responseByFindings(response);
  const words = possible.map((status) => labelOf(SPINO_STATUSES, status).toLowerCase());
  return (
    <p className={classes['quiet']} aria-live="polite">
      By the findings (<Link to="/scores/$scoreId" params={{ scoreId: 'spino' }}>SPINO</Link>): {possible.length === 1 ? words[0] : `not settled; still possible are ${words.join(', ')}`}
    </p>
  );
}
