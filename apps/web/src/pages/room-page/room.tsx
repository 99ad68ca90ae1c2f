import type { BoardView, MeetingView } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useLiveState } from '../../api/live-state.js';
import { people as peopleQuery } from '../../api/people.queries.js';
import { useMay, useSession } from '../../api/session.queries.js';
import { DraftShelf } from '../../features/decision/draft-shelf.js';
import { AgendaRail } from '../../features/meeting/agenda-rail.js';
import { AttendancePanel } from '../../features/meeting/attendance.panel.js';
import { nameOf as caseName } from '../../features/meeting/case-words.js';
import { DeferDialog } from '../../features/meeting/defer-dialog.js';
import { useUndoAct } from '../../features/meeting/meeting.queries.js';
import { useBeingPresent } from '../../features/meeting/room-now.queries.js';
import { TimePanel } from '../../features/meeting/time.panel.js';
import { Dialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { SCROLLS_BY_KEYS } from '../../ui/wide-content.js';
import { Desk } from './desk.js';
import { LastActNote } from './last-act.js';
import { RoomHeader } from './room-header.js';
import { RoomKeys } from './room-keys.js';
import { RoomNotices } from './room-notices.js';
import { RoomQueue } from './room-queue.js';
import type { RoomWindow } from './room-window.js';
import classes from './room.module.css';
import { SharedView } from './shared-view.js';
import { useRoomImages } from './use-room-images.js';
import { isToBeRatified, useRoomKeys } from './use-room-keys.js';
import { useRoomPlace } from './use-room-place.js';

const QuickCaseDialog = lazy(() => import('./quick-case-dialog.js').then((file) => ({ default: file.QuickCaseDialog })));

/** The agenda at the left, what the room looks at in the middle, the decision at the right. */
export function Room({ meeting, board }: { meeting: MeetingView; board: BoardView | undefined }) {
  const place = useRoomPlace(meeting);
  const may = useMay();
  const { personId } = useSession();
  const live = useLiveState();
  const { data: directory } = useQuery(peopleQuery);
  const [shelf] = useState(() => new DraftShelf());
  const [open, setOpen] = useState<RoomWindow | null>(null);
  const [anonymous, setAnonymous] = useState(false);
  const people = directory?.people ?? [];
  const nameOf = (id: string | null | undefined) => people.find((one) => one.id === id)?.displayName ?? null;
  const options = people.filter(({ active }) => active).map(({ id, displayName }) => ({ code: id, label: displayName }));
  const { item } = place;
  const images = useRoomImages(meeting, item);
  const undo = useUndoAct(meeting.id);
  const deferrable = place.drives && item?.status === 'listed' && may('case.defer');
  const lastAct = place.drives && may('meeting.undo') ? (meeting.lastAct ?? null) : null;
  const takeBack = () => lastAct && undo.mutate(lastAct, { onSuccess: () => place.goTo(lastAct.itemId) });
  const close = () => setOpen(null);
  useBeingPresent(meeting.id, meeting.state === 'open');

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (shelf.hasUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [shelf]);

  useRoomKeys({ meeting, place, images, me: personId, onHideNames: () => setAnonymous(!anonymous), onOpen: setOpen, deferrable, onUndo: lastAct ? takeBack : undefined });

  return (
    <div className={classes['room']}>
      <RoomHeader meeting={meeting} place={place} images={images} anonymous={anonymous} onAnonymous={setAnonymous} onOpen={setOpen} />
      <div className={classes['notices']}>
        <RoomNotices meeting={meeting} place={place} live={live} />
        <RoomQueue meeting={meeting} shelf={shelf} live={live} />
        {lastAct && <LastActNote act={lastAct} timeZone={meeting.timeZone} busy={undo.isPending} problem={undo.error} onUndo={() => void takeBack()} />}
        {place.problem !== null && place.problem !== undefined && <ProblemNote problem={place.problem} />}
        {images.problem !== null && images.problem !== undefined && <ProblemNote problem={images.problem} />}
      </div>
      <div className={classes['columns']} data-drives={place.drives || undefined}>
        <AgendaRail items={meeting.items} shownId={item?.id ?? null} roomId={meeting.currentItemId ?? null} anonymous={anonymous} onPick={({ id }) => place.goTo(id)} />
        <section className={classes['shared']} aria-label="What the room looks at" tabIndex={SCROLLS_BY_KEYS} data-view={place.view}>
          {item ? (
            <SharedView meeting={meeting} item={item} view={place.view} images={images} anonymous={anonymous} nameOf={nameOf} />
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
      <RoomKeys drives={place.drives} leads={images.leads} ratifies={isToBeRatified(place.item)} />
      <Dialog title={item && meeting.state === 'open' ? `Attendance and quorum, ${anonymous ? item.theCase.caseNumber : caseName(item.theCase)}` : 'Attendance and quorum'} opened={open === 'attendance'} onClose={close} size="lg">
        <AttendancePanel meeting={meeting} members={board?.members ?? []} people={people} editable={may('attendance.record') && meeting.state !== 'closed'} itemId={item?.id ?? null} />
      </Dialog>
      <Dialog title="Time" opened={open === 'time'} onClose={close} size="lg">
        {open === 'time' && <TimePanel meeting={meeting} />}
      </Dialog>
      {item && <DeferDialog meetingId={meeting.id} item={item} people={options} opened={open === 'defer'} onClose={close} onDeferred={place.goOn} />}
      {open === 'emergency' && (
        <Suspense fallback={null}>
          <QuickCaseDialog
            meeting={meeting}
            onClose={close}
            onAdded={(itemId) => {
              close();
              place.goTo(itemId);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
