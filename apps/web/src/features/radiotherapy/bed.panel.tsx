import { bedEqd2, isBeyondLq, type Fractionation } from '@rachis/domain';
import { useState } from 'react';
import { FieldRow } from '../../ui/field-group.js';
import { Panel } from '../../ui/panel.js';
import { chosenAlphaBetas, NAMED_ALPHA_BETAS, type ChosenAlphaBeta } from './alpha-betas.js';
import { Ask } from './ask.js';
import { BedLines, EachFraction } from './bed-lines.js';
import classes from './dose.module.css';
import { courseText } from './dose-text.js';
import { readAlphaBeta, readDose, readFractions } from './entered.js';
import { LqNote } from './lq-note.js';
import { RuleSource } from './rule-source.js';
import { ScheduleAsk } from './schedule-ask.js';

const CENTIGRAY_IN_A_GRAY = 100;

/** BED and EQD2 of a total dose in equal fractions. */
export function BedPanel() {
  const [typedDose, setTypedDose] = useState<unknown>(null);
  const [typedFractions, setTypedFractions] = useState<unknown>(null);
  const [chosen, setChosen] = useState<unknown>(['tumour', 'cord']);
  const [typedOwn, setTypedOwn] = useState<unknown>(null);
  const [dose, fractions, own] = [readDose(typedDose), readFractions(typedFractions), readAlphaBeta(typedOwn)];
  const course =
    dose.value !== null && fractions.value !== null ? { totalDose: dose.value, fractions: fractions.value } : null;
  return (
    <Panel title="BED and EQD2" id="bed">
      <form aria-label="BED and EQD2" className={classes['form']} onSubmit={(event) => event.preventDefault()}>
        <ScheduleAsk
          course={course}
          onPick={({ totalDose, fractions: parts }) => {
            setTypedDose(Math.round(totalDose * CENTIGRAY_IN_A_GRAY));
            setTypedFractions(parts);
          }}
        />
        <FieldRow columns={2}>
          <Ask
            label="Total dose"
            kind="count"
            unit="cGy"
            value={typedDose}
            onChange={setTypedDose}
            problem={dose.problem}
          />
          <Ask
            label="Fractions"
            kind="count"
            value={typedFractions}
            onChange={setTypedFractions}
            problem={fractions.problem}
          />
          <Ask label="α/β" kind="choices" options={NAMED_ALPHA_BETAS} value={chosen} onChange={setChosen} />
          <Ask
            label="Another α/β"
            kind="count"
            unit="Gy"
            value={typedOwn}
            onChange={setTypedOwn}
            problem={own.problem}
          />
        </FieldRow>
      </form>
      <div className={classes['answer']} role="status" aria-label="BED and EQD2, result">
        {course ? (
          <BedAnswer course={course} alphaBetas={chosenAlphaBetas(chosen, own.value)} />
        ) : (
          <p className={classes['note']}>Enter total dose and fractions.</p>
        )}
      </div>
      <p className={classes['note']}>
        BED = D × (1 + d ÷ (α/β)), EQD2 = BED ÷ (1 + 2 ÷ (α/β)). Of a prescription these are not the figures of the cord
        or the thecal sac. ≈ marks a figure that is rounded to be shown; it is calculated unrounded.
      </p>
      <RuleSource rule={bedEqd2} />
    </Panel>
  );
}

function BedAnswer({ course, alphaBetas }: { course: Fractionation; alphaBetas: readonly ChosenAlphaBeta[] }) {
  return (
    <>
      <p className={classes['lead']}>{courseText(course)}</p>
      <EachFraction course={course} />
      {alphaBetas.length === 0 && (
        <p className={classes['note']}>Choose α/β: without it there is no BED and no EQD2.</p>
      )}
      <ul className={classes['results']}>
        {alphaBetas.map(({ alphaBeta, of }) => (
          <BedLines key={`${of} ${alphaBeta}`} course={course} alphaBeta={alphaBeta} of={of} />
        ))}
      </ul>
      {isBeyondLq(course) && <LqNote of={courseText(course)} />}
    </>
  );
}
