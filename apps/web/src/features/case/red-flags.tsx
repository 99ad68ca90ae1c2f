import { labelOf, PRESENTING_SYMPTOMS, RED_FLAG_BUCKETS, redFlagsOf, type PresentingSymptom, type RedFlagBucket, type RedFlagReading } from '@rachis/domain';
import { IconAlertOctagon, IconCircle, IconClockExclamation, IconHelpCircle, type Icon } from '@tabler/icons-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useFieldPath } from '../../ui/field-place.js';
import { StatusBadge } from '../../ui/status-badge.js';
import type { Tone } from '../../ui/tone.js';
import classes from './red-flags.module.css';

const LOOK: Readonly<Record<RedFlagBucket, { tone: Tone; icon: Icon }>> = {
  immediate: { tone: 'critical', icon: IconAlertOctagon },
  within_24h: { tone: 'caution', icon: IconClockExclamation },
  none: { tone: 'neutral', icon: IconCircle },
};
const words = (bucket: RedFlagBucket) => labelOf(RED_FLAG_BUCKETS, bucket);
const isAnswered = (value: unknown): value is PresentingSymptom[] => Array.isArray(value) && value.length > 0;

/** The bucket of NG234 section 1.3 that the symptoms ticked in the form around it lead to; changes with every tick. */
export function RedFlagsOfForm() {
  const { control } = useFormContext();
  const symptoms: unknown = useWatch({ control, name: useFieldPath('symptoms') });
  return <RedFlags symptoms={isAnswered(symptoms) ? symptoms : null} live />;
}

/** What recorded symptoms mean in NG234 section 1.3, with the reasons; what is open keeps the more urgent bucket possible. */
export function RedFlags({ symptoms, live = false }: { symptoms: readonly PresentingSymptom[] | null; live?: boolean }) {
  const reading = redFlagsOf(symptoms);
  return (
    <section role={live ? 'status' : undefined} aria-label="Red flags" className={classes['flags']}>
      {symptoms === null ? <p className={classes['quiet']}>No symptom is recorded: neither list of red flags (NG234 section 1.3) is ruled out.</p> : <Reading reading={reading} />}
    </section>
  );
}

function Reading({ reading: { atLeast, possible, reasons, missing, contradiction } }: { reading: RedFlagReading }) {
  const { tone, icon } = LOOK[atLeast];
  const more = possible.filter((bucket) => bucket !== atLeast);
  return (
    <>
      <p className={classes['buckets']}>
        <StatusBadge tone={tone} icon={icon}>
          {words(atLeast)}
        </StatusBadge>
        {more.map((bucket) => (
          <StatusBadge key={bucket} tone="neutral" icon={IconHelpCircle} quiet>
            possibly: {words(bucket).toLowerCase()}, while the kind of {missing.map((symptom) => labelOf(PRESENTING_SYMPTOMS, symptom).toLowerCase()).join(' and ')} is open
          </StatusBadge>
        ))}
        <span className={classes['quiet']}>NG234 section 1.3, read in texts that quote it</span>
      </p>
      {reasons.length > 0 && (
        <ul className={classes['reasons']}>
          {reasons.map(({ symptom, words: reason }) => (
            <li key={symptom}>{reason}</li>
          ))}
        </ul>
      )}
      {contradiction && <p>“{labelOf(PRESENTING_SYMPTOMS, 'asymptomatic')}” is ticked together with a symptom: one of the two is wrong.</p>}
      {atLeast !== 'immediate' && <p className={classes['quiet']}>A symptom that was not asked about is not ruled out.</p>}
    </>
  );
}
