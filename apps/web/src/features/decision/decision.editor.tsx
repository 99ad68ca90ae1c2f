import { Decision, decisionSentence, type Option } from '@rachis/domain';
import { useSyncExternalStore, type ReactNode } from 'react';
import { FormProvider, useController, useFormContext } from 'react-hook-form';
import { FieldRow } from '../../ui/field-group.js';
import { Field } from '../../ui/field.js';
import { Section } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import classes from './decision.module.css';
import { DecisionGaps } from './decision-gaps.js';
import { DraftConflicts } from './draft-conflicts.js';
import { GoalsMatrix } from './goals-matrix.js';
import { SavingNote } from './saving-note.js';
import type { DecisionDraft } from './use-decision-draft.js';

interface Props {
  draft: DecisionDraft;
  people: readonly Option[];
  /** Positions, attendance: what belongs beside the text but is kept by itself. */
  children?: ReactNode;
  /** Reads back and signs. */
  actions?: ReactNode;
}

/** Where the board's decision is written: goals first, then plan and reasons, with the sentence it makes and what is still open. */
export function DecisionEditor({ draft: { contract, saver }, people, children, actions }: Props) {
  const view = useSyncExternalStore(saver.subscribe, saver.read);
  const go = (path: string) => {
    const field = document.getElementsByName(path)[0] ?? document.getElementsByName(path.split('.')[0] ?? path)[0];
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  };
  return (
    <FormProvider {...contract.form}>
      <form aria-label="Decision" className={classes['editor']} noValidate onSubmit={(event) => event.preventDefault()}>
        <div className={classes['urgent']}>
          {view.state === 'offline' && <SavingNote saver={saver} />}
          {view.state === 'refused' && <ProblemNote problem={view.problem} />}
          <DraftConflicts draft={view.draft} onSettle={(field, choice) => saver.settle(field, choice)} />
        </div>
        <Section title="Goals of surgery" note={<SavingNote saver={saver} />}>
          <Goals />
        </Section>
        <section aria-label="The decision in one sentence" className={classes['preview']}>
          <p className={classes['previewText']}>{decisionSentence(view.draft.mine)}</p>
          <DecisionGaps decision={view.draft.mine} onGo={go} />
          {actions && <div className={classes['actions']}>{actions}</div>}
        </section>
        <Section title="Plan">
          <div className={classes['fields']}>
            <FieldRow columns={2}>
              <Field of={Decision} name="levels" hint="" />
              <Field of={Decision} name="latestBy" />
            </FieldRow>
            <Field of={Decision} name="timing" />
            <Field of={Decision} name="intent" />
            <Field of={Decision} name="plan" />
            <Field of={Decision} name="rationale" />
          </div>
        </Section>
        <Section title="Responsible">
          <div className={classes['fields']}>
            <Field of={Decision} name="responsibleId" options={people} />
            <FieldRow columns={2}>
              <Field of={Decision} name="informsPatientId" options={people} />
              <Field of={Decision} name="informPatientBy" label="Tells the patient by" />
            </FieldRow>
            <Field of={Decision} name="agreement" />
          </div>
        </Section>
        {children}
        <Section title="Other treatment">
          <div className={classes['fields']}>
            <Field of={Decision} name="radiotherapy" />
            <Field of={Decision} name="systemic" />
            <Field of={Decision} name="supportive" />
          </div>
        </Section>
        <Section title="If it comes otherwise">
          <div className={classes['fields']}>
            <FieldRow columns={2}>
              <Field of={Decision} name="fallbackTrigger" />
              <Field of={Decision} name="fallbackPlan" label="then this is done" />
            </FieldRow>
            <Field of={Decision} name="missingInformation" />
          </div>
        </Section>
      </form>
    </FormProvider>
  );
}

function Goals() {
  const { control } = useFormContext<Decision>();
  const { field } = useController({ control, name: 'goals' });
  return <GoalsMatrix goals={field.value} onChange={field.onChange} />;
}
