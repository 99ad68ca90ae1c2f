import { IconArrowsSplit2 } from '@tabler/icons-react';
import type { Disagreement, LaboratoryResultView, PanelRow, PrognosisPanel, PrognosisView } from '@rachis/domain';
import type { ReactNode } from 'react';
import { AxisScale } from './axis-lane.js';
import { Estimates } from './estimates.js';
import { ModelRow } from './model-row.js';
import { RecordedRows } from './recorded-rows.js';
import classes from './prognosis.module.css';

interface Props {
  caseId: string;
  view: PrognosisView;
  panel: PrognosisPanel;
  laboratory: readonly LaboratoryResultView[];
  mayEstimate: boolean;
  mayRecord: boolean;
  answer: ((row: PanelRow, done: () => void) => ReactNode) | null;
}

/** All models on one axis of months. There is no line through them and no middle: they are not to be averaged. */
export function ModelsOnAxis({ caseId, view, panel, laboratory, mayEstimate, mayRecord, answer }: Props) {
  const [current, legacy] = [panel.rows.filter((row) => !row.legacy), panel.rows.filter((row) => row.legacy)];
  const recorded = panel.recorded.filter((row) => row.recorded.length > 0);
  const others = panel.recorded.filter((row) => row.recorded.length === 0);
  const rows = (some: readonly PanelRow[], label: string) => (
    <ul className={classes['models']} aria-label={label}>
      {some.map((row) => (
        <ModelRow key={row.id} row={row} answer={answer} />
      ))}
    </ul>
  );
  if (panel.rows.length === 0) return panel.cautions.map((caution) => <p key={caution}>{caution}</p>);
  return (
    <div className={classes['panel']}>
      {panel.disagreement && <DisagreementNote disagreement={panel.disagreement} />}
      <ScaleRow label="Months from today" />
      <Estimates caseId={caseId} estimates={view.estimates} mayEstimate={mayEstimate} />
      {rows(current, 'Models')}
      {recorded.length > 0 && (
        <RecordedRows caseId={caseId} rows={recorded} laboratory={laboratory} mayRecord={mayRecord} />
      )}
      {legacy.length > 0 && (
        <details className={classes['more']}>
          <summary>Legacy, widely quoted ({legacy.length})</summary>
          {rows(legacy, 'Legacy models')}
        </details>
      )}
      {others.length > 0 && (
        <details className={classes['more']}>
          <summary>Calculators elsewhere ({others.length})</summary>
          <RecordedRows caseId={caseId} rows={others} laboratory={laboratory} mayRecord={mayRecord} />
        </details>
      )}
      <Legend />
      <ul className={classes['notes']}>
        {panel.cautions.map((caution) => (
          <li key={caution}>{caution}</li>
        ))}
        <li>
          Survival of other patients, as published; none of the models was adequately calibrated where twelve were
          compared (Bindels 2025). What is done is decided by the board.
        </li>
      </ul>
    </div>
  );
}

function ScaleRow({ label }: { label: string }) {
  return (
    <div className={classes['row']} data-scale aria-hidden>
      <span className={classes['small']}>{label}</span>
      <AxisScale />
      <span />
    </div>
  );
}

/** Two models that are certain and lie far apart: said first, with the reasons that the items give. */
export function DisagreementNote({ disagreement: { shorter, longer, reasons } }: { disagreement: Disagreement }) {
  const listed = (names: readonly string[]) => names.join(', ');
  return (
    <div className={classes['disagreement']} role="note">
      <IconArrowsSplit2 size={18} aria-hidden />
      <div>
        <p>
          <b>The models disagree.</b> Shorter: {listed(shorter)}. Longer: {listed(longer)}.
        </p>
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Legend() {
  return (
    <ul className={classes['legend']} aria-hidden>
      <li>
        <span className={classes['sample']} data-sample="band" /> published survival of the band
      </li>
      <li>
        <span className={classes['sample']} data-sample="open" /> several bands can be reached
      </li>
      <li>
        <span className={classes['sample']} data-sample="median" /> published median, with its interval
      </li>
      <li>
        <span className={classes['sample']} data-sample="mean" /> published mean
      </li>
      <li>
        <span className={classes['sample']} data-sample="estimate" /> own estimate
      </li>
    </ul>
  );
}
