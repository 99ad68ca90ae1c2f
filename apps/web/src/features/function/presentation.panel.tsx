import { deficitOnset, knownSymptoms, Presentation, RISK_FACTORS_NOTE, type CaseView, type PresentationView } from '@rachis/domain';
import { lazy } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { EditablePanel } from '../../ui/editable-panel.js';
import { ReadField } from '../../ui/read-field.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { Timestamp } from '../../ui/timestamp.js';
import classes from './presentation.module.css';
import { SymptomTable } from './symptom-table.js';

const PresentationForm = lazy(() =>
  import('./presentation.form.js').then((file) => ({ default: file.PresentationForm })),
);

interface Props {
  theCase: Pick<CaseView, 'id' | 'symptoms' | 'presentation' | 'functionalStatuses'>;
  mayEdit: boolean;
}

/** How the disease made itself known. What was ticked at the referral is shown with it and never lost. */
export function PresentationPanel({ theCase, mayEdit }: Props) {
  const { id, presentation, symptoms: ticked } = theCase;
  const symptoms = knownSymptoms(theCase);
  return (
    <EditablePanel
      id="presentation"
      title="Presentation"
      note={<RecordedNote of={presentation} />}
      mayEdit={mayEdit}
      form={(done) => <PresentationForm caseId={id} presentation={presentation} ticked={ticked ?? []} onset={deficitOnset(theCase).at} onDone={done} />}
    >
      <div className={classes['read']}>
        {symptoms.length > 0 && <SymptomTable symptoms={symptoms} />}
        {symptoms.length === 0 && <NoSymptom presentation={presentation} />}
        {symptoms.length > 0 && presentation?.incidental === 'yes' && (
          <p className={classes['caution']}>
            Recorded as found incidentally, without symptoms; the referral gives symptoms. One of the two is wrong.
          </p>
        )}
        <dl className={classes['facts']}>
          <Deficit theCase={theCase} />
          <ReadField of={Presentation} from={presentation} name="growthPace" />
          <Vitals presentation={presentation} />
          <ReadField of={Presentation} from={presentation} name="riskFactors" />
        </dl>
        {(presentation?.riskFactors ?? []).length > 0 && (
          <p className={classes['quiet']}>Risk factors: {RISK_FACTORS_NOTE.replace(/^K/, 'k')}</p>
        )}
      </div>
    </EditablePanel>
  );
}

function NoSymptom({ presentation }: { presentation: PresentationView | null | undefined }) {
  if (presentation?.incidental === 'yes') return <p>Found incidentally, without symptoms.</p>;
  return <p className={classes['quiet']}>No symptom is recorded. That does not say there was none.</p>;
}

/** Since when: to the hour from the newest examination that says so, else as far as the presentation knows. */
function Deficit({ theCase }: Pick<Props, 'theCase'>) {
  const { at, contradictedBy } = deficitOnset(theCase);
  if (!at) return <ReadField of={Presentation} from={theCase.presentation} name="deficitSince" />;
  return (
    <div>
      <dt>Neurological deficit since</dt>
      <dd>
        <Timestamp at={at} show="day-time" /> <span className={classes['quiet']}>by the examination of function</span>
        {contradictedBy && <p className={classes['caution']}>Recorded with the presentation as {contradictedBy}: the examination counts. One of the two is wrong.</p>}
      </dd>
    </div>
  );
}

/** One line: what was measured; what was not is named, because a missing pressure is not a normal one. */
function Vitals({ presentation }: { presentation: PresentationView | null | undefined }) {
  const { systolic, diastolic, pulse, temperature, weight, vitalsAt } = presentation ?? {};
  const measured = [
    [
      'blood pressure',
      typeof systolic === 'number' || typeof diastolic === 'number'
        ? `${systolic ?? '?'}/${diastolic ?? '?'} mmHg`
        : null,
    ],
    ['pulse', typeof pulse === 'number' ? `pulse ${pulse}/min` : null],
    ['temperature', temperature ? `${temperature} °C` : null],
    ['weight', weight ? `${weight} kg` : null],
  ] as const;
  const [known, open] = [
    measured.filter(([, words]) => words !== null),
    measured.filter(([, words]) => words === null),
  ];
  return (
    <div className={classes['pair']}>
      <dt>Vital signs</dt>
      <dd>
        {known.length === 0 ? (
          <AbsenceChip absence={presentation?.absences?.['systolic']} />
        ) : (
          <>
            {known.map(([, words]) => words).join(' · ')}
            {vitalsAt && (
              <span className={classes['quiet']}>
                {' '}
                <Timestamp at={vitalsAt} />
              </span>
            )}
            {open.length > 0 && (
              <span className={classes['quiet']}> not recorded: {open.map(([name]) => name).join(', ')}</span>
            )}
          </>
        )}
      </dd>
    </div>
  );
}
