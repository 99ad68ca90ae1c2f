import { Button } from '@mantine/core';
import { IconMessages, IconPlus, IconRubberStamp } from '@tabler/icons-react';
import { describeGaps, type QuorumResult } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Kbd } from '../../ui/kbd.js';
import { LoadingLines } from '../../ui/loading.js';
import { Section } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useShortcuts } from '../../ui/shortcuts.js';
import { DecisionReading } from './decision-reading.js';
import classes from './decision.module.css';
import { decisionOf, useRatify, useReopen } from './decision.queries.js';

const RatifyAdditionDialog = lazy(() => import('./ratify-addition.dialog.js').then((file) => ({ default: file.RatifyAdditionDialog })));

interface Props {
  meetingId: string;
  itemId: string;
  version: number;
  /** The signed decision that waits here; empty where somebody listed the case by hand. */
  decisionId: string | null | undefined;
  timeZone: string;
  /** The chair, in a meeting that is in session. */
  mayRatify: boolean;
  quorum: QuorumResult;
  quorumLight: ReactNode;
  onRatified: () => void;
}

/** The decision of an emergency before the board: ratified in one key, as it stands or with what the board adds, or opened for discussion. */
export function RatifyPanel({ meetingId, itemId, version, decisionId, timeZone, mayRatify, quorum, quorumLight, onRatified }: Props) {
  const { data: decision } = useQuery({ ...decisionOf(decisionId ?? ''), enabled: Boolean(decisionId) });
  const ratify = useRatify(meetingId, itemId);
  const reopen = useReopen(meetingId, itemId);
  const [asking, setAsking] = useState(false);
  const [adding, setAdding] = useState(false);
  const run = (quorumException: string | null) => ratify.mutateAsync({ version, quorumException }).then(onRatified);
  const press = () => {
    if (quorum.met) ratify.mutate({ version, quorumException: null }, { onSuccess: onRatified });
    else setAsking(true);
  };
  useShortcuts({ r: press, a: () => setAdding(true), o: () => reopen.mutate(version) }, mayRatify && !asking && !adding && !ratify.isPending);
  const problem = ratify.error ?? reopen.error;
  return (
    <div className={classes['editor']}>
      <Section title="Decided in an emergency, to be ratified" note={quorumLight}>
        {decisionId ? decision ? <DecisionReading decision={decision} timeZone={timeZone} /> : <LoadingLines label="Loading the decision" lines={4} /> : <p className={classes['note']}>The last signed decision of the case is ratified.</p>}
        {problem && !asking && !adding && <ProblemNote problem={problem} />}
        {mayRatify ? (
          <div className={classes['actions']}>
            <Button leftSection={<IconRubberStamp size={16} aria-hidden />} loading={ratify.isPending} onClick={press}>
              Ratify
            </Button>
            <Kbd>r</Kbd>
            <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
              Ratify with an addition…
            </Button>
            <Kbd>a</Kbd>
            <Button variant="default" leftSection={<IconMessages size={16} aria-hidden />} loading={reopen.isPending} onClick={() => reopen.mutate(version)}>
              Open for discussion
            </Button>
            <Kbd>o</Kbd>
          </div>
        ) : (
          <p className={classes['note']}>The chair ratifies while the meeting is in session.</p>
        )}
      </Section>
      {adding && (
        <Suspense fallback={null}>
          <RatifyAdditionDialog itemId={itemId} quorum={quorum} onClose={() => setAdding(false)} onRatify={(said) => ratify.mutateAsync({ version, ...said }).then(onRatified)} />
        </Suspense>
      )}
      <ConfirmDialog title="Ratify without quorum" opened={asking} onClose={() => setAsking(false)} confirm="Ratify" reason={{ label: 'Reason to ratify without quorum', hint: 'It stands in the record.' }} onConfirm={run}>
        Missing: {describeGaps(quorum.gaps)}.
      </ConfirmDialog>
    </div>
  );
}
