import { Decision, decisionSentence, type Option } from '@rachis/domain';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { FormProvider, useController, useFormContext, useWatch } from 'react-hook-form';
import { FieldRow } from '../../ui/field-group.js';
import { Field } from '../../ui/field.js';
import { Section } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { CareConsidered } from './care-considered.js';
import classes from './decision.module.css';
import { DecisionGaps } from './decision-gaps.js';
import { DraftConflicts } from './draft-conflicts.js';
import { FoldedPart } from './folded-part.js';
import { GoalsMatrix } from './goals-matrix.js';
import { InformsOthers, InformsPatient } from './informing.js';
import { foldedAt, partWords, type FoldedName } from './part-words.js';
import { OptionsConsidered, PlanSteps, PlanTriggers, type Subjects } from './plan-rows.js';
import { SavingNote } from './saving-note.js';
import type { DecisionDraft } from './use-decision-draft.js';

interface Props {
  draft: DecisionDraft;
  people: readonly Option[];
  subjects?: Subjects;
  /** What came before this discussion, as a proposal. */
  earlier?: ReactNode;
  /** Positions, attendance: what belongs beside the text but is kept by itself. */
  children?: ReactNode;
  /** Reads back and signs. */
  actions?: ReactNode;
}

const NO_SUBJECTS: Subjects = { specimens: [], studies: [] };

/**
 * Where the board's decision is written: goals first, then plan and reasons, with the sentence it makes and what is still open. What a
 * routine case does not need is folded, with what it holds in one line.
 */
export function DecisionEditor({ draft: { contract, saver }, people, subjects = NO_SUBJECTS, earlier, children, actions }: Props) {
  const view = useSyncExternalStore(saver.subscribe, saver.read);
  const [open, setOpen] = useState<ReadonlySet<FoldedName>>(new Set());
  const holds = partWords(view.draft.mine, (id) => people.find(({ code }) => code === id)?.label ?? null);
  const go = (path: string) => {
    const part = foldedAt(path);
    if (part) setOpen(new Set([...open, part]));
    requestAnimationFrame(() => {
      const field = document.getElementsByName(path)[0] ?? document.querySelector<HTMLElement>(`[name^="${path}."]`) ?? document.getElementsByName(path.split('.')[0] ?? path)[0];
      field?.focus();
      field?.scrollIntoView({ block: 'center' });
    });
  };
  const part = (name: FoldedName) => ({
    open: open.has(name), holds: holds[name].words, said: holds[name].said,
    onToggle: () => setOpen(new Set(open.has(name) ? [...open].filter((one) => one !== name) : [...open, name])),
  });
  return (
    <FormProvider {...contract.form}>
      <form aria-label="Decision" className={classes['editor']} noValidate onSubmit={(event) => event.preventDefault()}>
        <div className={classes['urgent']}>
          {view.state === 'offline' && <SavingNote saver={saver} />}
          {view.state === 'refused' && <ProblemNote problem={view.problem} />}
          <DraftConflicts draft={view.draft} onSettle={(field, choice) => saver.settle(field, choice)} />
        </div>
        {earlier}
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
            <InformsPatient people={people} />
            <Field of={Decision} name="agreement" />
          </div>
        </Section>
        {children}
        <div>
          <FoldedPart title="Steps" {...part('steps')}>
            <PlanSteps />
          </FoldedPart>
          <FoldedPart title="Other treatment and care" {...part('care')}>
            <Field of={Decision} name="radiotherapy" />
            <Field of={Decision} name="systemic" />
            <Field of={Decision} name="supportive" />
            <CareConsidered />
          </FoldedPart>
          <FoldedPart title="If it comes otherwise" {...part('triggers')}>
            <PlanTriggers subjects={subjects} />
            <Fallback />
            <Field of={Decision} name="missingInformation" />
            <Field of={Decision} name="missingRisk" />
            <Field of={Decision} name="risksDiscussedBy" />
          </FoldedPart>
          <FoldedPart title="Evidence and options" {...part('reasons')}>
            <Field of={Decision} name="standard" />
            <Field of={Decision} name="deviationReason" />
            <Field of={Decision} name="uncertainty" />
            <OptionsConsidered />
          </FoldedPart>
          <FoldedPart title="Referrer and practitioner" {...part('others')}>
            <InformsOthers people={people} />
          </FoldedPart>
          <FoldedPart title="The discussion" {...part('discussion')}>
            <Field of={Decision} name="discussionType" />
            <Field of={Decision} name="mode" />
            <FieldRow columns={2}>
              <Field of={Decision} name="imagesShown" />
              <Field of={Decision} name="interests" />
            </FieldRow>
            <InterestsWords />
            <Field of={Decision} name="nextDiscussionOn" />
            <Field of={Decision} name="nextDiscussion" />
          </FoldedPart>
        </div>
      </form>
    </FormProvider>
  );
}

function Goals() {
  const { control } = useFormContext<Decision>();
  const { field } = useController({ control, name: 'goals' });
  return <GoalsMatrix goals={field.value} onChange={field.onChange} />;
}

/** Free words of before: offered only where they were used. */
function Fallback() {
  const { control } = useFormContext<Decision>();
  const [trigger, plan] = useWatch({ control, name: ['fallbackTrigger', 'fallbackPlan'] });
  if (!trigger && !plan) return null;
  return (
    <FieldRow columns={2}>
      <Field of={Decision} name="fallbackTrigger" />
      <Field of={Decision} name="fallbackPlan" label="then this is done" />
    </FieldRow>
  );
}

/** Which conflict, where one was declared; without one the words are taken back, so that the two never contradict each other. */
function InterestsWords() {
  const { control, setValue } = useFormContext<Decision>();
  const [interests, words] = useWatch({ control, name: ['interests', 'interestsWords'] });
  const leftOver = interests !== 'declared' && Boolean(words);
  useEffect(() => {
    if (leftOver) setValue('interestsWords', null, { shouldDirty: true });
  }, [leftOver, setValue]);
  return interests === 'declared' ? <Field of={Decision} name="interestsWords" /> : null;
}
