import type { AgendaBreak, AgendaItemView, BoardView, MeetingView } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { Suspense, lazy, useMemo, useState } from 'react';
import { people as peopleQuery } from '../../api/people.queries.js';
import { useMay } from '../../api/session.queries.js';
import { AgendaEntryForm } from '../../features/meeting/agenda-entry.form.js';
import { agendaPlan } from '../../features/meeting/agenda-plan.js';
import { AgendaReading } from '../../features/meeting/agenda-reading.js';
import { AgendaStanding } from '../../features/meeting/agenda-standing.js';
import classes from '../../features/meeting/agenda.module.css';
import { BreakLine } from '../../features/meeting/break-line.js';
import { nameOf } from '../../features/meeting/case-words.js';
import { useRemoveItem } from '../../features/meeting/meeting.queries.js';
import { preparationOf, usePlaceBreak } from '../../features/meeting/preparation.queries.js';
import { runningOrder } from '../../features/meeting/running-order.js';
import { useAgendaActs } from '../../features/meeting/use-agenda-acts.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Dialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { MeetingPapers } from '../../features/letter/paper-links.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { AgendaHeader } from './agenda-header.js';
import { AgendaSide } from './agenda-side.js';
import { AgendaTools } from './agenda-tools.js';

// Dragging is a library of its own; whoever only reads the agenda never waits for it.
const AgendaLists = lazy(async () => ({ default: (await import('../../features/meeting/agenda-lists.js')).AgendaLists }));

const MeetingQuality = lazy(async () => ({ default: (await import('../../features/decision/meeting-quality.panel.js')).MeetingQualityPanel }));
/** From so many cases a line each is shown until somebody wants more. */
const MANY = 16;

/** The agenda of one meeting with everything that arranges it. */
export function AgendaOfMeeting({ meeting, board }: { meeting: MeetingView; board: BoardView | undefined }) {
  const may = useMay();
  const { data: people } = useQuery(peopleQuery);
  const { data: preparation, error, refetch } = useQuery(preparationOf(meeting.id));
  const [editing, setEditing] = useState<AgendaItemView | null>(null);
  const [removing, setRemoving] = useState<AgendaItemView | null>(null);
  const [compactly, setCompactly] = useState<boolean | null>(null);
  const arranging = useAgendaActs(meeting, { onEdit: setEditing, onRemove: setRemoving });
  const { items, acts, place, arrange, problem, said } = arranging;
  const remove = useRemoveItem(meeting.id);
  const placeBreak = usePlaceBreak(meeting.id);
  const facts = preparation?.facts;
  const plan = useMemo(() => agendaPlan(meeting, items, facts ?? []), [meeting, items, facts]);
  const arranges = may('agenda.arrange') && (meeting.state === 'planned' || meeting.state === 'open');
  const compact = compactly ?? items.length >= MANY;
  const personOptions = (people?.people ?? []).filter(({ active }) => active).map(({ id, displayName }) => ({ code: id, label: displayName }));
  const onPlace = (choice: AgendaBreak) => placeBreak.mutate({ choice, version: meeting.version });
  const breakAt = (itemId: string) =>
    plan.pause?.afterItemId === itemId && meeting.state !== 'cancelled' ? <BreakLine pause={plan.pause} run={runningOrder(items).filter(({ bucket }) => bucket !== 'not_ready').map(({ id }) => id)} onPlace={arranges ? onPlace : undefined} /> : null;
  const reading = <AgendaReading items={items} plan={plan} breakAt={breakAt} timeZone={meeting.timeZone} />;
  const refused = problem ?? placeBreak.error;
  return (
    <Page>
      <AgendaHeader meeting={meeting} />
      {may('meeting.print') && <MeetingPapers meetingId={meeting.id} />}
      <AgendaStanding meeting={meeting} preparation={preparation} />
      {refused !== null && <ProblemNote problem={refused} />}
      <p role="status" aria-label="Agenda" className="visually-hidden">
        {said}
      </p>
      <div className={classes['layout']}>
        <Panel
          title="Agenda"
          note={`${items.length} ${items.length === 1 ? 'case' : 'cases'}`}
          flush
          actions={<AgendaTools meeting={meeting} plan={plan} facts={facts} arranging={arranging} compact={compact} onCompact={() => setCompactly(!compact)} arranges={arranges} />}
        >
          {items.length === 0 && <EmptyState title="No case is listed yet">{arranges ? 'Add the first one from the cases that can be listed.' : 'The coordinator puts cases on the agenda.'}</EmptyState>}
          <div className={compact ? classes['compact'] : undefined}>
            {items.length > 0 &&
              (arranges ? (
                <Suspense fallback={reading}>
                  <AgendaLists items={items} plan={plan} breakAt={breakAt} timeZone={meeting.timeZone} acts={acts} onDrop={place} />
                </Suspense>
              ) : (
                reading
              ))}
          </div>
          {meeting.breakChoice === 'none' && arranges && (
            <div className={classes['noBreak']}>
              No break. <button type="button" className={classes['asLink']} onClick={() => onPlace({ choice: null })}>Propose one again</button>
            </div>
          )}
        </Panel>
        <AgendaSide meeting={meeting} items={items} plan={plan} preparation={preparation} problem={error} onRetry={() => void refetch()} board={board} people={people?.people ?? []} arranges={arranges} />
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
