import type { BoardView, MeetingView } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLiveState } from '../../api/live-state.js';
import { people as peopleQuery } from '../../api/people.queries.js';
import { useMay } from '../../api/session.queries.js';
import { DraftShelf } from '../../features/decision/draft-shelf.js';
import { AgendaRail } from '../../features/meeting/agenda-rail.js';
import { AttendancePanel } from '../../features/meeting/attendance.panel.js';
import { nameOf as caseName } from '../../features/meeting/case-words.js';
import { DeferDialog } from '../../features/meeting/defer-dialog.js';
import { Dialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useShortcuts } from '../../ui/shortcuts.js';
import { SCROLLS_BY_KEYS } from '../../ui/wide-content.js';
import { Desk } from './desk.js';
import { RoomHeader } from './room-header.js';
import { RoomKeys } from './room-keys.js';
import { RoomNotices } from './room-notices.js';
import classes from './room.module.css';
import { SharedView } from './shared-view.js';
import { useRoomPlace } from './use-room-place.js';

/** The agenda at the left, what the room looks at in the middle, the decision at the right. */
export function Room({ meeting, board }: { meeting: MeetingView; board: BoardView | undefined }) {
  const place = useRoomPlace(meeting);
  const may = useMay();
  const live = useLiveState();
  const { data: directory } = useQuery(peopleQuery);
  const [shelf] = useState(() => new DraftShelf());
  const [open, setOpen] = useState<'attendance' | 'defer' | null>(null);
  const [anonymous, setAnonymous] = useState(false);
  const people = directory?.people ?? [];
  const nameOf = (personId: string | null | undefined) => people.find(({ id }) => id === personId)?.displayName ?? null;
  const { item } = place;
  const deferrable = place.drives && item?.status === 'listed' && may('case.defer');

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (shelf.hasUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [shelf]);

  const focus = (name: string) => document.getElementsByName(name)[0]?.focus();
  useShortcuts({
    ArrowRight: () => place.step(1),
    ArrowLeft: () => place.step(-1),
    ' ': () => place.nextView(),
    q: () => setOpen('attendance'),
    p: () => setAnonymous(!anonymous),
    ...(deferrable && { f: () => setOpen('defer') }),
    ...(place.drives && { d: () => focus('goals.0.state'), n: () => focus('rationale'), o: () => document.getElementById('positions')?.scrollIntoView({ block: 'start' }) }),
  });

  return (
    <div className={classes['room']}>
      <RoomHeader meeting={meeting} place={place} anonymous={anonymous} onAnonymous={setAnonymous} onAttendance={() => setOpen('attendance')} />
      <RoomNotices meeting={meeting} place={place} live={live} />
      {place.problem !== null && place.problem !== undefined && <ProblemNote problem={place.problem} />}
      <div className={classes['columns']} data-drives={place.drives || undefined}>
        <AgendaRail items={meeting.items} shownId={item?.id ?? null} roomId={meeting.currentItemId ?? null} anonymous={anonymous} onPick={({ id }) => place.goTo(id)} />
        <section className={classes['shared']} aria-label="What the room looks at" tabIndex={SCROLLS_BY_KEYS}>
          {item ? (
            <SharedView meeting={meeting} item={item} view={place.view} anonymous={anonymous} nameOf={nameOf} />
          ) : (
            <EmptyState title={meeting.items.length === 0 ? 'No case is on the agenda' : 'No case is open yet'}>
              {place.drives ? 'Choose a case in the agenda, or press → for the first.' : 'This screen follows as soon as the chair opens a case.'}
            </EmptyState>
          )}
        </section>
        {item && (
          <Desk
            key={item.id}
            meeting={meeting}
            item={item}
            place={place}
            shelf={shelf}
            people={people}
            nameOf={nameOf}
            connected={live === 'live'}
            covered={open !== null}
            onDefer={deferrable ? () => setOpen('defer') : undefined}
          />
        )}
      </div>
      <RoomKeys drives={place.drives} />
      <Dialog title={item && meeting.state === 'open' ? `Attendance and quorum, ${anonymous ? item.theCase.caseNumber : caseName(item.theCase)}` : 'Attendance and quorum'} opened={open === 'attendance'} onClose={() => setOpen(null)} size="lg">
        <AttendancePanel meeting={meeting} members={board?.members ?? []} people={people} editable={may('attendance.record') && meeting.state !== 'closed'} itemId={item?.id ?? null} />
      </Dialog>
      {item && <DeferDialog meetingId={meeting.id} item={item} opened={open === 'defer'} onClose={() => setOpen(null)} onDeferred={place.goOn} />}
    </div>
  );
}
