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
  /** Whom to call about a number that is already registered with somebody whom the referrer does not see. */
  centreName: string;
  phone: string | null | undefined;
  /** The referral goes on without its numbers, which are kept in its story. */
  onLeaveOut: () => void;
}

/** Warns that the patient may already be known, says why, and lets the person decide; nothing is merged by itself and nothing is blocked. */
export function KnownPatients({ search, onSame, centreName, phone, onLeaveOut }: Props) {
  const [asked] = useDebouncedValue(search, WAIT_MS);
  const { data } = useQuery(patientsFound(asked));
  const [different, setDifferent] = useState<readonly string[]>([]);
  const matches = (data?.patients ?? []).filter(({ id }) => !different.includes(id));
  const taken = data?.numberTaken === true;
  if (matches.length === 0 && !taken) return null;
  return (
    <div role="status" className={classes['known']}>
      {taken && (
        <div className={classes['taken']}>
          <p className={classes['knownTitle']}>
            <IconUsers size={18} aria-hidden />
            This number is already registered in the centre; call the coordinator.
          </p>
          <p>
            {phone ? (
              <>
                {centreName}: <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>.{' '}
              </>
            ) : (
              `Ask for the board coordinator of ${centreName}. `
            )}
            Whose it is cannot be shown here. You can send the referral now without the number: it is kept in the story, and the coordinator brings the two together.
          </p>
          <div>
            <Button size="compact-sm" variant="default" onClick={onLeaveOut}>
              Move the number to the story
            </Button>
          </div>
        </div>
      )}
      {matches.length > 0 && (
        <p className={classes['knownTitle']}>
          <IconUsers size={18} aria-hidden />
          {matches.length === 1 ? 'A patient like this is already known.' : `${matches.length} patients like this are already known.`} Is it the same person?
        </p>
      )}
      {matches.length > 0 && (
        <ul>
          {matches.map((patient) => (
            <li key={patient.id} className={classes['match']}>
              <div>
                <PatientLine patient={patient} />
                <p className={classes['because']}>{sentence(patient.because)}</p>
              </div>
              <div className={classes['choice']}>
                <Button size="compact-sm" variant="default" onClick={() => onSame(patient)}>
                  This is the patient
                </Button>
                <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setDifferent([...different, patient.id])}>
                  Not the same
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** "Same NHS number; same name, birth year 1963." */
const sentence = (because: string): string => `${because.replace(/^./, (first) => first.toUpperCase())}.`;
