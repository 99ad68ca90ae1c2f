import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Panel } from '../../ui/panel.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { openings } from './break-glass.queries.js';

/** Closed cases that were opened and wait to be judged; nothing where none does. */
export function OpeningsNotice({ link }: { link: ReactNode }) {
  const { data } = useQuery(openings);
  if (!data || data.waiting === 0) return null;
  const [newest] = data.openings;
  return (
    <Panel title="Closed cases were opened">
      <p><StatusBadge tone="caution">{data.waiting === 1 ? '1 opening waits' : `${data.waiting} openings wait`} to be judged</StatusBadge></p>
      {newest && <p>Last by {newest.personName}, {newest.caseNumber}. {link}</p>}
    </Panel>
  );
}
