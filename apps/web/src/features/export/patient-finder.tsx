import { Button, TextInput } from '@mantine/core';
import { formatDate, PatientMatches } from '@rachis/domain';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { call } from '../../api/http.js';
import { ErrorState } from '../../ui/error-state.js';
import classes from './export.module.css';
import { PatientRecordForm } from './patient-record.form.js';

interface Picked {
  readonly id: string;
  readonly name: string;
}

/** Finds the patient by number or by name with date of birth; what was typed stands in no address. */
export function PatientFinder() {
  const [typed, setTyped] = useState({ familyName: '', birthDate: '', number: '' });
  const [picked, setPicked] = useState<Picked | null>(null);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () =>
      call<PatientMatches>('POST', '/api/patients/search', { body: { familyName: typed.familyName.trim() || null, birthDate: typed.birthDate.trim() || null, numbers: typed.number.trim() === '' ? [] : [{ authority: 'any', value: typed.number.trim() }] } }),
  });
  const find = (event: SyntheticEvent) => {
    event.preventDefault();
    setPicked(null);
    mutate();
  };
  const field = (name: keyof typeof typed, label: string, hint?: string) => <TextInput label={label} {...(hint ? { description: hint } : {})} value={typed[name]} autoComplete="off" onChange={({ currentTarget }) => setTyped({ ...typed, [name]: currentTarget.value })} />;
  return (
    <div className={classes['finder']}>
      <form aria-label="Find the patient" className={classes['asked']} onSubmit={find}>
        {field('familyName', 'Family name')}
        {field('birthDate', 'Date of birth', 'YYYY-MM-DD')}
        {field('number', 'Number')}
        <Button type="submit" variant="default" loading={isPending}>Find</Button>
      </form>
      {error && <ErrorState title="The patients could not be looked for" error={error} onRetry={() => mutate()} />}
      {data && data.patients.length === 0 && <p>Nobody is found by this. Try the number, or the name with the date of birth.</p>}
      {data && data.patients.length > 0 && (
        <ul className={classes['found']} aria-label="Patients found">
          {data.patients.map(({ id, familyName, givenName, birthDate, because }) => {
            const name = [familyName, givenName].filter(Boolean).join(', ');
            return (
              <li key={id}>
                <Button size="compact-sm" variant={picked?.id === id ? 'filled' : 'default'} aria-pressed={picked?.id === id} onClick={() => setPicked({ id, name })}>{name}</Button>
                <span>{birthDate ? `born ${formatDate(birthDate)}` : 'date of birth not recorded'}; {because}</span>
              </li>
            );
          })}
        </ul>
      )}
      {picked && <PatientRecordForm key={picked.id} patientId={picked.id} name={picked.name} />}
    </div>
  );
}
