import { tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table';
import { useMemo, type ReactNode } from 'react';
import classes from './data-table.module.css';
import { useRowFocus } from './row-focus.js';

/** One column: what stands in its head, what in each row, and how it behaves on a phone. */
export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end, so that their digits line up. */
  align?: 'start' | 'end';
  /** CSS width, such as `8rem`. */
  width?: string;
  /** On a phone a row is a card: its title, a labelled line, or left out. */
  phone?: 'title' | 'line' | 'hide';
}

interface Props<Row> {
  /** Read out as the name of the table. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** What a row is called when it gets the focus: "Okafor, Margaret, emergency". */
  rowLabel?: (row: Row) => string;
  /** Enter or a click on a row. */
  onOpen?: (row: Row) => void;
  /** A row to set off, such as the case under discussion. */
  selectedId?: string | null;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
  /** Whether j and k move through this table; one table a page. */
  keys?: boolean;
}

const features = tableFeatures({});

/** A table with a head that stays, j/k/Enter through its rows, and cards on a phone. Sorting and filtering are the server's. */
export function DataTable<Row extends object>({ label, columns, rows, rowId, rowLabel, onOpen, selectedId, empty, keys = true }: Props<Row>) {
  const definitions = useMemo(
    () => columns.map(({ id, header, cell }): ColumnDef<typeof features, Row> => ({ id, header, cell: ({ row }) => cell(row.original) })),
    [columns],
  );
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({ features, columns: definitions, data, getRowId: rowId });
  const models = table.getRowModel().rows;
  const { table: body, row: focusRow } = useRowFocus(models.length, (index) => { const row = models[index]; if (row) onOpen?.(row.original); }, keys);
  if (models.length === 0 && empty) return <>{empty}</>;
  const columnOf = new Map(columns.map((column) => [column.id, column]));
  return (
    <table role="grid" aria-label={label} className={classes['table']} ref={body}>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => {
              const column = columnOf.get(header.column.id);
              return (
                <th key={header.id} scope="col" data-align={column?.align} style={{ width: column?.width }}>
                  <table.FlexRender header={header} />
                </th>
              );
            })}
          </tr>
        ))}
      </thead>
      <tbody>
        {models.map((row, index) => (
          <tr
            key={row.id}
            {...focusRow(index)}
            aria-label={rowLabel?.(row.original)}
            aria-selected={selectedId === undefined ? undefined : row.id === selectedId}
            data-openable={onOpen ? true : undefined}
            onClick={onOpen ? (event) => { if (!(event.target as HTMLElement).closest('a, button, input, label')) onOpen(row.original); } : undefined}
          >
            {row.getAllCells().map((cell) => {
              const column = columnOf.get(cell.column.id);
              return (
                <td key={cell.id} data-align={column?.align} data-phone={column?.phone ?? 'line'} data-label={column?.header}>
                  <table.FlexRender cell={cell} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
