import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { labelOf, VITAL_STATUSES, type PatientView } from '@rachis/domain';
import { lazy, Suspense, useState } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { Dialog } from '../../ui/dialog.js';
import { Kbd } from '../../ui/kbd.js';
import { LoadingLines } from '../../ui/loading.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './patient.module.css';
import { ageWords, birthWords, initialsOf, nameOf, sexWords } from './patient-words.js';

const PatientForm = lazy(() => import('./patient.form.js').then((file) => ({ default: file.PatientForm })));

interface Props {
  caseId: string;
  patient: PatientView;
  hidden: boolean;
  onToggle: () => void;
  mayEdit: boolean;
}

/** Whom the case is about, as exactly as it is known, on every screen of the case; can be hidden. */
export function PatientBanner({ caseId, patient, hidden, onToggle, mayEdit }: Props) {
  const [editing, setEditing] = useState(false);
  const absent = (name: string) => <AbsenceChip absence={patient.absences?.[name]} />;
  return (
    <header className={classes['banner']} aria-label="Patient">
      <h1 className={classes['name']}>{hidden ? initialsOf(patient) : nameOf(patient)}</h1>
      <dl className={classes['facts']}>
        <div>
          <dt>Born</dt>
          <dd>
            {hidden ? '' : (birthWords(patient.birthDate) ?? absent('birthDate'))} {patient.birthDate && <b>{ageWords(patient)}</b>}
          </dd>
        </div>
        <div>
          <dt>Sex</dt>
          <dd>{sexWords(patient.sex) ?? absent('sex')}</dd>
        </div>
        {!hidden &&
          (patient.identifiers ?? []).map(({ authority, value }) => (
            <div key={`${authority} ${value}`}>
              <dt>{authority}</dt>
              <dd className="figures">{value}</dd>
            </div>
          ))}
        {!hidden && (patient.identifiers ?? []).length === 0 && (
          <div>
            <dt>Number</dt>
            <dd>{absent('identifiers')}</dd>
          </div>
        )}
        <div>
          <dt>Vital status</dt>
          <dd>
            {patient.vitalStatus === 'deceased' ? (
              <StatusBadge tone="serious" quiet>
                Deceased{patient.deceasedOn ? ` ${birthWords(patient.deceasedOn) ?? ''}` : ''}
              </StatusBadge>
            ) : patient.vitalStatus ? (
              labelOf(VITAL_STATUSES, patient.vitalStatus)
            ) : (
              absent('vitalStatus')
            )}
          </dd>
        </div>
      </dl>
      <div className={`${classes['tools'] ?? ''} no-print`}>
        {mayEdit && !hidden && (
          <Button variant="default" size="compact-sm" onClick={() => setEditing(true)} aria-label="Edit patient">
            Edit
          </Button>
        )}
        <Button variant="default" size="compact-sm" aria-pressed={hidden} onClick={onToggle} leftSection={hidden ? <IconEye size={14} aria-hidden /> : <IconEyeOff size={14} aria-hidden />} rightSection={<Kbd>P</Kbd>}>
          {hidden ? 'Show identity' : 'Hide identity'}
        </Button>
      </div>
      <Dialog title="Patient" opened={editing} onClose={() => setEditing(false)} size="lg">
        <Suspense fallback={<LoadingLines label="Loading the questions about the patient" />}>
          <PatientForm caseId={caseId} patient={patient} onDone={() => setEditing(false)} />
        </Suspense>
      </Dialog>
    </header>
  );
}
