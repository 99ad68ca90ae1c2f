import { CASE_STATES, fieldsOf, PRIMARY_TUMOURS, REGION_LIST, URGENCIES, WorklistSearch, type Option } from '@rachis/domain';
import classes from './case.module.css';

/** The coded filters, which may stand in the address: they name no patient. */
export interface WorklistFilters {
  all?: true;
  states?: string[];
  urgency?: string;
  primary?: string;
  region?: string;
  highGradeEscc?: true;
  possiblyUnstable?: true;
  overdue?: true;
}

const label = (name: keyof WorklistSearch): string => fieldsOf(WorklistSearch)[name]?.label ?? name;
const known = <T extends string>(list: readonly Option<T>[], code: string | undefined): T | null => list.find((option) => option.code === code)?.code ?? null;

/** What is asked of the server; codes that do not exist are left out. */
export function searchOf(filters: WorklistFilters, text: string): WorklistSearch {
  const states = (filters.states ?? []).flatMap((state) => known(CASE_STATES, state) ?? []);
  return {
    text: text.trim() || null,
    openOnly: filters.all || states.length > 0 ? null : true,
    states: states.length > 0 ? states : null,
    urgency: known(URGENCIES, filters.urgency),
    primary: known(PRIMARY_TUMOURS, filters.primary),
    region: known(REGION_LIST, filters.region),
    highGradeEscc: filters.highGradeEscc ?? null,
    possiblyUnstable: filters.possiblyUnstable ?? null,
    overdue: filters.overdue ?? null,
  };
}

interface Props {
  filters: WorklistFilters;
  onChange: (filters: WorklistFilters) => void;
}

/** The filters of the worklist: what is pressed in is seen at once. */
export function WorklistFilterBar({ filters, onChange }: Props) {
  const toggle = (name: 'overdue' | 'highGradeEscc' | 'possiblyUnstable', words: string, title?: string) => (
    <button
      type="button"
      className={classes['filter']}
      aria-pressed={filters[name] === true}
      title={title}
      onClick={() => {
        const { [name]: pressed, ...others } = filters;
        onChange(pressed ? others : { ...others, [name]: true });
      }}
    >
      {words}
    </button>
  );
  const choose = (name: 'urgency' | 'primary' | 'region', options: readonly Option[]) => (
    <select
      className={classes['select']}
      aria-label={label(name)}
      data-set={filters[name] ? true : undefined}
      value={filters[name] ?? ''}
      onChange={({ currentTarget: { value } }) => {
        const { [name]: _before, ...others } = filters;
        onChange(value === '' ? others : { ...others, [name]: value });
      }}
    >
      <option value="">{label(name)}: any</option>
      {options.map(({ code, label: words }) => (
        <option key={code} value={code}>
          {words}
        </option>
      ))}
    </select>
  );
  const state = filters.all ? 'all' : (filters.states?.[0] ?? '');
  return (
    <>
      <select
        className={classes['select']}
        aria-label={label('states')}
        data-set={state !== '' || undefined}
        value={state}
        onChange={({ currentTarget: { value } }) => {
          const { all: _all, states: _states, ...others } = filters;
          onChange(value === '' ? others : value === 'all' ? { ...others, all: true } : { ...others, states: [value] });
        }}
      >
        <option value="">Open cases</option>
        <option value="all">Open and closed</option>
        {CASE_STATES.map(({ code, label: words }) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
      {choose('urgency', URGENCIES)}
      {choose('primary', PRIMARY_TUMOURS)}
      {choose('region', REGION_LIST)}
      {toggle('overdue', 'Overdue', label('overdue'))}
      {toggle('highGradeEscc', 'ESCC 2–3', label('highGradeEscc'))}
      {toggle('possiblyUnstable', 'SINS ≥ 7 or not known', label('possiblyUnstable'))}
      {Object.keys(filters).length > 0 && (
        <button type="button" className={classes['reset']} onClick={() => onChange({})}>
          Clear filters
        </button>
      )}
    </>
  );
}
