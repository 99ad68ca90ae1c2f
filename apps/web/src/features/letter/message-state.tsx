import { labelOf, MESSAGE_STATES, type MessageState, type OutboxMessage } from '@rachis/domain';
import { StatusBadge } from '../../ui/status-badge.js';
import type { Tone } from '../../ui/tone.js';

const TONES: Readonly<Record<MessageState, Tone>> = { queued: 'neutral', sent: 'good', failed: 'critical', bounced: 'critical', acknowledged: 'good' };

/** How far a message came, and why no further. Without a mail server it waits, and this says for what. */
export function MessageStateBadge({ message, mailServerSet }: { message: OutboxMessage; mailServerSet: boolean }) {
  const { state, lastError, attempts } = message;
  const why = state === 'queued' ? (mailServerSet ? (lastError ? `${lastError}; ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}` : null) : 'no mail server is set') : state === 'failed' || state === 'bounced' ? lastError : state === 'acknowledged' ? message.acknowledgedNote : null;
  return (
    <StatusBadge tone={TONES[state]} quiet>
      {labelOf(MESSAGE_STATES, state)}
      {why ? `: ${why}` : ''}
    </StatusBadge>
  );
}
