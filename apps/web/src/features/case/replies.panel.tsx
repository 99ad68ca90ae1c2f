import { Button } from '@mantine/core';
import { readinessOf, type CaseView, type ReferrerReplyView } from '@rachis/domain';
import { useState } from 'react';
import { Panel } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Timestamp } from '../../ui/timestamp.js';
import { useHandleReply } from './status-link.queries.js';
import classes from './status-link.module.css';

/** What the referrer sent through the status link: first what nobody has taken over yet. Nothing is shown where nothing came. */
export function Replies({ theCase, mayHandle, handled }: { theCase: CaseView; mayHandle: boolean; handled: boolean }) {
  const [problem, setProblem] = useState<unknown>(null);
  const handle = useHandleReply(theCase.id);
  const replies = (theCase.replies ?? []).filter(({ handledAt }) => Boolean(handledAt) === handled);
  if (replies.length === 0) return null;
  const labels = new Map(readinessOf(theCase).map(({ id, label }) => [id, label]));
  const takeOver = async ({ id, version }: ReferrerReplyView) => {
    setProblem(null);
    try {
      await handle.mutateAsync({ id, seen: version });
    } catch (refused) {
      setProblem(refused);
    }
  };
  return (
    <Panel title={handled ? 'Replies taken over' : 'Reply from the referrer'} note={handled ? replies.length : 'sent through the status link: a message, not yet part of the record'}>
      <ul className={classes['list']}>
        {replies.map((reply) => (
          <li key={reply.id} className={classes['entry']}>
            <div>
              <p className={classes['what']}>{labels.get(reply.item) ?? reply.item}</p>
              <p className={classes['words']}>{reply.text}</p>
              <p className={classes['quiet']}>
                <Timestamp at={reply.repliedAt} />
                {reply.handledAt && (
                  <>
                    {' '}
                    · taken over by {reply.handledByName}, <Timestamp at={reply.handledAt} />
                  </>
                )}
              </p>
            </div>
            {!handled && mayHandle && (
              <Button size="compact-sm" variant="default" loading={handle.isPending && handle.variables.id === reply.id} onClick={() => void takeOver(reply)} aria-label={`Taken over: ${labels.get(reply.item) ?? reply.item}`}>
                Taken over
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problem !== null && <ProblemNote problem={problem} />}
    </Panel>
  );
}
