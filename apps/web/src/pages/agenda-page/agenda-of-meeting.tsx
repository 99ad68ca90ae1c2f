import { Button } from '@mantine/core';
import { IconDoorEnter, IconPlayerPlay, IconPrinter } from '@tabler/icons-react';
import type { AgendaItemView, BoardView, MeetingView } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Suspense, lazy, useMemo, useState } from 'react';
import { people as peopleQuery } from '../../api/people.queries.js';
import { useMay } from '../../api/session.queries.js';
import { AddCase } from '../../features/meeting/add-case.panel.js';
import { AgendaEntryForm } from '../../features/meeting/agenda-entry.form.js';
import { AgendaLength } from '../../features/meeting/agenda-length.js';
import { AgendaReading } from '../../features/meeting/agenda-reading.js';
import classes from '../../features/meeting/agenda.module.css';
import { AttendancePanel } from '../../features/meeting/attendance.panel.js';
import { nameOf } from '../../features/meeting/case-words.js';
import { MeetingStateBadge } from '../../features/meeting/meeting-state.js';
import { useOpenMeeting, useRemoveItem } from '../../features/meeting/meeting.queries.js';
import { plannedSlots } from '../../features/meeting/running-order.js';
import { useAgendaActs } from '../../features/meeting/use-agenda-acts.js';
import { zoneWords } from '../../features/meeting/zoned-time.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Dialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { MeetingPapers } from '../../features/letter/paper-links.js';
import { Page, PageHeader } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Timestamp } from '../../ui/timestamp.js';

// Dragging is a library of its own; whoever only reads the agenda never waits for it.
const AgendaLists = lazy(async () => ({ default: (await import('../../features/meeting/agenda-lists.js')).AgendaLists }));

const MeetingQuality = lazy(async () => ({ default: (await import('../../features/decision/meeting-quality.panel.js')).MeetingQualityPanel }));

/** The agenda of one meeting with everything that arranges it. */
export function AgendaOfMeeting({ meeting, board }: { meeting: MeetingView; board: BoardView | undefined }) {
  const may = useMay();
  const navigate = useNavigate();
  const { data: people } = useQuery(peopleQuery);
  const [editing, setEditing] = useState<AgendaItemView | null>(null);
  const [removing, setRemoving] = useState<AgendaItemView | null>(null);
  const { items, acts, place, arrange, problem } = useAgendaActs(meeting, { onEdit: setEditing, onRemove: setRemoving });
  const remove = useRemoveItem(meeting.id);
  const open = useOpenMeeting(meeting.id);
  const slots = useMemo(() => plannedSlots(items, meeting.startsAt), [items, meeting.startsAt]);
  const arranges = may('agenda.arrange') && meeting.state !== 'closed';
  const enter = () => navigate({ to: '/meetings/$meetingId/room', params: { meetingId: meeting.id } });
  const personOptions = (people?.people ?? []).filter(({ active }) => active).map(({ id, displayName }) => ({ code: id, label: displayName }));
  const reading = <AgendaReading items={items} slots={slots} timeZone={meeting.timeZone} />;
  return (
    <Page>
      <PageHeader
        eyebrow={<Link to="/meetings">Meetings</Link>}
        title={meeting.boardName}
        tabTitle={`Agenda, ${meeting.boardName}`}
        lead={
          <>
            <Timestamp at={meeting.startsAt} timeZone={meeting.timeZone} show="day-time" /> {zoneWords(meeting.timeZone, meeting.startsAt)}
            {meeting.place ? ` · ${meeting.place}` : ''} · <MeetingStateBadge state={meeting.state} />
          </>
        }
        actions={
          <>
            <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
              Print
            </Button>
            {meeting.state === 'planned' && may('meeting.open') ? (
              <Button leftSection={<IconPlayerPlay size={16} aria-hidden />} loading={open.isPending} onClick={() => open.mutate(meeting.version, { onSuccess: () => void enter() })}>
                Open the meeting
              </Button>
            ) : (
              meeting.state !== 'planned' && (
                <Button leftSection={<IconDoorEnter size={16} aria-hidden />} onClick={() => void enter()}>
                  {meeting.state === 'open' ? 'Enter the room' : 'Look at the room'}
                </Button>
              )
            )}
          </>
        }
      />
      {may('meeting.print') && <MeetingPapers meetingId={meeting.id} />}
      {(problem ?? open.error) !== null && <ProblemNote problem={problem ?? open.error} />}
      <div className={classes['layout']}>
        <Panel title="Agenda" note={`${items.length} ${items.length === 1 ? 'case' : 'cases'}`} flush>
          {items.length === 0 && <EmptyState title="No case is listed yet">{arranges ? 'Add the first one from the cases that can be listed.' : 'The coordinator puts cases on the agenda.'}</EmptyState>}
          {items.length > 0 && (arranges ? <Suspense fallback={reading}><AgendaLists items={items} slots={slots} timeZone={meeting.timeZone} acts={acts} onDrop={place} /></Suspense> : reading)}
        </Panel>
        <div className={classes['side']}>
          <Panel title="Length">
            <AgendaLength meeting={{ ...meeting, items: [...items] }} />
          </Panel>
          {arranges && (
            <Panel title="Add a case" note="most urgent first">
              <AddCase meetingId={meeting.id} items={items} />
            </Panel>
          )}
          <Panel title={meeting.state === 'planned' ? 'Who will come' : 'Attendance'}>
            <AttendancePanel meeting={meeting} members={board?.members ?? []} people={people?.people ?? []} editable={may('attendance.record') && meeting.state !== 'closed'} />
          </Panel>
        </div>
      </div>
      {meeting.state !== 'planned' && (
        <Suspense fallback={null}>
          <MeetingQuality meetingId={meeting.id} />
        </Suspense>
      )}
      <Dialog title={editing ? nameOf(editing.theCase) : ''} opened={editing !== null} onClose={() => setEditing(null)} size="lg">
        {editing && (
          <AgendaEntryForm
            key={editing.id}
            item={editing}
            people={personOptions}
            onSave={(entry) => arrange.mutateAsync({ itemId: editing.id, entry, version: editing.version })}
            onDone={() => setEditing(null)}
          />
        )}
      </Dialog>
      <ConfirmDialog
        title={removing ? `Take ${nameOf(removing.theCase)} off the agenda` : ''}
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        confirm="Take off"
        reason={{ label: 'Reason', hint: 'It stands in the history of the case.' }}
        onConfirm={(reason) => (removing ? remove.mutateAsync({ itemId: removing.id, reason, version: removing.version }) : Promise.resolve())}
      >
        The case goes back to preparation and can be listed again.
      </ConfirmDialog>
    </Page>
  );
}
