import { labelOf, ROLES, type PersonView } from '@rachis/domain';
import { useMemo } from 'react';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './people.module.css';

const rolesOf = ({ roles }: PersonView): string => [...new Set(roles.map(({ role }) => labelOf(ROLES, role)))].join(', ');
const placesOf = ({ roles }: PersonView): string => [...new Set(roles.map(({ organisationName }) => organisationName))].join(', ');

interface Props {
  people: readonly PersonView[];
  text: string;
  withEmail: boolean;
  /** Without it the directory is only read. */
  onOpen?: (person: PersonView) => void;
}

/** Everybody of the centre, found by name, role or place. */
export function PeopleTable({ people, text, withEmail, onOpen }: Props) {
  const columns = useMemo<readonly Column<PersonView>[]>(
    () => [
      { id: 'name', header: 'Name', phone: 'title', cell: ({ displayName }) => <b>{displayName}</b> },
      { id: 'roles', header: 'Roles', cell: (person) => rolesOf(person) || <span className={classes['quiet']}>no role</span> },
      { id: 'places', header: 'Organisation', cell: placesOf },
      ...(withEmail ? [{ id: 'email', header: 'E-mail', cell: ({ email }: PersonView) => email ?? '' }] : []),
      { id: 'active', header: 'Sign-in', width: '9rem', cell: ({ active }) => (active ? 'may sign in' : <StatusBadge tone="neutral" quiet>may not sign in</StatusBadge>) },
    ],
    [withEmail],
  );
  const wanted = text.trim().toLocaleLowerCase('en-GB');
  const found = people.filter((person) => [person.displayName, rolesOf(person), placesOf(person), person.email ?? ''].some((words) => words.toLocaleLowerCase('en-GB').includes(wanted)));
  return (
    <DataTable
      label="People"
      columns={columns}
      rows={found}
      rowId={({ id }) => id}
      rowLabel={(person) => `${person.displayName}, ${rolesOf(person)}`}
      empty={<EmptyState title="Nobody fits">Look for a part of a name, a role or a hospital.</EmptyState>}
      {...(onOpen ? { onOpen } : {})}
    />
  );
}
