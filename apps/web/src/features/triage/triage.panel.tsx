import { Button } from '@mantine/core';
import { labelOf, newId, readinessOf, standingTriage, TRIAGE_OUTCOMES, type CaseView, type StandardOfCareView, type TriageCode, type TriageOutcome } from '@rachis/domain';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { Kbd } from '../../ui/kbd.js';
import { Panel } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useRowFocus } from '../../ui/row-focus.js';
import { useShortcuts } from '../../ui/shortcuts.js';
import { TriageCard } from './triage-card.js';
import { AskDialog, RejectDialog, StandardDialog } from './triage-dialogs.js';
import { TRIAGE_ACTS } from './triage-acts.js';
import classes from './triage.module.css';

/** A step that was just taken and can still be undone. */
export interface TakenStep {
  readonly caseId: string;
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly outcome: TriageCode;
}
interface Props {
  cases: readonly CaseView[];
  total: number;
  standards: readonly StandardOfCareView[];
  nameOf: (theCase: CaseView) => string;
  headOf: (theCase: CaseView) => ReactNode;
  may: (outcome: TriageCode) => boolean;
  onOpen: (caseId: string) => void;
  onDecide: (theCase: CaseView, id: string, outcome: TriageOutcome) => Promise<{ id: string; version: number }>;
  onUndo: (step: TakenStep) => Promise<unknown>;
}
type Asking = { readonly theCase: CaseView; readonly outcome: 'ask' | 'standard_of_care' | 'reject' } | null;

/** Whether somebody was asked and has neither replied nor recorded it: such a referral waits for the answer and not for us. */
const waitsForAnswer = (theCase: CaseView): boolean => {
  const standing = standingTriage(theCase.triages);
  if (standing?.outcome !== 'ask' || standing.replied) return false;
  const missing = readinessOf(theCase).filter(({ done }) => !done).map(({ id }) => id);
  return (standing.asked ?? []).some((item) => missing.includes(item));
};

/** The triage inbox: j and k move, a letter decides, u takes the last step back. */
export function TriagePanel({ cases, total, standards, nameOf, headOf, may, onOpen, onDecide, onUndo }: Props) {
  const order = [...cases.filter((one) => !waitsForAnswer(one)), ...cases.filter(waitsForAnswer)];
  const toDecide = order.filter((one) => !waitsForAnswer(one));
  const waiting = order.slice(toDecide.length);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [taken, setTaken] = useState<readonly TakenStep[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const [problem, setProblem] = useState<{ caseId: string | null; refused: unknown } | null>(null);
  const current = order.find(({ id }) => id === currentId) ?? order[0];
  const { table, row } = useRowFocus(order.length, (index) => {
    const theCase = order[index];
    if (theCase) onOpen(theCase.id);
  });
  const ids = order.map(({ id }) => id).join(' ');
  const list = useRef<HTMLElement | null>(null);
  useEffect(() => {
    // The card that was decided is gone: the next one takes the keys.
    if (taken.length > 0 && document.activeElement === document.body) list.current?.querySelector<HTMLElement>('[data-focus-row]')?.focus();
  }, [ids, taken.length]);

  const decide = async (theCase: CaseView, outcome: TriageOutcome) => {
    if (busy !== null) return;
    setBusy(theCase.id);
    setProblem(null);
    try {
      const kept = await onDecide(theCase, newId(), outcome);
      setTaken((steps) => [{ caseId: theCase.id, ...kept, name: nameOf(theCase), outcome: outcome.outcome }, ...steps]);
      setAsking(null);
      setCurrentId(null);
    } finally {
      setBusy(null);
    }
  };
  const act = (theCase: CaseView, outcome: TriageCode) => {
    if (!may(outcome)) return;
    if (outcome === 'accept' || outcome === 'emergency') void decide(theCase, { outcome }).catch((refused: unknown) => setProblem({ caseId: theCase.id, refused }));
    else setAsking({ theCase, outcome });
  };
  const undo = async (step: TakenStep | undefined) => {
    if (!step || busy !== null) return;
    setBusy(step.caseId);
    setProblem(null);
    try {
      await onUndo(step);
      setCurrentId(step.caseId);
    } catch (refused) {
      setProblem({ caseId: null, refused });
    } finally {
      setTaken((steps) => steps.filter(({ id }) => id !== step.id));
      setBusy(null);
    }
  };
  useShortcuts({
    ...Object.fromEntries(TRIAGE_ACTS.map(({ key, outcome }) => [key, () => current && act(current, outcome)])),
    u: () => void undo(taken[0]),
  });
  const card = (theCase: CaseView, index: number) => {
    const focus = row(index);
    return (
      <li key={theCase.id}>
        <TriageCard
          theCase={theCase}
          head={headOf(theCase)}
          name={nameOf(theCase)}
          focus={{
            ...focus,
            onFocus: () => {
              focus.onFocus();
              setCurrentId(theCase.id);
            },
          }}
          current={theCase.id === current?.id}
          busy={busy !== null}
          problem={problem?.caseId === theCase.id ? problem.refused : null}
          may={may}
          onAct={(outcome) => act(theCase, outcome)}
        />
      </li>
    );
  };
  const dialog = asking && { theCase: asking.theCase, name: nameOf(asking.theCase), onClose: () => setAsking(null), onDecide: (outcome: TriageOutcome) => decide(asking.theCase, outcome) };
  return (
    <div
      className={classes['inbox']}
      ref={(node) => {
        table(node);
        list.current = node;
      }}
    >
      {taken.length > 0 && (
        <Panel title="Just decided" note={`${taken.length}`}>
          <ul className={classes['taken']} aria-live="polite">
            {taken.slice(0, 5).map((step, index) => (
              <li key={step.id}>
                <span>
                  <b>{step.name}</b>: {labelOf(TRIAGE_OUTCOMES, step.outcome).toLowerCase()}
                </span>
                <Button size="compact-sm" variant="default" disabled={busy !== null} onClick={() => void undo(step)} aria-label={`Undo: ${step.name}`} rightSection={index === 0 ? <Kbd>U</Kbd> : undefined}>
                  Undo
                </Button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {problem?.caseId === null && <ProblemNote problem={problem.refused} />}
      {toDecide.length === 0 ? (
        <Panel title="To decide">
          <EmptyState title="Inbox zero">{waiting.length > 0 ? 'Nothing waits for you. What was asked for stands below until it is answered.' : 'No referral waits for triage. New ones appear here by themselves.'}</EmptyState>
        </Panel>
      ) : (
        <section aria-label="To decide">
          <ul className={classes['cards']}>{toDecide.map(card)}</ul>
        </section>
      )}
      {waiting.length > 0 && (
        <section aria-labelledby="triage-waiting" className={classes['waiting']}>
          <h2 id="triage-waiting" className={classes['waitingTitle']}>
            Waiting for an answer
          </h2>
          <ul className={classes['cards']}>{waiting.map((theCase, index) => card(theCase, toDecide.length + index))}</ul>
        </section>
      )}
      {total > cases.length && <p className={classes['quiet']}>{total - cases.length} more come up when these are done.</p>}
      {dialog && asking.outcome === 'ask' && <AskDialog {...dialog} />}
      {dialog && asking.outcome === 'reject' && <RejectDialog {...dialog} />}
      {dialog && asking.outcome === 'standard_of_care' && <StandardDialog {...dialog} standards={standards} />}
    </div>
  );
}
