import { AMBULATION, formatDate, labelOf, MODALITIES, motorScores, YES_NO, type EmergencyView } from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { Timestamp } from '../../ui/timestamp.js';
import { WideContent } from '../../ui/wide-content.js';
import classes from './emergency.module.css';

const SHOWN = 5;

/** Neurology over time, newest first: what was examined, and nothing carried forward. */
export function NeurologyTrend({ emergency: { neuroExams, functionalStatuses, timeZone } }: { emergency: EmergencyView }) {
  const [walked] = functionalStatuses.filter(({ ambulation }) => ambulation);
  return (
    <>
      {neuroExams.length === 0 ? (
        <p className={classes['quiet']}>No neurological examination is recorded.</p>
      ) : (
        <WideContent label="Neurology over time" className={classes['scroll']}>
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">Examined</th>
                <th scope="col">AIS</th>
                <th scope="col">LEMS</th>
                <th scope="col">Sensory level, right and left</th>
                <th scope="col">Residual</th>
              </tr>
            </thead>
            <tbody>
              {neuroExams.slice(0, SHOWN).map(({ id, examinedAt, examinedOn, ais, motor, sensoryLevelRight, sensoryLevelLeft, postVoidResidualMl, absences }) => {
                const { total } = motorScores(motor).lower;
                return (
                  <tr key={id}>
                    <th scope="row">{examinedAt ? <Timestamp at={examinedAt} timeZone={timeZone} show="day-time" /> : formatDate(examinedOn)}</th>
                    <td>{ais ?? <AbsenceChip absence={absences?.['ais']} />}</td>
                    <td className="figures">{total === null ? 'Not complete' : `${total} of 50`}</td>
                    <td>{sensoryLevelRight ?? <AbsenceChip absence={absences?.['sensoryLevelRight']} />} · {sensoryLevelLeft ?? <AbsenceChip absence={absences?.['sensoryLevelLeft']} />}</td>
                    <td className="figures">{typeof postVoidResidualMl === 'number' ? `${postVoidResidualMl} mL` : <AbsenceChip absence={absences?.['postVoidResidualMl']} />}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </WideContent>
      )}
      <p>
        Walking: {walked?.ambulation ? `${labelOf(AMBULATION, walked.ambulation)} (${formatDate(walked.examinedOn)})` : <AbsenceChip absence={functionalStatuses[0]?.absences?.['ambulation']} />}
      </p>
    </>
  );
}

/** Which studies there are, and whether the centre has their images. */
export function ImagesReceived({ emergency: { imaging } }: { emergency: EmergencyView }) {
  if (imaging.length === 0) return <p className={classes['quiet']}>No imaging is recorded.</p>;
  return (
    <ul className={classes['plain']}>
      {imaging.map(({ id, modality, region, performedOn, received, heldAt, absences }) => (
        <li key={id}>
          {labelOf(MODALITIES, modality)}
          {region ? `, ${region}` : ''} · {performedOn ? formatDate(performedOn) : <AbsenceChip absence={absences?.['performedOn']} />} · images received: {received ? labelOf(YES_NO, received).toLowerCase() : <AbsenceChip absence={absences?.['received']} />}
          {heldAt && <span className={classes['quiet']}> · {heldAt}</span>}
        </li>
      ))}
    </ul>
  );
}

/** What was said on the telephone, newest first. */
export function CallLog({ emergency: { calls, timeZone } }: { emergency: EmergencyView }) {
  if (calls.length === 0) return <p className={classes['quiet']}>No call is logged.</p>;
  return (
    <ul className={classes['plain']} aria-label="Calls">
      {calls.map(({ id, at, withWhom, result, words, recordedByName }) => (
        <li key={id}>
          <Timestamp at={at} timeZone={timeZone} show="day-time" /> · <b>{withWhom}</b>
          {result === 'no_answer' && ' · no answer'}
          {result === 'message' && ' · message left'}
          {words && `: ${words}`}
          <span className={classes['quiet']}> · {recordedByName}</span>
        </li>
      ))}
    </ul>
  );
}
