import { Button, Group, Stack } from '@mantine/core';
import type { SessionClock } from '@rachis/domain';
import { Dialog } from '../../ui/dialog.js';
import { useSignOut } from '../../api/session.queries.js';
import { dropAllDrafts } from '../../ui/form-draft.js';

/** Says that the session ends soon, and lets somebody stay or leave. Loaded only when there is something to say. */
export function SessionWarning({ left, onStay }: { left: SessionClock; onStay: () => void }) {
  const signOut = useSignOut();
  const idle = left.idleSeconds <= left.wholeSeconds;
  const leave = () =>
    signOut.mutate('here', {
      onSettled: () => {
        dropAllDrafts();
        window.location.assign('/sign-in');
      },
    });
  return (
    <Dialog title="Are you still there?" opened onClose={onStay} closable={false}>
      <Stack gap="md">
        <p role="alert">
          {idle ? 'Nobody has used this page for a while.' : 'This session has lasted as long as a session may.'} It ends in {words(Math.min(left.idleSeconds, left.wholeSeconds))}. What you typed stays here;
          {idle ? ' stay signed in, or sign in again later.' : ' save it, or sign in again over this page when it has ended.'}
        </p>
        <Group gap="sm">
          <Button onClick={onStay} data-autofocus>
            {idle ? 'Stay signed in' : 'Go on'}
          </Button>
          <Button variant="default" loading={signOut.isPending} onClick={leave}>
            Sign out now
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

const words = (seconds: number): string => (seconds >= 90 ? `${Math.round(seconds / 60)} minutes` : seconds > 60 ? 'a minute' : 'less than a minute');
