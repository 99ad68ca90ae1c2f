import { Button, NativeSelect } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import type { CaseView } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { WorstOf } from './worst-of.js';
import classes from './emergency.module.css';
import { boards, emergencies, useCallOut } from './emergency.queries.js';

/** On the page of a case: its running emergency, or the button that calls it out. */
export function CaseEmergency({ theCase: { id, urgency, mscc }, mayCallOut }: { theCase: Pick<CaseView, 'id' | 'urgency' | 'mscc'>; mayCallOut: boolean }) {
  const { data } = useQuery(emergencies);
  const callOut = useCallOut(id);
  const [asking, setAsking] = useState(false);
  const [boardId, setBoardId] = useState('');
  const { data: boardList } = useQuery({ ...boards, enabled: asking });
  if (!data) return null;
  const running = data.emergencies.find(({ theCase }) => theCase.id === id);
  if (running?.id)
    return (
      <p className={classes['strip']} data-running>
        <IconAlertOctagon size={16} aria-hidden /> Emergency, called out. <WorstOf clocks={running.clocks} />
        <Link to="/emergencies" hash={id}>
          To the emergency
        </Link>
      </p>
    );
  if (!mayCallOut) return null;
  return (
    <p className={classes['strip']}>
      <Button size="compact-sm" variant={urgency === 'emergency' || mscc === 'yes' ? 'filled' : 'default'} leftSection={<IconAlertOctagon size={15} aria-hidden />} onClick={() => setAsking(true)}>
        Call out an emergency…
      </Button>
      <ConfirmDialog title="Call out an emergency" opened={asking} onClose={() => setAsking(false)} confirm="Call out now" onConfirm={() => callOut.mutateAsync(boardId || null)}>
        <NativeSelect
          label="Board"
          value={boardId}
          onChange={(event) => setBoardId(event.currentTarget.value)}
          data={[{ value: '', label: 'The one on call that meets next' }, ...(boardList?.boards ?? []).map(({ id: value, name }) => ({ value, label: name }))]}
          mb="sm"
        />
        Spine surgeon, radiation oncologist and coordinator on call are alerted at once. {data.phone ? `Telephone as well: ${data.phone}.` : 'Telephone as well.'} The mail holds no patient data.
      </ConfirmDialog>
    </p>
  );
}
