import { Button } from '@mantine/core';
import { calculate, InputRefused, type Calculated, type Calculator, type InputFault, type Inputs, type WorkedExample } from '@rachis/domain';
import { useId, useState } from 'react';
import { Panel } from '../../ui/panel.js';
import { CalculatorInputs } from './calculator-input.js';
import { ResultTable } from './result-table.js';
import classes from './scores.module.css';
import { givenOf } from './typed-list.js';

type Values = Readonly<Record<string, unknown>>;

/** The form whose inputs cover those of an example. */
const formOf = ({ forms }: Calculator, { input }: WorkedExample): number => Math.max(0, forms.findIndex(({ inputs }) => Object.keys(input).every((name) => Object.hasOwn(inputs, name))));

/** Asks a calculation with inputs that are typed here. Nothing is stored, and nothing comes from any patient. */
export function TryCalculatorPanel({ calculator }: { calculator: Calculator }) {
  const [chosen, setChosen] = useState(() => (calculator.examples[0] ? formOf(calculator, calculator.examples[0]) : 0));
  const [typed, setTyped] = useState<Values>({});
  const form = calculator.forms[chosen];
  const [example] = calculator.examples.filter((one) => formOf(calculator, one) === chosen);
  if (!form) return null;
  const answer = answerOf({ ...calculator, forms: [form] }, givenOf(form.inputs, typed));
  const touched = Object.values(typed).some((value) => value !== null);
  return (
    <Panel title="Try it" note="nothing is stored">
      {calculator.forms.length > 1 && (
        <FormChoice
          titles={calculator.forms.map(({ title }) => title)}
          chosen={chosen}
          onChoose={(index) => {
            setChosen(index);
            setTyped({});
          }}
        />
      )}
      <form aria-label={form.title} className={classes['try']} onSubmit={(event) => event.preventDefault()}>
        <div className={classes['inputColumn']}>
          <CalculatorInputs inputs={form.inputs} values={typed} onChange={setTyped} faults={touched ? answer.faults : []} />
          <div className={classes['tryButtons']}>
            {example && (
              <Button variant="default" size="compact-sm" onClick={() => setTyped(example.input)}>
                Fill in the example
              </Button>
            )}
            {touched && (
              <Button variant="default" size="compact-sm" onClick={() => setTyped({})}>
                Empty the form
              </Button>
            )}
          </div>
        </div>
        <output className={classes['live']} aria-label="Result">
          {touched ? <Answer inputs={form.inputs} answer={answer} /> : <p className={classes['note']}>Answer what is known; what is left open is not known and never assumed.</p>}
        </output>
      </form>
    </Panel>
  );
}

/** Which way of asking, where there are several. */
function FormChoice({ titles, chosen, onChoose }: { titles: readonly string[]; chosen: number; onChoose: (index: number) => void }) {
  const id = useId();
  return (
    <div role="radiogroup" aria-label="Asked in this way" className={classes['ways']}>
      {titles.map((title, index) => (
        <label key={title} className={classes['option']}>
          <input type="radio" name={id} checked={index === chosen} onChange={() => onChoose(index)} />
          <span data-bare>{title}</span>
        </label>
      ))}
    </div>
  );
}

interface Answered {
  readonly calculated: Calculated | null;
  readonly faults: readonly InputFault[];
}

function answerOf(calculator: Calculator, given: Values): Answered {
  try {
    const calculated = calculate(calculator, given);
    const faults = Array.isArray(calculated['faults']) ? (calculated['faults'] as InputFault[]) : [];
    return { calculated, faults };
  } catch (refused) {
    if (!(refused instanceof InputRefused)) throw refused;
    return { calculated: null, faults: refused.faults };
  }
}

function Answer({ inputs, answer: { calculated, faults } }: { inputs: Inputs; answer: Answered }) {
  if (faults.length > 0) {
    return (
      <ul className={classes['limits']}>
        {faults.map(({ field, reason }) => (
          <li key={field}>{reason}</li>
        ))}
      </ul>
    );
  }
  if (!calculated) return null;
  return (
    <>
      {calculated.missing.length > 0 && <p className={classes['caution']}>Not known: {calculated.missing.map((name) => labelOf(inputs, name)).join(', ')}.</p>}
      <ResultTable answer={calculated} label="Result in words" />
    </>
  );
}

/** The label of an input by its path; a name the form does not have is shown as it is. */
function labelOf(inputs: Inputs, path: string): string {
  const [name = '', ...rest] = path.split('.');
  const input = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
  if (!input) return path;
  return input.kind === 'group' && rest.length > 0 ? `${input.label}: ${labelOf(input.of, rest.join('.')).toLowerCase()}` : input.label;
}
