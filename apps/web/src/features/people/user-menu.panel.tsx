import { lazy, Suspense, useState } from 'react';
import { useSession } from '../../api/session.queries.js';
import { AccountButton } from './account-button.js';

const UserMenuOpen = lazy(() => import('./user-menu-open.js').then((file) => ({ default: file.UserMenuOpen })));

/** The account in the top bar. What opens is loaded when it is opened. */
export function UserMenu() {
  const { displayName } = useSession();
  const [asked, setAsked] = useState(false);
  const closed = <AccountButton displayName={displayName} aria-haspopup="menu" aria-expanded={false} onClick={() => setAsked(true)} />;
  if (!asked) return closed;
  return (
    <Suspense fallback={closed}>
      <UserMenuOpen />
    </Suspense>
  );
}
