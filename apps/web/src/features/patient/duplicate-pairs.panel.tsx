import { Button } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import type { DuplicatePair } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { useDistinguish } from './duplicates.queries.js';
import classes from './duplicates.module.css';
import { PatientLine } from './patient-line.js';
import { nameOf } from './patient-words.js';

interface Props {
  pairs: readonly DuplicatePair[];
  /** `likely`: to be decided. `different`: said to be different people, and can be opened again. */
  kind: 'likely' | 'different';
  more?: boolean;
}

const WORDS = {
  likely: { empty: 'No two patients look like one', about: 'Same numbers, names and birth dates are compared whenever this page is opened.', ask: 'Not the same', title: 'Different people?', confirm: 'They are different people', reason: 'How do you know?' },
  different: { empty: 'No pair was said to be different', about: 'What is decided on the first tab is remembered here, with who and why.', ask: 'Open again', title: 'Open the question again?', confirm: 'Open again', reason: 'What has come up?' },
} as const;

/** Pairs of patients who look like one, with the reason in words, to compare, to merge or to keep apart. */
export function DuplicatePairs({ pairs, kind, more = false }: Props) {
  const distinguish = useDistinguish();
  const [asked, setAsked] = useState<DuplicatePair | null>(null);
  const words = WORDS[kind];
  if (pairs.length === 0) return <EmptyState title={words.empty}>{words.about}</EmptyState>;
  return (
    <>
      {more && <p className={classes['more']}>There are more than are shown. They appear as these are settled.</p>}
      <ul className={classes['pairs']}>
        {pairs.map((pair) => {
          const { first, second, because, distinction } = pair;
          return (
            <li key={`${first.id} ${second.id}`} className={classes['pair']}>
              <div className={classes['why']}>
                <p className={classes['because']}>{because ? because.replace(/^./, (letter) => letter.toUpperCase()) : 'Nothing that is recorded now speaks for one person'}</p>
                {distinction && (
                  <p className={classes['quiet']}>
                    {distinction.verdict === 'different' ? 'Different people' : 'Opened again'}: “{distinction.reason}” <RecordedNote of={distinction} />
                  </p>
                )}
              </div>
              <PatientLine patient={first} />
              <PatientLine patient={second} />
              <div className={classes['act']}>
                <Button component={Link} to={`/patients/${first.id}/merge/${second.id}`} size="compact-sm" variant={kind === 'likely' ? 'filled' : 'default'} leftSection={<IconArrowsDiff size={14} aria-hidden />} aria-label={`Compare ${nameOf(first)} and ${nameOf(second)}`}>
                  Compare
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => setAsked(pair)}>
                  {words.ask}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <ConfirmDialog
        title={words.title}
        opened={asked !== null}
        onClose={() => setAsked(null)}
        confirm={words.confirm}
        reason={{ label: words.reason, hint: 'It stays with the pair, with your name.' }}
        onConfirm={(reason) =>
          asked ? distinguish.mutateAsync({ pair: [asked.first.id, asked.second.id], seen: asked.distinction?.version ?? 0, values: { verdict: kind === 'likely' ? 'different' : 'open', reason } }) : Promise.resolve()
        }
      >
        {asked && (
          <>
            {nameOf(asked.first)} and {nameOf(asked.second)}. Nothing of the records changes; this can be taken back.
          </>
        )}
      </ConfirmDialog>
    </>
  );
}
