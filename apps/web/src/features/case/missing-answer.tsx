import { Button, Textarea } from '@mantine/core';
import type { AskedItem } from '@rachis/domain';
import { useState } from 'react';
import { ProblemNote } from '../../ui/problem-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useSendReply } from './status-link.queries.js';
import classes from './status-link.module.css';

const LONGEST = 2000;

/** One missing item, and the answer that can be sent for it. */
export function MissingAnswer({ item: { item, label, sent, asked }, token }: { item: AskedItem; token: string }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const send = useSendReply();
  const submit = async () => {
    setProblem(null);
    try {
      await send.mutateAsync({ token, item, text: text.trim() });
      setText('');
      setOpen(false);
    } catch (refused) {
      setProblem(refused);
    }
  };
  return (
    <li className={classes['entry']}>
      <span className={classes['what']}>
        {label}
        {asked && (
          <>
            {' '}
            <StatusBadge tone="caution" quiet>
              asked for
            </StatusBadge>
          </>
        )}
      </span>
      <div className={classes['actions']}>
        {sent && (
          <StatusBadge tone="good" quiet>
            Sent, is being taken over
          </StatusBadge>
        )}
        {!open && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)} aria-label={`${sent ? 'Send more' : 'Send'}: ${label}`}>
            {sent ? 'Send more' : 'Send'}
          </Button>
        )}
      </div>
      {open && (
        <form
          aria-label={label}
          className={classes['reply']}
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Textarea label={`${label}: your answer`} description="No name and no number of the patient is needed. If it is not known or was not done, say so." value={text} onChange={(event) => setText(event.currentTarget.value)} maxLength={LONGEST} rows={3} data-autofocus />
          {problem !== null && <ProblemNote problem={problem} />}
          <div className={classes['actions']}>
            <Button type="submit" size="compact-sm" loading={send.isPending} disabled={text.trim() === ''}>
              Send to the centre
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setOpen(false)}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </li>
  );
}
