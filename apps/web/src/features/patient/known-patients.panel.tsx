import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { PatientMatch, PatientSearch } from '@rachis/domain';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { patientsFound } from './patient.queries.js';
import classes from './patient.module.css';
import { PatientLine } from './patient-line.js';

const WAIT_MS = 400;

interface Props {
  search: PatientSearch;
  /** This is the same person: the case is begun for the patient who is already known. */
  onSame: (patient: PatientMatch) => void;
}

/** Warns that the patient may already be known, and lets the person decide; nothing is merged by itself. */
export function KnownPatients({ search, onSame }: Props) {
  const [asked] = useDebouncedValue(search, WAIT_MS);
  const { data } = useQuery(patientsFound(asked));
  const [different, setDifferent] = useState<readonly string[]>([]);
  const matches = (data?.patients ?? []).filter(({ id }) => !different.includes(id));
  if (matches.length === 0) return null;
  return (
    <div role="status" className={classes['known']}>
      <p className={classes['knownTitle']}>
        <IconUsers size={18} aria-hidden />
        {matches.length === 1 ? 'A patient like this is already known.' : `${matches.length} patients like this are already known.`} Is it the same person?
      </p>
      <ul>
        {matches.map((patient) => (
          <li key={patient.id} className={classes['match']}>
            <PatientLine patient={patient} />
            <div className={classes['choice']}>
              <Button size="compact-sm" variant="default" onClick={() => onSame(patient)}>
                This is the patient
              </Button>
              <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setDifferent([...different, patient.id])}>
                A different person
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
