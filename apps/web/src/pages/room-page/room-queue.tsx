import type { MeetingView } from '@rachis/domain';
import { IconCloudUp } from '@tabler/icons-react';
import { useMutationState } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { LiveState } from '../../api/live.js';
import type { DraftShelf } from '../../features/decision/draft-shelf.js';
import { nameOf } from '../../features/meeting/case-words.js';
import classes from './room.module.css';

/** What waits for the connection, in the order in which it will be sent: texts that were typed, and what was pressed. */
export function RoomQueue({ meeting, shelf, live }: { meeting: MeetingView; shelf: DraftShelf; live: LiveState }) {
  const texts = useSyncExternalStore(shelf.subscribe, shelf.waiting);
  const pressed = useMutationState({ filters: { status: 'pending' }, select: ({ state, meta }) => (state.isPaused && typeof meta?.['said'] === 'string' ? meta['said'] : null) }).filter((said) => said !== null);
  const drafts = texts === '' ? [] : texts.split(',').map((one) => {
    const [itemId, conflict] = one.split(' ');
    const item = meeting.items.find(({ id }) => id === itemId);
    return `Decision for ${item ? nameOf(item.theCase) : 'a case'}${conflict ? ': somebody else wrote the same part, choose in the case' : ''}`;
  });
  const waiting = [...drafts, ...pressed];
  if (waiting.length === 0) return null;
  return (
    <div role="status" aria-label="Waiting to be sent" className={classes['notice']} data-tone="serious">
      <IconCloudUp size={16} aria-hidden />
      <p>{live === 'live' ? 'Being sent:' : `${waiting.length} waiting to be sent, in this order:`}</p>
      <ol className={classes['queue']}>
        {waiting.map((said, index) => (
          // What waits has no id of its own, and the order is what matters.
          <li key={`${index} ${said}`}>{said}</li>
        ))}
      </ol>
    </div>
  );
}
