import { Button } from '@mantine/core';
import { followUpReasons, formatDate, type FollowUpRow } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { Kbd } from '../../ui/kbd.js';
import { Panel } from '../../ui/panel.js';
import { FunctionCourse, Reason } from './inbox.panel.js';
import { Fact } from './visits.panel.js';
import classes from './follow-up.module.css';

interface Props {
  row: FollowUpRow;
  today: string;
  /** A closed case has nothing that is due. */
  open: boolean;
  mayPresent: boolean;
  /** Whether the difference since the decision is known, from which the question is proposed. */
  ready: boolean;
  onPresent: () => void;
}

/** What was recommended, what is due and what has changed, and the way back to the board. */
export function DuePanel({ row, today, open, mayPresent, ready, onPresent }: Props) {
  const { sentence, signedAt, decisionId, lastScanOn, lastVisitOn } = row;
  const day = (on: string | null | undefined) => (on ? <span className="figures">{formatDate(on)}</span> : <AbsenceChip absence={null} />);
  return (
    <Panel
      title="Due and new"
      actions={
        mayPresent && (
          <Button size="compact-sm" disabled={!ready} onClick={onPresent} rightSection={<Kbd>R</Kbd>}>
            Present again…
          </Button>
        )
      }
    >
      <div className={classes['entry']}>
        {open ? (
          <ul className={classes['reasons']}>
            {followUpReasons(row, today).map((reason) => (
              <li key={reason.words}>
                <Reason of={reason} />
              </li>
            ))}
          </ul>
        ) : (
          <p>The case is closed: nothing is due.</p>
        )}
        <dl className={classes['facts']}>
          <Fact label="Last visit">{day(lastVisitOn)}</Fact>
          <Fact label="Last scan">{day(lastScanOn)}</Fact>
          <Fact label="Course">
            <FunctionCourse row={row} />
          </Fact>
        </dl>
        {decisionId && sentence ? (
          <div>
            <p className={classes['quiet']}>
              Recommended {signedAt ? formatDate(signedAt.slice(0, 10)) : ''} ·{' '}
              <Link to="/decisions/$decisionId" params={{ decisionId }}>
                Record of the decision
              </Link>
            </p>
            <p>{sentence}</p>
          </div>
        ) : (
          <p className={classes['quiet']}>No signed decision.</p>
        )}
      </div>
    </Panel>
  );
}
