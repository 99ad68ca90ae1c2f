import type { KpiChoices } from '@rachis/domain';
import classes from './kpi.module.css';

/** What stands in the address: months, ids and codes. */
export interface KpiFilters {
  from?: string;
  to?: string;
  board?: string;
  organisation?: string;
}

interface Props {
  /** The months shown, also where the address says nothing. */
  from: string;
  to: string;
  filters: KpiFilters;
  choices: KpiChoices | undefined;
  /** Where small numbers are withheld only one of the two filters can be set. */
  oneOnly: boolean;
  onChange: (filters: KpiFilters) => void;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const without = <K extends keyof KpiFilters>(filters: KpiFilters, ...names: K[]): KpiFilters => Object.fromEntries(Object.entries(filters).filter(([name]) => !(names as string[]).includes(name)));

/** Period, board and referring organisation. */
export function KpiFilterBar({ from, to, filters, choices, oneOnly, onChange }: Props) {
  const month = (name: 'from' | 'to', label: string, value: string) => (
    <label className={classes['filter']}>
      {label}
      <input
        type="month" className={classes['input']} defaultValue={value} key={value} aria-label={label}
        onChange={({ target }) => { if (MONTH.test(target.value)) onChange({ ...filters, from, to, [name]: target.value }); }}
      />
    </label>
  );
  const choice = (name: 'board' | 'organisation', other: 'board' | 'organisation', label: string, all: string, options: KpiChoices['boards'] | undefined) => (
    <label className={classes['filter']}>
      {label}
      <select
        className={classes['input']} aria-label={label} value={filters[name] ?? ''}
        onChange={({ target }) => onChange({ ...without(filters, name, ...(oneOnly && target.value ? [other] : [])), ...(target.value ? { [name]: target.value } : {}) })}
      >
        <option value="">{all}</option>
        {options?.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
      </select>
    </label>
  );
  return (
    <>
      {month('from', 'From', from)}
      {month('to', 'To', to)}
      {choice('board', 'organisation', 'Board', 'All boards', choices?.boards)}
      {choice('organisation', 'board', 'Referring organisation', 'All organisations', choices?.organisations)}
    </>
  );
}
