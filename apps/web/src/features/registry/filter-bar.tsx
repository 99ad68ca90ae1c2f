import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { RegistryFilter, RegistryOverview } from '@rachis/domain';
import classes from './charts.module.css';

interface Props {
  filter: RegistryFilter;
  places: RegistryOverview;
  onChange: (filter: RegistryFilter) => void;
}

/** Board, referring hospital and period. It says codes and days only, never a name of a patient. */
export function FilterBar({ filter, places: { boards, organisations }, onChange }: Props) {
  const set = (more: Partial<RegistryFilter>) => onChange({ ...filter, ...more });
  const narrowed = Object.values(filter).some(Boolean);
  return (
    <div role="group" aria-label="Which cases" className={`${classes['filters']} no-print`}>
      <NativeSelect label="Board" value={filter.boardId ?? ''} onChange={({ currentTarget }) => set({ boardId: currentTarget.value || null })} data={[{ value: '', label: 'All boards' }, ...boards.map(({ id, name }) => ({ value: id, label: name }))]} />
      <NativeSelect label="Referring hospital" value={filter.organisationId ?? ''} onChange={({ currentTarget }) => set({ organisationId: currentTarget.value || null })} data={[{ value: '', label: 'All hospitals' }, ...organisations.map(({ id, name }) => ({ value: id, label: name }))]} />
      <TextInput type="date" label="Referred from" value={filter.from ?? ''} max={filter.to ?? undefined} onChange={({ currentTarget }) => set({ from: currentTarget.value || null })} />
      <TextInput type="date" label="to" value={filter.to ?? ''} min={filter.from ?? undefined} onChange={({ currentTarget }) => set({ to: currentTarget.value || null })} />
      {narrowed && <Button variant="default" onClick={() => onChange({})}>All cases</Button>}
    </div>
  );
}
