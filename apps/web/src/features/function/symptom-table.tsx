import {
  formatDate,
  labelOf,
  PRESENTING_SYMPTOMS,
  redFlagsOf,
  SEVERITIES,
  SYMPTOM_SIDES,
  type KnownSymptom,
  type PresentingSymptom,
  type RedFlagBucket,
} from '@rachis/domain';
import { IconAlertOctagon, IconCircle, IconClockExclamation, type Icon } from '@tabler/icons-react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { StatusBadge } from '../../ui/status-badge.js';
import type { Tone } from '../../ui/tone.js';
import { WideContent } from '../../ui/wide-content.js';
import classes from './presentation.module.css';

const LOOK: Readonly<Record<RedFlagBucket, { tone: Tone; icon: Icon; words: string }>> = {
  immediate: { tone: 'critical', icon: IconAlertOctagon, words: 'immediately' },
  within_24h: { tone: 'caution', icon: IconClockExclamation, words: 'within 24 h' },
  none: { tone: 'neutral', icon: IconCircle, words: 'in neither list' },
};

/** Every symptom of the case, from both places it may have been given at. */
export function SymptomTable({ symptoms }: { symptoms: readonly KnownSymptom[] }) {
  return (
    <WideContent label="Symptoms of the case" className={classes['scroll']}>
      <table className={classes['table']} aria-label="Symptoms">
        <thead>
          <tr>
            <th scope="col">Symptom</th>
            <th scope="col">Since</th>
            <th scope="col">Severity</th>
            <th scope="col">Where, in words</th>
            <th scope="col">NG234 section 1.3</th>
          </tr>
        </thead>
        <tbody>
          {symptoms.map((known) => (
            <SymptomRow key={known.symptom} known={known} />
          ))}
        </tbody>
      </table>
    </WideContent>
  );
}

function SymptomRow({ known: { symptom, report, atReferral } }: { known: KnownSymptom }) {
  const where = [labelOf(SYMPTOM_SIDES, report?.side), report?.words].filter(Boolean).join(' · ');
  return (
    <tr>
      <th scope="row">
        {labelOf(PRESENTING_SYMPTOMS, symptom)}
        {atReferral && <span className={classes['origin']}>given at referral{report ? ' too' : ''}</span>}
      </th>
      <td>{report?.since ? formatDate(report.since) : <AbsenceChip absence={null} />}</td>
      <td>
        {report?.severity && report.severity !== 'unknown' ? (
          labelOf(SEVERITIES, report.severity)
        ) : (
          <AbsenceChip absence={report?.severity ?? null} />
        )}
      </td>
      <td>{where === '' ? <AbsenceChip absence={null} /> : where}</td>
      <td>
        <RedFlag symptom={symptom} />
      </td>
    </tr>
  );
}

/** Which list of the guideline this symptom stands in by itself; the reading of all together stands with the question. */
function RedFlag({ symptom }: { symptom: PresentingSymptom }) {
  const { atLeast, possible } = redFlagsOf([symptom]);
  const { tone, icon, words } = LOOK[atLeast];
  const more = possible.filter((bucket) => bucket !== atLeast).map((bucket) => LOOK[bucket].words);
  return (
    <StatusBadge tone={tone} icon={icon} quiet>
      {more.length > 0 ? `possibly ${more.join(', ')}, while its kind is open` : words}
    </StatusBadge>
  );
}
