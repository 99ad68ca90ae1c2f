import { Button } from '@mantine/core';
import { labelOf, PRESENTING_SYMPTOMS, type PresentingSymptom } from '@rachis/domain';
import classes from './presentation.module.css';

interface Props {
  symptoms: readonly PresentingSymptom[];
  onTake: (symptom: PresentingSymptom) => void;
}

/** Symptoms of the referral that have no onset yet: one press lists them here; the referral keeps its own list. */
export function TickedAtReferral({ symptoms, onTake }: Props) {
  if (symptoms.length === 0) return null;
  return (
    <div className={classes['ticked']} role="group" aria-label="Given at the referral, without onset yet">
      <span className={classes['quiet']}>Given at the referral, without onset yet:</span>
      {symptoms.map((symptom) => (
        <Button key={symptom} variant="default" size="compact-sm" onClick={() => onTake(symptom)}>
          Add {labelOf(PRESENTING_SYMPTOMS, symptom)}
        </Button>
      ))}
    </div>
  );
}
