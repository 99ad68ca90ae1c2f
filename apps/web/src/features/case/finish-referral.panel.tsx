import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '@rachis/domain';
import { Panel } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useMoveCase } from './case.queries.js';
import { referralGaps } from './referral-gaps.js';
import classes from './referral.module.css';

interface Props {
  theCase: CaseView;
  maySubmit: boolean;
  onGoToReferral: () => void;
  /** The telephone, where cord compression is suspected or not known. */
  emergency: ReactNode;
}

/** What still blocks a draft from being submitted, and the button when nothing does. */
export function FinishReferral({ theCase, maySubmit, onGoToReferral, emergency }: Props) {
  const move = useMoveCase(theCase.id);
  const [problem, setProblem] = useState<unknown>(null);
  const gaps = referralGaps(theCase);
  const submit = async () => {
    setProblem(null);
    try {
      await move.mutateAsync({ values: { move: 'submit' }, seen: theCase.version });
    } catch (refused) {
      setProblem(refused);
    }
  };
  return (
    <Panel title="Finish referral" note="Draft: the board does not see it as referred yet">
      <div className={classes['finish']}>
        {emergency}
        {gaps.length === 0 ? (
          <p>Everything that is needed is there. What is missing elsewhere can follow later.</p>
        ) : (
          <ul className={classes['gaps']}>
            {gaps.map(({ pointer, detail }) => (
              <li key={`${pointer} ${detail}`}>
                <button type="button" className={classes['gap']} onClick={onGoToReferral}>
                  {detail}
                </button>
              </li>
            ))}
          </ul>
        )}
        {problem !== null && <ProblemNote problem={problem} />}
        {maySubmit && (
          <Button onClick={() => void submit()} loading={move.isPending} disabled={gaps.length > 0}>
            Submit referral
          </Button>
        )}
      </div>
    </Panel>
  );
}
