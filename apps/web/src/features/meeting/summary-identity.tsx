import { FunctionalStatus, PRIMARY_TUMOURS, SEXES, Tumour, URGENCIES, absenceLabel, ageOn, formatDate, labelOf, type CaseView } from '@rachis/domain';
import { IconAlertOctagon, IconClock } from '@tabler/icons-react';
import { Answer } from './answer.js';
import { initialsOf, nameOf } from './case-words.js';
import { sinceWords } from './summary-facts.js';
import classes from './summary.module.css';
import { useNow } from './use-now.js';

/** "62 y", "62–63 y" where the birth date is not fully known, or that it is not recorded. */
function ageWords({ birthDate, absences }: CaseView['patient'], now: number): string {
  if (!birthDate) return `birth date ${absenceLabel(absences?.['birthDate']).toLowerCase()}`;
  const { low, high } = ageOn(birthDate, new Date(now).toISOString().slice(0, 10));
  return `${low === high ? low : `${low}–${high}`} y`;
}

interface Props {
  theCase: CaseView;
  anonymous: boolean;
  ready: string;
}

/** Who it is, in one line: the wrong patient on the wall is the first thing to rule out. */
export function SummaryIdentity({ theCase, anonymous, ready }: Props) {
  const now = useNow(30_000);
  const { patient, tumour, functionalStatuses, urgency, mscc, msccSuspectedAt } = theCase;
  // One number is enough to tell two people apart; the national one, with the shortest authority, first.
  const identifier = patient.identifiers?.toSorted((a, b) => a.authority.length - b.authority.length)[0];
  return (
    <header className={classes['identity']}>
      <h2 className={classes['name']}>{anonymous ? initialsOf(patient) : nameOf(patient)}</h2>
      <span>
        {patient.sex ? labelOf(SEXES, patient.sex) : `sex ${absenceLabel(patient.absences?.['sex']).toLowerCase()}`}, <strong>{ageWords(patient, now)}</strong>
        {!anonymous && patient.birthDate && <span className={classes['soft']}> · born {formatDate(patient.birthDate)}</span>}
      </span>
      {!anonymous && identifier && (
        <span className={classes['soft']}>
          {identifier.authority} {identifier.value}
        </span>
      )}
      <span>
        {tumour?.primary ? <strong>{tumour.primary === 'other_specified' ? (tumour.primaryText ?? 'Other') : labelOf(PRIMARY_TUMOURS, tumour.primary)}</strong> : <Answer of={Tumour} from={tumour} name="primary" label="Primary" />}
      </span>
      <Answer of={FunctionalStatus} from={functionalStatuses[0]} name="ecog" label="ECOG" code />
      <Answer of={FunctionalStatus} from={functionalStatuses[0]} name="kps" label="KPS" code />
      <span className={classes['identityEnd']}>
        {mscc === 'yes' && (
          <span className={classes['clock']}>
            <IconAlertOctagon size="1.1em" aria-hidden /> Cord compression suspected{msccSuspectedAt ? ` for ${sinceWords(msccSuspectedAt, now)}` : ', since when is not recorded'}
          </span>
        )}
        {mscc !== 'yes' && urgency && urgency !== 'routine' && (
          <span className={classes['urgency']}>
            <IconClock size="1.1em" aria-hidden /> {labelOf(URGENCIES, urgency)}
          </span>
        )}
        <span className={classes['soft']}>
          {theCase.caseNumber} · {ready}
        </span>
      </span>
    </header>
  );
}
