import { Menu } from '@mantine/core';
import { labelOf, ROLES } from '@rachis/domain';
import { IconDevices, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useSession, useSignOut } from '../../api/session.queries.js';
import { dropAllDrafts } from '../../ui/form-draft.js';
import { AccountButton } from './account-button.js';
import classes from './user-menu.module.css';

/** Who is signed in, in which roles, and the ways out. It comes opened, because it is loaded when somebody asks for it. */
export function UserMenuOpen() {
  const { displayName, email, roles, centre, byProvider } = useSession();
  const signOut = useSignOut();
  const leave = (where: 'here' | 'everywhere' | 'provider') =>
    signOut.mutate(where, {
      // A new page, so that nothing of this person stays in memory for the next one.
      onSettled: (address) => {
        dropAllDrafts();
        window.location.assign(address ?? '/sign-in');
      },
    });
  return (
    <Menu position="bottom-end" width={280} defaultOpened>
      <Menu.Target>
        <AccountButton displayName={displayName} />
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes['who']}>
          <p className={classes['full']}>{displayName}</p>
          <p>{email}</p>
          <ul className={classes['roles']}>
            {roles.map(({ role, organisationId, organisationName }) => (
              <li key={`${role} ${organisationId}`}>
                {labelOf(ROLES, role)}, {organisationName}
              </li>
            ))}
          </ul>
          <p>{centre.name}</p>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCircle size={16} aria-hidden />}>
          My account
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => leave(byProvider ? 'provider' : 'here')}>
          Sign out
        </Menu.Item>
        <Menu.Item leftSection={<IconDevices size={16} aria-hidden />} onClick={() => leave('everywhere')}>
          Sign out on every device
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
