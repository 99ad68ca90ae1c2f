import { Link } from '@tanstack/react-router';
import { Panel } from '../../ui/panel.js';
import classes from './case-header.module.css';

/** The ways to everything that happened and to everything that was changed. */
export function RecordPanel({ caseId, mayReadHistory }: { caseId: string; mayReadHistory: boolean }) {
  return (
    <Panel title="What happened">
      <ul className={classes['ways']}>
        <li>
          <Link to="/cases/$caseId/timeline" params={{ caseId }}>
            Open the timeline
          </Link>{' '}
          everything that happened, as a picture and as a list
        </li>
        {mayReadHistory && (
          <li>
            <Link to="/cases/$caseId/history" params={{ caseId }}>
              Open the history
            </Link>{' '}
            every change of this record: who, when, before and after
          </li>
        )}
      </ul>
    </Panel>
  );
}
