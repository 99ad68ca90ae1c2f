import type { Kept, RoomNow, RoomShow } from '@rachis/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call, send } from '../../api/http.js';
import { useLiveState } from '../../api/live-state.js';

/** A screen is forgotten after 45 seconds; it speaks up three times in that time. */
const AGAIN_MS = 15_000;
const FAREWELL_AFTER_MS = 500;
/** The farewells that wait, by the room they are said to. */
const farewells = new Map<string, ReturnType<typeof setTimeout>>();

/** Who is connected, whose hand is up, and which image is shown. Who fell silent is noticed at the next look. */
export const roomOf = (meetingId: string) =>
  queryOptions({ queryKey: ['room', meetingId], queryFn: ({ signal }) => call<RoomNow>('GET', `/api/meetings/${meetingId}/room`, { signal }), refetchInterval: 2 * AGAIN_MS });

/** Says again and again that this screen is in the room, and that it leaves. */
export function useBeingPresent(meetingId: string, inSession: boolean): void {
  const live = useLiveState();
  const presence = `/api/meetings/${meetingId}/presence`;
  // Whoever goes leaves once. A page that is built anew, or a connection that changes, is no leaving: a farewell could overtake the word that one is there.
  useEffect(() => {
    if (!inSession) return undefined;
    const leave = () => void send(new URL(presence, window.location.origin), { method: 'DELETE', keepalive: true }).catch(() => undefined);
    clearTimeout(farewells.get(presence));
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      farewells.set(presence, setTimeout(leave, FAREWELL_AFTER_MS));
    };
  }, [presence, inSession]);
  useEffect(() => {
    if (!inSession) return undefined;
    const say = () => void call('PUT', presence, { body: {} }).catch(() => undefined);
    say();
    const timer = setInterval(say, AGAIN_MS);
    return () => clearInterval(timer);
  }, [presence, inSession, live]);
}

function useRoomWrite<Change>(meetingId: string, write: (change: Change) => Promise<Kept>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSettled: () => client.invalidateQueries({ queryKey: ['room', meetingId] }) });
}

export const useRaiseHand = (meetingId: string) => useRoomWrite(meetingId, (raised: boolean) => call<Kept>('PUT', `/api/meetings/${meetingId}/hand`, { body: { raised } }));
export const useLowerHand = (meetingId: string) => useRoomWrite(meetingId, (personId: string) => call<Kept>('DELETE', `/api/meetings/${meetingId}/hands/${personId}`));

/** Shows an image on every screen. The own screen is there at once and does not wait for the answer. */
export function useShowImage(meetingId: string) {
  const client = useQueryClient();
  const { queryKey } = roomOf(meetingId);
  return useMutation({
    mutationFn: (show: RoomShow) => call<Kept>('PUT', `/api/meetings/${meetingId}/show`, { body: show }),
    scope: { id: `show ${meetingId}` },
    onMutate: (show: RoomShow) => {
      client.setQueryData(queryKey, (now) => now && { ...now, show: { ...show, shownByName: now.show?.shownByName ?? '', shownAt: now.show?.shownAt ?? '' } });
    },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey });
      await client.invalidateQueries({ queryKey: ['meetings', meetingId] });
    },
  });
}
