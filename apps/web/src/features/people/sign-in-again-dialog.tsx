import { Button, Stack } from '@mantine/core';
import type { SessionView } from '@rachis/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { session, signInOptions } from '../../api/session.queries.js';
import { Dialog } from '../../ui/dialog.js';
import { dropAllDrafts } from '../../ui/form-draft.js';
import { DemoRoles } from './demo-roles.panel.js';
import { ProviderAgain } from './provider-again.js';
import { SignInForm } from './sign-in.form.js';

interface Props {
  /** Who was signed in. */
  email: string | null;
  onSignedIn: () => void;
  onGiveUp: () => void;
}

/** The sign-in over the page that somebody is on. A different person gets a fresh page instead of the last one's. */
export function SignInAgainDialog({ email, onSignedIn, onGiveUp }: Props) {
  const client = useQueryClient();
  const before = useRef(client.getQueryData<SessionView | null>(session.queryKey)?.personId);
  const { data: options } = useQuery(signInOptions);
  const signedIn = () => {
    const now = client.getQueryData<SessionView | null>(session.queryKey)?.personId;
    if (before.current !== undefined && now !== before.current) {
      dropAllDrafts();
      window.location.assign('/');
      return;
    }
    onSignedIn();
  };
  return (
    <Dialog title="Your session has ended" opened onClose={onGiveUp} closable={false} veiled>
      <Stack gap="lg">
        <p>Sign in again to go on where you were. What you typed is still here.</p>
        <SignInForm {...(email === null ? {} : { email })} onSignedIn={signedIn} />
        {options?.providerName && <ProviderAgain name={options.providerName} onSignedIn={signedIn} />}
        {options?.demo && <DemoRoles roles={options.demoRoles} onSignedIn={signedIn} />}
        <Button variant="subtle" color="gray" onClick={onGiveUp}>
          Not now: stay on this page without saving
        </Button>
      </Stack>
    </Dialog>
  );
}
