import { newId, ScoreAnswers, type Absence, type AbsenceMap, type Score, type Tree } from '@rachis/domain';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { ContractForm } from '../../ui/contract-form.js';
import { useDigitChoices } from '../../ui/digit-choice.js';
import { Field } from '../../ui/field.js';
import { FieldRow } from '../../ui/field-group.js';
import { today } from '../../ui/today.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { askedItems, readAnswer } from './asked-item.js';
import { LiveResult } from './live-result.js';
import { ScoreItemField } from './score-item-field.js';
import { ScoreSource } from './score-source.js';
import classes from './scores.module.css';

/** An item that is not asked because it follows from something else. */
export interface DerivedItem {
  answer: string | null;
  reason: string;
}

interface Props {
  score: Score | Tree;
  /** The lesion that is rated; none for a score about the patient. */
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

/** The answers as they are sent: a number that was typed with a comma has a point. */
function sentOf(score: Score | Tree, given: Given): Given {
  const items = new Map(askedItems(score).filter(({ measured }) => measured).map((item) => [item.name, item]));
  return Object.fromEntries(
    Object.entries(given).map(([name, typed]) => {
      const item = items.get(name);
      const value = item ? readAnswer(item, typed).value : null;
      return [name, value === null ? typed : String(value)];
    }),
  );
}

/** Asks the items of any score or model and shows at every answer what they amount to: a total only when nothing is open. */
export function ScoreForm({ score, lesionId = null, derived = {}, cautions = [], draftKey, onSave, onDone }: Props) {
  useDigitChoices();
  const [id] = useState(() => newId());
  const [start] = useState(() => ({ score: score.id, lesionId, assessedOn: today(), answers: {} }));
  const contract = useContractForm(ScoreAnswers, start, { draftKey });
  const [given, absences] = useWatch({ control: contract.form.control, name: ['answers', 'absences'] });
  const follows = Object.fromEntries(Object.entries(derived).map(([item, { answer }]) => [item, answer]));
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
        await onSave(id, { ...values, score: score.id, lesionId, answers: sentOf(score, answered(values.answers)), absences: answered(values.absences) as AbsenceMap });
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
          {askedItems(score).map((item) =>
            derived[item.name] ? (
              <div key={item.name} className={classes['item']}>
                <span className={classes['itemLabel']}>{item.label}</span>
                <p className={classes['note']}>{derived[item.name]?.reason}</p>
              </div>
            ) : (
              <ScoreItemField key={item.name} item={item} />
            ),
          )}
          <FieldRow columns={2}>
            <Field of={ScoreAnswers} name="assessedOn" />
            <Field of={ScoreAnswers} name="basedOn" />
          </FieldRow>
        </div>
        <output className={classes['live']}>
          <LiveResult score={score} typed={{ ...answered(given), ...follows }} absences={answered(absences) as Record<string, Absence>} />
          <ScoreSource id={score.id} citation={score.citation} checkedBy={score.checkedBy} />
        </output>
      </div>
    </ContractForm>
  );
}
