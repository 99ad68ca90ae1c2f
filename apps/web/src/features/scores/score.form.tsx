import { evaluate, newId, ScoreAnswers, type Absence, type AbsenceMap, type Score } from '@rachis/domain';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { ContractForm } from '../../ui/contract-form.js';
import { useDigitChoices } from '../../ui/digit-choice.js';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { today } from '../../ui/today.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { ScoreItemField } from './score-item-field.js';
import { ScoreSource } from './score-source.js';
import { ScoreTally } from './score-tally.js';
import classes from './scores.module.css';

/** An item that is not asked because it follows from something else. */
export interface DerivedItem {
  answer: string | null;
  reason: string;
}

interface Props {
  score: Score;
  lesionId?: string | null;
  derived?: Readonly<Record<string, DerivedItem>>;
  /** Said above the questions: implants not recorded, level unknown. */
  cautions?: readonly string[];
  draftKey: string;
  /** Keeps the rating under this id; the same id again makes no second one. */
  onSave: (id: string, answers: ScoreAnswers) => Promise<unknown>;
  onDone: () => void;
}

type Given = Record<string, string | null>;
const answered = (given: Given | null | undefined): Given => Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== null && value !== undefined && value !== ''));

/** Asks the items of any score and shows at every answer what they amount to: a total only when nothing is open. */
export function ScoreForm({ score, lesionId = null, derived = {}, cautions = [], draftKey, onSave, onDone }: Props) {
  useDigitChoices();
  const [id] = useState(() => newId());
  const [start] = useState(() => ({ score: score.id, lesionId, assessedOn: today(), answers: {} }));
  const contract = useContractForm(ScoreAnswers, start, { draftKey });
  const [given, absences] = useWatch({ control: contract.form.control, name: ['answers', 'absences'] });
  const follows = Object.fromEntries(Object.entries(derived).map(([item, { answer }]) => [item, answer]));
  const result = evaluate(score, { ...answered(given), ...follows }, answered(absences) as Record<string, Absence>);
  const cancel = () => {
    contract.clearDraft();
    onDone();
  };
  return (
    <ContractForm
      contract={contract}
      label={`Rate ${score.shortTitle}`}
      submit={`Save ${score.shortTitle}`}
      onCancel={cancel}
      onSubmit={async (values) => {
        await onSave(id, { ...values, score: score.id, lesionId, answers: answered(values.answers), absences: answered(values.absences) as AbsenceMap });
        onDone();
      }}
    >
      {cautions.map((caution) => (
        <p key={caution} className={classes['caution']}>
          {caution}
        </p>
      ))}
      <div className={classes['rating']}>
        <div className={classes['items']}>
          {Object.entries(score.items).map(([name, item]) =>
            derived[name] ? (
              <div key={name} className={classes['item']}>
                <span className={classes['itemLabel']}>{item.label}</span>
                <p className={classes['note']}>{derived[name].reason}</p>
              </div>
            ) : (
              <ScoreItemField key={name} name={name} item={item} />
            ),
          )}
          <FieldRow columns={2}>
            <Field of={ScoreAnswers} name="assessedOn" />
            <Field of={ScoreAnswers} name="basedOn" />
          </FieldRow>
        </div>
        <output className={classes['live']}>
          <ScoreTally score={score} result={result} />
          <ScoreSource id={score.id} citation={score.citation} checkedBy={score.checkedBy} />
        </output>
      </div>
    </ContractForm>
  );
}
