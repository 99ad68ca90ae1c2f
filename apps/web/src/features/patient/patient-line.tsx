import type { KnownPatient } from '@rachis/domain';
import classes from './patient.module.css';
import { ageWords, birthWords, nameOf, sexWords } from './patient-words.js';

/** A patient in two lines: name, and by what the person is known. */
export function PatientLine({ patient }: { patient: KnownPatient }) {
  return (
    <div>
      <b>{nameOf(patient)}</b>
      <p className={classes['source']}>
        {[birthWords(patient.birthDate), ageWords(patient), sexWords(patient.sex), ...(patient.identifiers ?? []).map(({ authority, value }) => `${authority} ${value}`)].filter(Boolean).join(' · ')}
      </p>
      <p>{patient.openCases === 0 ? 'No open case' : patient.openCases === 1 ? 'One open case: look there first' : `${patient.openCases} open cases: look there first`}</p>
    </div>
  );
}
