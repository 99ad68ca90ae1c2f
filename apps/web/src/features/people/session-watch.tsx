import type { SessionClock } from '@rachis/domain';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { isProblem } from '../../api/api-problem.js';
import { call } from '../../api/http.js';
import { isAway, isUsed } from '../../api/presence.js';
import { signedInAgain } from '../../api/sign-in-again.js';

const SessionWarning = lazy(() => import('./session-warning.js').then(({ SessionWarning: Warning }) => ({ default: Warning })));
const LOOK_EVERY_MS = 5_000;
const SAY_EVERY_MS = 60_000;
const WARN_SECONDS = 120;
/** A wall on which a meeting is shown is in use although nobody touches it, and so is the room of somebody who listens. */
const SHOWN_TO_ALL = /^\/meetings\/[^/]+\/(room|projector)$/;

/**
 * Watches over the end of the session. While somebody is there the server is told, at most once a minute; when nobody is, it warns before the end, and
 * at the end it asks for the sign-in over the page. What was typed stays.
 */
export function SessionWatch() {
  const client = useQueryClient();
  const [left, setLeft] = useState<SessionClock | null>(null);
  const ends = useRef({ idle: Infinity, whole: Infinity });
  const toldAt = useRef(0);
  const asking = useRef(false);

  const look = useCallback(async (used: boolean) => {
    if (asking.current) return;
    asking.current = true;
    try {
      const clock = await call<SessionClock>('GET', `/api/session/clock${used ? '?used=true' : ''}`);
      const now = Date.now();
      if (used) toldAt.current = now;
      ends.current = { idle: now + clock.idleSeconds * 1000, whole: now + clock.wholeSeconds * 1000 };
      setLeft(Math.min(clock.idleSeconds, clock.wholeSeconds) <= WARN_SECONDS ? clock : null);
    } catch (refused) {
      if (!isProblem(refused, 'not-signed-in')) return;
      setLeft(null);
      // Nobody answers while the sign-in stands over the page; after it everything on the page is asked again.
      await signedInAgain().then(() => client.invalidateQueries(), () => undefined);
      ends.current = { idle: Infinity, whole: Infinity };
    } finally {
      asking.current = false;
    }
  }, [client]);

  useEffect(() => {
    const first = setTimeout(() => void look(true), 0);
    const timer = setInterval(() => {
      if (SHOWN_TO_ALL.test(window.location.pathname)) isUsed();
      const now = Date.now();
      const soon = Math.min(ends.current.idle, ends.current.whole) - now <= WARN_SECONDS * 1000;
      const say = !isAway() && now - toldAt.current >= SAY_EVERY_MS;
      if (soon || say) void look(say);
    }, LOOK_EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [look]);

  if (!left) return null;
  const stay = () => {
    isUsed();
    setLeft(null);
    void look(true);
  };
  return (
    <Suspense fallback={null}>
      <SessionWarning left={left} onStay={stay} />
    </Suspense>
  );
}
