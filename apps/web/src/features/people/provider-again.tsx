import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { session } from '../../api/session.queries.js';
import { onConfirmed, openProvider } from '../../api/provider-window.js';

interface Props {
  /** What the hospital calls its sign-in. */
  name: string;
  onSignedIn: () => void;
}

/** Signs in again at the hospital, in a window of its own: what was typed on this page stays. */
export function ProviderAgain({ name, onSignedIn }: Props) {
  const client = useQueryClient();
  const done = useRef(onSignedIn);
  useEffect(() => {
    done.current = onSignedIn;
  });
  useEffect(
    () =>
      onConfirmed(() => {
        void client.query({ ...session, staleTime: 0 }).then((view) => {
          if (view) done.current();
        });
      }),
    [client],
  );
  return (
    <Button variant="default" onClick={() => openProvider('again')}>
      {name}, in a window of its own
    </Button>
  );
}
