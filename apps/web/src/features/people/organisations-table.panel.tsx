import { labelOf, ORGANISATION_KINDS, type OrganisationView } from '@rachis/domain';
import { DataTable, type Column } from '../../ui/data-table.js';
import classes from './people.module.css';

const COLUMNS: readonly Column<OrganisationView>[] = [
  { id: 'name', header: 'Name', phone: 'title', cell: ({ name }) => <b>{name}</b> },
  { id: 'kind', header: 'Kind', cell: ({ kind }) => labelOf(ORGANISATION_KINDS, kind) },
  { id: 'phone', header: 'Telephone for emergencies', cell: ({ emergencyPhone }) => emergencyPhone ?? <span className={classes['quiet']}>not recorded</span> },
];

/** The centre and the hospitals that refer to it. */
export function OrganisationsTable({ organisations, onOpen }: { organisations: readonly OrganisationView[]; onOpen?: (organisation: OrganisationView) => void }) {
  return <DataTable label="Organisations" columns={COLUMNS} rows={organisations} rowId={({ id }) => id} rowLabel={({ name }) => name} keys={false} {...(onOpen ? { onOpen } : {})} />;
}
