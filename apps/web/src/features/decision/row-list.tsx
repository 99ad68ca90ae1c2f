import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { newId, type Decision } from '@rachis/domain';
import { useEffect, useRef, type ReactNode } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import classes from './parts.module.css';

type ListName = 'steps' | 'triggers' | 'options';
type RowOf<N extends ListName> = NonNullable<Decision[N]>[number];

interface Props<N extends ListName> {
  name: N;
  /** What one row is called: "Step", so that the button says "Add step". */
  entry: string;
  children: (row: RowOf<N>, put: (row: RowOf<N>) => void, at: string) => ReactNode;
}

/** Rows that can be added and taken out; each is known by its id, so that two people may write two rows at once. */
export function RowList<N extends ListName>({ name, entry, children }: Props<N>) {
  const { control } = useFormContext<Decision>();
  const { field } = useController({ control, name });
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  const rows = (field.value ?? []) as RowOf<N>[];
  useEffect(() => {
    if (added.current) list.current?.lastElementChild?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    added.current = false;
  }, [rows.length]);
  return (
    <>
      <ol className={classes['rows']} ref={list}>
        {rows.map((row, index) => (
          <li key={row.id} className={classes['row']} aria-label={`${entry} ${index + 1}`}>
            <div className={classes['rowHead']}>
              <span>
                {entry} {index + 1}
              </span>
              <Button variant="subtle" color="gray" size="compact-sm" onClick={() => field.onChange(rows.filter((one) => one.id !== row.id))}>
                Take out {entry.toLowerCase()} {index + 1}
              </Button>
            </div>
            {children(row, (next) => field.onChange(rows.map((one) => (one.id === row.id ? next : one))), `${name}.${index}`)}
          </li>
        ))}
      </ol>
      <div>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => {
            added.current = true;
            field.onChange([...rows, { id: newId() }]);
          }}
        >
          Add {entry.toLowerCase()}
        </Button>
      </div>
    </>
  );
}
