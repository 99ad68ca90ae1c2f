import { Button } from '@mantine/core';
import { formatDate, type LaboratoryResultView, type PanelRow, type PrognosisView } from '@rachis/domain';
import { IconEyeOff, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { ErrorState } from '../../ui/error-state.js';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { EstimateForm } from './estimate.form.js';
import { ModelsOnAxis } from './models-on-axis.js';
import { ModelsTable } from './models-table.js';
import { prognosisOf } from './prognosis.queries.js';
import classes from './prognosis.module.css';

interface Props {
  caseId: string;
  laboratory: readonly LaboratoryResultView[];
  mayEstimate: boolean;
  mayRecord: boolean;
  /** The form in which an open item of a model is answered; null where the person may not. */
  answer: ((row: PanelRow, done: () => void) => ReactNode) | null;
}

/** The team's own estimate, and then what the published models make of the record, side by side on one axis. */
export function PrognosisPanel(props: Props) {
  const { data, error, refetch } = useQuery(prognosisOf(props.caseId));
  const [asTable, setAsTable] = useState(false);
  const panel = data?.panel ?? null;
  const toggle = panel && panel.rows.length > 0 && (
    <Button variant="default" size="compact-sm" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
      {asTable ? 'Show on the axis' : 'Show as a table'}
    </Button>
  );
  return (
    <Panel id="prognosis" title="Prognosis" note={data ? asOfWords(data) : null} actions={toggle}>
      {error ? (
        <ErrorState title="The prognosis could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingLines label="Loading the prognosis" lines={5} />
      ) : !data.on ? (
        <SwitchedOff />
      ) : !panel ? (
        <EstimateFirst caseId={props.caseId} mayEstimate={props.mayEstimate} />
      ) : asTable ? (
        <ModelsTable panel={panel} estimates={data.estimates} />
      ) : (
        <ModelsOnAxis {...props} view={data} panel={panel} />
      )}
    </Panel>
  );
}

function asOfWords({ on, asOf, boardName }: PrognosisView): string | null {
  if (!on) return null;
  return boardName ? `for ${boardName}, ${formatDate(asOf)}` : `as of ${formatDate(asOf)}`;
}

/** A centre where nobody has acknowledged the note sees no model, and who can change that. */
function SwitchedOff() {
  return (
    <div className={classes['off']}>
      <IconLock size={20} aria-hidden />
      <div>
        <p>
          <b>The prognosis panel is off in this centre.</b>
        </p>
        <p>
          The clinical safety officer has to read and acknowledge its <Link to="/prognosis-note">safety note</Link>{' '}
          first. Nothing has been worked out for this patient.
        </p>
      </div>
    </div>
  );
}

function EstimateFirst({ caseId, mayEstimate }: { caseId: string; mayEstimate: boolean }) {
  return (
    <div className={classes['first']}>
      <div className={classes['off']}>
        <IconEyeOff size={20} aria-hidden />
        <div>
          <p>
            <b>Your own estimate first.</b>
          </p>
          <p>
            The models are shown once somebody of the board has said what the team itself expects, so that a number on
            the screen does not come first. It is kept with name and time, and never changed.
          </p>
        </div>
      </div>
      {mayEstimate ? (
        <EstimateForm caseId={caseId} />
      ) : (
        <p className={classes['small']}>Nobody has recorded an estimate yet.</p>
      )}
    </div>
  );
}
