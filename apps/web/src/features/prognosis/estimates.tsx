import { Button } from '@mantine/core';
import { spanOfBucket, type SurvivalEstimateView } from '@rachis/domain';
import { useState } from 'react';
import { RecordedNote } from '../../ui/recorded-note.js';
import { AxisLane } from './axis-lane.js';
import { EstimateForm } from './estimate.form.js';
import { bucketWords } from './panel-words.js';
import classes from './prognosis.module.css';

interface Props {
  caseId: string;
  /** Newest first. */
  estimates: readonly SurvivalEstimateView[];
  mayEstimate: boolean;
}

/** The newest estimate of everybody who made one. */
export function latestOfEach(estimates: readonly SurvivalEstimateView[]): SurvivalEstimateView[] {
  return estimates.filter(
    (one, index) => estimates.findIndex((other) => other.recordedById === one.recordedById) === index,
  );
}

/** What the team itself expects, on the same axis as the models. */
export function Estimates({ caseId, estimates, mayEstimate }: Props) {
  const [adding, setAdding] = useState(false);
  const latest = latestOfEach(estimates);
  return (
    <>
      <ul className={classes['models']} aria-label="Own estimates">
        {latest.map((estimate) => (
          <li key={estimate.id} className={classes['model']} data-kind="estimate">
            <div className={classes['row']}>
              <div className={classes['name']}>
                <p className={classes['elsewhere']}>Own estimate</p>
                <p className={classes['small']}>
                  <RecordedNote of={estimate} />
                </p>
              </div>
              <div className={classes['axis']}>
                <AxisLane span={spanOfBucket(estimate.bucket)} definite kind="estimate" empty="cannot be estimated" />
              </div>
              <div className={classes['result']}>
                <p className={classes['band']}>{bucketWords(estimate.bucket)}</p>
                {estimate.reason && <p className={classes['small']}>{estimate.reason}</p>}
              </div>
            </div>
          </li>
        ))}
      </ul>
      {mayEstimate &&
        (adding ? (
          <div className={classes['answering']}>
            <EstimateForm caseId={caseId} onDone={() => setAdding(false)} />
          </div>
        ) : (
          <Button variant="subtle" size="compact-sm" className="no-print" onClick={() => setAdding(true)}>
            Add an estimate
          </Button>
        ))}
    </>
  );
}
