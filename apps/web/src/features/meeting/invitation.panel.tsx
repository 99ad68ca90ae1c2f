import { Button } from '@mantine/core';
import { IconCalendarDown, IconMail } from '@tabler/icons-react';
import { INVITATION_METHODS, InvitationNote, invitationIsOld, labelOf, type AgendaPreparation, type MeetingView } from '@rachis/domain';
import { useState } from 'react';
import { ContractForm } from '../../ui/contract-form.js';
import { Dialog } from '../../ui/dialog.js';
import { Field } from '../../ui/field.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import classes from './agenda-plan.module.css';
import { useInvite } from './preparation.queries.js';

interface Props {
  meeting: MeetingView;
  preparation: AgendaPreparation;
  mayInvite: boolean;
}

/** What was sent to whom, whether it still says when and where, and the file for one's own calendar. */
export function InvitationPanel({ meeting, preparation: { invitations, invitees }, mayInvite }: Props) {
  const [writing, setWriting] = useState(false);
  const [last] = invitations;
  const old = last !== undefined && last.method === 'REQUEST' && invitationIsOld(last, meeting);
  const without = invitees.filter(({ invited, answer }) => !invited && answer !== 'no').length;
  const planned = meeting.state === 'planned' || meeting.state === 'open';
  return (
    <div className={classes['stack']}>
      {!last && <p className={classes['quiet']}>No invitation was sent yet.</p>}
      {old && <StatusBadge tone="caution">Time, length or place have changed since it was sent</StatusBadge>}
      {last && !old && planned && without > 0 && <p className={classes['quiet']}>{without === 1 ? '1 person does' : `${without} people do`} not have it yet.</p>}
      {invitations.length > 0 && (
        <ul className={classes['list']}>
          {invitations.slice(0, 5).map(({ id, method, sequence, sentAt, recipientIds, sentByName }) => (
            <li key={id}>
              {labelOf(INVITATION_METHODS, method)} {sequence > 0 && method === 'REQUEST' ? `(change ${sequence})` : ''} to {recipientIds?.length ?? 0}, <Timestamp at={sentAt} timeZone={meeting.timeZone} show="day-time" />{' '}
              <span className={classes['quiet']}>{sentByName}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={`${classes['actions'] ?? ''} no-print`}>
        {mayInvite && planned && (
          <Button size="compact-sm" variant={old || !last ? 'filled' : 'default'} leftSection={<IconMail size={15} aria-hidden />} onClick={() => setWriting(true)}>
            {!last ? 'Invite…' : old ? 'Send the change…' : 'Invite those without it…'}
          </Button>
        )}
        <Button size="compact-sm" variant="default" component="a" href={`/api/meetings/${meeting.id}/calendar.ics`} download leftSection={<IconCalendarDown size={15} aria-hidden />}>
          Calendar file
        </Button>
      </div>
      <Dialog title="Invite to the meeting" opened={writing} onClose={() => setWriting(false)} size="lg">
        {writing && <InvitationForm meeting={meeting} onDone={() => setWriting(false)} />}
      </Dialog>
    </div>
  );
}

function InvitationForm({ meeting, onDone }: { meeting: MeetingView; onDone: () => void }) {
  const contract = useContractForm(InvitationNote);
  const invite = useInvite(meeting.id);
  return (
    <ContractForm
      contract={contract}
      label="Invitation"
      submit="Send"
      onCancel={onDone}
      onSubmit={async (note) => {
        await invite.mutateAsync({ note, version: meeting.version });
        onDone();
      }}
    >
      <p>Each of the standing team, and everybody who covers, gets a mail with date, place and a calendar file. No case is named in it.</p>
      <Field of={InvitationNote} name="note" startHere />
    </ContractForm>
  );
}
