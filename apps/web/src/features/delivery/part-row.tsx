import { Button } from '@mantine/core';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import type { PartOnItsWay } from '@rachis/domain';
import { lazy, Suspense, useState } from 'react';
import { LoadingLines } from '../../ui/loading.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './delivery.module.css';
import { useStateDelivery } from './delivery.queries.js';
import { achievedShown, askedShown, moreOf, stateShown, type Shown } from './delivery-words.js';

const StatementForm = lazy(async () => ({ default: (await import('./statement.form.js')).StatementForm }));
const GoalResultForm = lazy(async () => ({ default: (await import('./goal-result.form.js')).GoalResultForm }));

interface Props {
  caseId: string;
  decisionId: string;
  part: PartOnItsWay;
  mayState: boolean;
  mayJudge: boolean;
}

/** One part on its way from recommended over delivered to achieved, and what somebody can say of it. */
export function PartRow({ caseId, decisionId, part, mayState, mayJudge }: Props) {
  const [asking, setAsking] = useState<'statement' | 'result' | null>(null);
  const state = useStateDelivery(caseId);
  const { title, detail, isGoal, statement, result } = part;
  const done = () => setAsking(null);
  const withdraw = () => {
    if (!statement) return;
    const { part: named, refId, said, reason, happenedOn, words, id, version } = statement;
    state.mutate({ decisionId, id, seen: version, values: { part: named, refId, said, reason, happenedOn, words, withdrawn: true } });
  };
  return (
    <li className={classes['part']} data-counts={part.counts || undefined}>
      <div className={classes['what']}>
        <b>{title}</b>
        {detail && part.part !== 'step' && <span className={classes['quiet']}>{detail}</span>}
      </div>
      <ol className={classes['way']} aria-label={`${title}: on its way`}>
        <Stage name="Recommended" shown={askedShown(part)} />
        <Stage name="Delivered" shown={stateShown(part)} more={moreOf(part)} />
        {isGoal && part.asked !== 'rejected' && <Stage name="Achieved" shown={achievedShown(part)} more={part.achievedWords} />}
      </ol>
      <div className={`${classes['acts'] ?? ''} no-print`}>
        {mayState && asking === null && (
          <Button size="compact-xs" variant="default" onClick={() => setAsking('statement')} aria-label={`${statement ? 'Change what was stated' : 'State what became of it'}: ${title}`}>
            {statement ? 'Change statement' : 'What became of it'}
          </Button>
        )}
        {mayState && statement && asking === null && (
          <Button size="compact-xs" variant="subtle" loading={state.isPending} onClick={withdraw} aria-label={`Withdraw the statement: ${title}`}>
            Withdraw
          </Button>
        )}
        {isGoal && part.asked !== 'rejected' && mayJudge && asking === null && (
          <Button size="compact-xs" variant="default" onClick={() => setAsking('result')} aria-label={`Judge whether it was achieved: ${title}`}>
            {result ? 'Judge again' : 'Achieved?'}
          </Button>
        )}
      </div>
      {state.error && <ProblemNote problem={state.error} />}
      {asking && (
        <div className={classes['form']}>
          <Suspense fallback={<LoadingLines label="Loading the form" />}>
            {asking === 'statement' ? <StatementForm caseId={caseId} decisionId={decisionId} part={part} onDone={done} /> : <GoalResultForm caseId={caseId} decisionId={decisionId} part={part} onDone={done} />}
          </Suspense>
        </div>
      )}
    </li>
  );
}

function Stage({ name, shown: { words, tone, icon }, more }: { name: string; shown: Shown; more?: string | null | undefined }) {
  return (
    <li className={classes['stage']}>
      {name !== 'Recommended' && <IconArrowNarrowRight size={16} aria-hidden className={classes['arrow']} />}
      <div>
        <span className={classes['stageName']}>{name}</span>
        <StatusBadge tone={tone} icon={icon} quiet>
          {words}
        </StatusBadge>
        {more && <span className={classes['quiet']}>{more}</span>}
      </div>
    </li>
  );
}
