import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { session } from '../../api/session.queries.js';
import { onSessionEnded } from '../../api/sign-in-again.js';

const SessionWatch = lazy(() => import('./session-watch.js').then((file) => ({ default: file.SessionWatch })));
const SignInAgainDialog = lazy(() => import('./sign-in-again-dialog.js').then((file) => ({ default: file.SignInAgainDialog })));

interface Asked {
  email: string | null;
  done: () => void;
  refused: (reason: Error) => void;
}

/** Waits until a request finds the session ended, then asks for the password over the page: nothing typed is lost. */
export function SignInAgain() {
  const client = useQueryClient();
  // Only looked at, never asked for here: pages without a sign-in ask for nobody. An observer that went would cancel the question of the page.
  const watch = useCallback((changed: () => void) => client.getQueryCache().subscribe(changed), [client]);
  const known = useSyncExternalStore(watch, () => client.getQueryData(session.queryKey));
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(
    () =>
      onSessionEnded(
        () =>
          new Promise((done, refused) => {
            const view = client.getQueryData(session.queryKey);
            setAsked({ email: view?.email ?? null, done, refused });
          }),
      ),
    [client],
  );
  const finish = (act: () => void) => {
    setAsked(null);
    act();
  };
  return (
    <Suspense fallback={null}>
      {known && <SessionWatch />}
      {asked && <SignInAgainDialog email={asked.email} onSignedIn={() => finish(asked.done)} onGiveUp={() => finish(() => asked.refused(new Error('Not signed in')))} />}
    </Suspense>
  );
}
