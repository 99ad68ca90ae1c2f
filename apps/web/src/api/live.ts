import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Whether other people's changes arrive at once. */
export type LiveState = 'live' | 'reconnecting' | 'off';

/** What the stream says: who did what is read with the ordinary queries; here are only ids. */
interface Notice {
  action: string;
  caseId?: string;
  meetingId?: string;
}

const LISTS: readonly QueryKey[] = [['worklist'], ['day'], ['actions'], ['triage', 'inbox']];
const LISTS_AT_MOST_EVERY_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;
/** A line that opens as fast as this misses nothing that a person could have done since the page was read. */
const AT_ONCE_MS = 250;

function noticeIn(data: string): Notice | null {
  try {
    const said: unknown = JSON.parse(data);
    return typeof said === 'object' && said !== null && 'action' in said ? (said as Notice) : null;
  } catch {
    return null;
  }
}

const isOfTheSecond = (action: string) => action.startsWith('room.');

/** Which kept answers a notice makes old. Lists are left to the throttle. */
export function keysOf({ caseId, meetingId, action }: Notice): QueryKey[] {
  // What changes from second to second in a room is read apart from the meeting, which is larger.
  if (isOfTheSecond(action)) return meetingId ? [['room', meetingId]] : [];
  return [
    ...(caseId ? [['cases', caseId]] : []),
    ...(meetingId ? [['meetings', meetingId], ['room', meetingId]] : []),
    ...(action.startsWith('board.') ? [['boards']] : []),
    ...(action.startsWith('decision.') ? [['decisions'], ['letters']] : []),
    ...(action.startsWith('letter.') || action.startsWith('outbox.') ? [['letters'], ['outbox']] : []),
    ...(/^(emergency|alert|attendance|decision|case)\./.test(action) ? [['emergencies']] : []),
    ...(action === 'prognosis.acknowledge' ? [['prognosis-note'], ['cases']] : []),
    ...(action.startsWith('person.') || action.startsWith('organisation.') ? [['people']] : []),
  ];
}

/** The first image turns the shared screen; those that follow leave the meeting as it is. */
function turnToImages(client: QueryClient, meetingId: string): void {
  const meeting = client.getQueryData<{ view: string }>(['meetings', meetingId]);
  if (meeting && meeting.view !== 'images') void client.invalidateQueries({ queryKey: ['meetings', meetingId] });
}

/**
 * Follows the stream of changes and marks kept answers as old, so that what is on the screen is loaded again. After a
 * break everything on the screen is loaded again, because nobody knows what was missed. Answers with how to stop.
 */
export function followChanges(client: QueryClient, onState: (state: LiveState) => void): () => void {
  let source: EventSource | null = null;
  let pause = 1_000;
  let broken = false;
  let stopped = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let lists: ReturnType<typeof setTimeout> | undefined;

  const refreshLists = () => {
    lists ??= setTimeout(() => {
      lists = undefined;
      for (const queryKey of LISTS) void client.invalidateQueries({ queryKey });
      void client.invalidateQueries({ queryKey: ['meetings'], exact: true });
    }, LISTS_AT_MOST_EVERY_MS);
  };

  const connect = () => {
    const begun = performance.now();
    source = new EventSource('/api/live');
    source.onopen = () => {
      pause = 1_000;
      onState('live');
      // What was said while the line was opening is as unknown as what was said while it was broken.
      if (broken || performance.now() - begun > AT_ONCE_MS) void client.invalidateQueries({ refetchType: 'active' });
      broken = false;
    };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const notice = noticeIn(data);
      if (!notice) return;
      for (const queryKey of keysOf(notice)) void client.invalidateQueries({ queryKey });
      if (notice.action === 'room.show' && notice.meetingId) turnToImages(client, notice.meetingId);
      if (!isOfTheSecond(notice.action)) refreshLists();
    };
    // The server itself lost sight of the changes for a moment.
    source.addEventListener('look-again', () => void client.invalidateQueries({ refetchType: 'active' }));
    source.onerror = () => {
      source?.close();
      broken = true;
      onState('reconnecting');
      clearTimeout(retry);
      if (!stopped) retry = setTimeout(connect, pause * (0.75 + Math.random() / 2));
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    };
  };

  connect();
  return () => {
    stopped = true;
    clearTimeout(retry);
    clearTimeout(lists);
    source?.close();
    onState('off');
  };
}
