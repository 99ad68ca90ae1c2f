import { IconCheck, IconCloudOff, IconLoader2, IconPencil } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { StatusBadge } from '../../ui/status-badge.js';
import type { DraftSaver } from './draft-saver.js';

/** Whether what was typed is kept: said in words, and never guessed. */
export function SavingNote({ saver }: { saver: DraftSaver }) {
  const { state, draft } = useSyncExternalStore(saver.subscribe, saver.read);
  switch (state) {
    case 'offline':
      return (
        <StatusBadge tone="serious" icon={IconCloudOff}>
          No connection: kept here, sent when it is back
        </StatusBadge>
      );
    case 'refused':
      return <StatusBadge tone="critical">Not kept</StatusBadge>;
    case 'waiting':
    case 'saving':
      return (
        <StatusBadge tone="neutral" icon={state === 'waiting' ? IconPencil : IconLoader2} quiet>
          {draft.conflicts.length > 0 ? 'Waiting for a choice' : 'Keeping…'}
        </StatusBadge>
      );
    case 'kept':
      return draft.version === 0 ? null : (
        <StatusBadge tone="good" icon={IconCheck} quiet>
          Draft kept
        </StatusBadge>
      );
  }
}
