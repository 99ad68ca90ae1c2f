import { IconChecks } from '@tabler/icons-react';
import { SIGN_IN_REFUSALS } from '@rachis/domain';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { tellConfirmed } from '../../api/provider-window.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeader } from '../../ui/page.js';
import { BarePage } from '../shell/bare-page.js';

/** The end of a window in which somebody has signed in at the hospital once more. The page that waits is told; nothing is shown of it here. */
export function ConfirmedPage() {
  const { why } = useSearch({ from: '/confirmed' });
  useEffect(() => {
    if (why) return;
    tellConfirmed();
    window.close();
  }, [why]);
  const refusal = SIGN_IN_REFUSALS.find(({ code }) => code === why)?.label;
  return (
    <BarePage>
      <PageHeader title="Hospital sign-in" />
      {why ? (
        <EmptyState title={refusal ?? 'The sign-in did not succeed'} action={<Link to="/sign-in">Open the sign-in page</Link>}>
          Close this window and try again from the page you came from. What you typed there is still there.
        </EmptyState>
      ) : (
        <EmptyState title="It is confirmed that it is you" icon={IconChecks}>
          You can close this window and go on where you were.
        </EmptyState>
      )}
    </BarePage>
  );
}
