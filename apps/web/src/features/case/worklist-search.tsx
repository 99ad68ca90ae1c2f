import { fieldsOf, WorklistSearch } from '@rachis/domain';
import classes from './case.module.css';

/** The search box. What is typed is patient data: it stays on the page and never becomes part of an address. */
export function WorklistSearchBox({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const label = fieldsOf(WorklistSearch)['text']?.label ?? '';
  return (
    <input
      type="search"
      className={classes['search']}
      aria-label={`${label} or case number`}
      placeholder={`${label}, case number`}
      autoComplete="off"
      maxLength={100}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
