import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Class } from '@rachis/domain';
import { useEffect, useRef, type ReactNode } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import classes from './field.module.css';
import { useContractWords } from './contract-words.js';
import { Field } from './field.js';
import { FieldPlace, useFieldPath } from './field-place.js';

const NOT_ASKED = new Set(['absences', 'id', 'ids', 'data']);

/** Every question of a contract in the order of the contract; `only` chooses and orders, `omit` leaves out. */
export function AllFields<T extends object>({ of, only, omit = [] }: { of: Class<T>; only?: readonly (keyof T & string)[]; omit?: readonly (keyof T & string)[] }) {
  const { fieldsOf } = useContractWords();
  const questions = fieldsOf(of);
  const names = only ?? (Object.keys(questions) as (keyof T & string)[]).filter((name) => !omit.includes(name) && !NOT_ASKED.has(questions[name]?.kind ?? 'data'));
  return (
    <>
      {names.map((name) => {
        const question = questions[name];
        if (question?.kind === 'group' && question.of) return <FieldGroup key={name} name={name} of={question.of()} title={question.label} />;
        if (question?.kind === 'list' && question.of) return <FieldList key={name} name={name} of={question.of()} title={question.label} />;
        return <Field key={name} of={of} name={name} />;
      })}
    </>
  );
}

interface GroupProps {
  /** The name of the group in the contract above: `patient`. */
  name: string;
  /** The contract of the group. */
  of: Class;
  title?: string;
  /** The questions in chosen order and grouping; all of them when left out. */
  children?: ReactNode;
}

/** Questions of a contract inside a contract; `Field`s inside need no path of their own. */
export function FieldGroup({ name, of, title, children }: GroupProps) {
  const path = useFieldPath(name);
  const inside = <FieldPlace at={path}>{children ?? <AllFields of={of} />}</FieldPlace>;
  if (!title) return inside;
  return (
    <fieldset className={classes['group']}>
      <legend className={classes['legend']}>{title}</legend>
      {inside}
    </fieldset>
  );
}

interface ListProps {
  name: string;
  of: Class;
  title: string;
  /** What one entry is called: "Lesion", so that the button says "Add lesion". */
  entry?: string;
  /** What a new entry starts with. */
  start?: () => Record<string, unknown>;
  children?: (index: number) => ReactNode;
}

/** Questions asked any number of times: entries can be added and removed. */
export function FieldList({ name, of, title, entry = 'entry', start = () => ({}), children }: ListProps) {
  const path = useFieldPath(name);
  const { control, getValues, setValue } = useFormContext();
  const { fields, remove } = useFieldArray({ control, name: path });
  const added = useRef(false);
  const list = useRef<HTMLFieldSetElement>(null);
  // Not the library's own append: that checks the new, still empty entry at once and calls every question of it wrong.
  const add = () => {
    added.current = true;
    const entries: unknown = getValues(path);
    setValue(path, [...(Array.isArray(entries) ? (entries as unknown[]) : []), start()], { shouldDirty: true });
  };
  useEffect(() => {
    if (added.current) list.current?.querySelector<HTMLElement>(`[name^="${path}.${fields.length - 1}."]`)?.focus();
    added.current = false;
  }, [fields.length, path]);
  return (
    <fieldset className={classes['group']} ref={list}>
      <legend className={classes['legend']}>{title}</legend>
      {fields.map((one, index) => (
        <div key={one.id} role="group" aria-label={`${entry} ${index + 1}`} className={classes['entry']}>
          <FieldPlace at={`${path}.${index}`}>{children ? children(index) : <AllFields of={of} />}</FieldPlace>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => remove(index)}>
            Remove {entry.toLowerCase()} {index + 1}
          </Button>
        </div>
      ))}
      <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
        Add {entry.toLowerCase()}
      </Button>
    </fieldset>
  );
}

/** Puts questions beside each other where there is room; `columns` is the most there will be. */
export function FieldRow({ children, columns = 2 }: { children: ReactNode; columns?: 2 | 3 | 4 }) {
  return (
    <div className={classes['columns']} data-columns={columns}>
      {children}
    </div>
  );
}
