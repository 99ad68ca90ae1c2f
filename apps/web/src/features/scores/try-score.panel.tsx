import { Button } from '@mantine/core';
import type { Score, Tree } from '@rachis/domain';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { useDigitChoices } from '../../ui/digit-choice.js';
import { Panel } from '../../ui/panel.js';
import { askedItems } from './asked-item.js';
import { LiveResult } from './live-result.js';
import { ScoreItemField } from './score-item-field.js';
import classes from './scores.module.css';

/** Asks the items of a score without a patient and shows what the answers amount to. Nothing is stored. */
export function TryScorePanel({ score }: { score: Score | Tree }) {
  useDigitChoices();
  const form = useForm<{ answers: Record<string, string | null> }>({ defaultValues: { answers: {} } });
  const typed = useWatch({ control: form.control, name: 'answers' });
  return (
    <Panel title="Try it" note="nothing is stored">
      <FormProvider {...form}>
        <form aria-label={`Try ${score.shortTitle}`} className={classes['rating']} onSubmit={(event) => event.preventDefault()}>
          <div className={classes['items']}>
            {askedItems(score).map((item) => (
              <ScoreItemField key={item.name} item={item} mayBeAbsent={false} />
            ))}
            <div>
              <Button variant="default" size="compact-sm" onClick={() => form.reset({ answers: {} })}>
                Empty the form
              </Button>
            </div>
          </div>
          <output className={classes['live']}>
            <LiveResult score={score} typed={typed} absences={{}} />
          </output>
        </form>
      </FormProvider>
    </Panel>
  );
}
