import {
  CORD_CLASSES,
  CORD_LIMITS,
  CORD_RISK_RANGE,
  CORD_STRUCTURES,
  cordDeNovo,
  cordLimitEqd2,
  cordReadingOf,
  labelOf,
  type CordLimit,
} from '@rachis/domain';
import { useState } from 'react';
import { FieldRow } from '../../ui/field-group.js';
import { Panel } from '../../ui/panel.js';
import { WideContent } from '../../ui/wide-content.js';
import { Ask } from './ask.js';
import classes from './dose.module.css';
import { figure } from './dose-text.js';
import { readDose, readFractions } from './entered.js';
import { READ, RuleSource } from './rule-source.js';

/** Decimals in which the source's equivalents agree. */
const EQUIVALENT = 2;

/** The point maximum dose of the cord beside the published limits, without radiotherapy before. */
export function CordPanel() {
  const [typedFractions, setTypedFractions] = useState<unknown>(null);
  const [typedDose, setTypedDose] = useState<unknown>(null);
  const [structure, setStructure] = useState<unknown>(null);
  const [before, setBefore] = useState<unknown>(null);
  const [fractions, dose] = [readFractions(typedFractions), readDose(typedDose)];
  const reading =
    fractions.value !== null && dose.value !== null && typeof before === 'boolean'
      ? cordReadingOf(fractions.value, dose.value, before)
      : null;
  const place = typeof structure === 'string' ? labelOf(CORD_STRUCTURES, structure) : 'structure not stated';
  return (
    <Panel title="Cord dose, de novo" note="stereotactic, no radiotherapy before" id="cord">
      <form aria-label="Cord dose, de novo" className={classes['form']} onSubmit={(event) => event.preventDefault()}>
        <FieldRow columns={2}>
          <Ask
            label="Fractions"
            kind="count"
            value={typedFractions}
            onChange={setTypedFractions}
            problem={fractions.problem}
          />
          <Ask
            label="Point maximum dose"
            kind="count"
            unit="cGy"
            value={typedDose}
            onChange={setTypedDose}
            problem={dose.problem}
          />
        </FieldRow>
        <FieldRow columns={2}>
          <Ask
            label="Read from"
            hint="Sources contour differently"
            kind="choice"
            options={CORD_STRUCTURES}
            value={structure}
            onChange={setStructure}
          />
          <Ask label="Radiotherapy at this level before" kind="flag" value={before} onChange={setBefore} />
        </FieldRow>
      </form>
      <div className={classes['answer']} role="status" aria-label="Cord dose, result">
        {!reading && (
          <p className={classes['note']}>Enter fractions, dose, and whether there was radiotherapy before.</p>
        )}
        {reading?.status === 'classed' && (
          <p className={classes['lead']}>
            {dose.value} Gy in {fractions.value} ({place.toLowerCase()}): {labelOf(CORD_CLASSES, reading.cordClass)}
          </p>
        )}
        {reading && reading.status !== 'classed' && <p className={classes['lead']}>{reading.why}.</p>}
      </div>
      <WideContent label="Published limits" className={classes['scroll']}>
        <LimitTable current={reading?.limit ?? null} />
      </WideContent>
      <p className={classes['note']}>
        Estimated risk of myelopathy at these doses: {CORD_RISK_RANGE.map((risk) => risk * 100).join(' to ')} %. * read
        only in publications that quote the source, where the upper doses are extrapolated from 14 Gy in 1 for the true
        cord.
      </p>
      <RuleSource rule={cordDeNovo} />
    </Panel>
  );
}

function LimitTable({ current }: { current: CordLimit | null }) {
  return (
    <table className={classes['table']} aria-label="Published point maximum doses of the cord">
      <thead>
        <tr>
          <th scope="col">Fractions</th>
          <th scope="col">Lower</th>
          <th scope="col">Upper</th>
          <th scope="col">Lower, EQD2</th>
          <th scope="col">Upper, EQD2</th>
        </tr>
      </thead>
      <tbody>
        {CORD_LIMITS.map((limit) => {
          const equivalent = cordLimitEqd2(limit);
          return (
            <tr key={limit.fractions} data-chosen={limit === current || undefined}>
              <th scope="row">{limit.fractions}</th>
              <td>{limit.low} Gy</td>
              <td>
                {limit.high} Gy
                {limit.highRead !== 'verified' && <abbr title={READ[limit.highRead]}>*</abbr>}
              </td>
              <td>{figure(equivalent.low, EQUIVALENT)} Gy</td>
              <td>{figure(equivalent.high, EQUIVALENT)} Gy</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
