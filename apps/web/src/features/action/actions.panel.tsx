import { Button } from '@mantine/core';
import type { ActionView, Option } from '@rachis/domain';
import { useState, type ReactNode } from 'react';
import { Kbd } from '../../ui/kbd.js';
import { Panel } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useRowFocus } from '../../ui/row-focus.js';
import { useShortcuts } from '../../ui/shortcuts.js';
import { today } from '../../ui/today.js';
import { ChangeDialog, NotDoneDialog } from './action-forms.js';
import { ActionRow } from './action-row.js';
import { groupsOf, titleOf, type GroupedBy } from './action-words.js';
import { useSettleAction, useUndoAction } from './action.queries.js';
import classes from './action.module.css';

interface Props {
  title: string;
  actions: readonly ActionView[];
  note: ReactNode;
  /** Under which heads; without it the list has none. */
  groupedBy: GroupedBy | null;
  hidden: boolean;
  people: readonly Option[];
  personId: string;
  mayRecord: boolean;
  maySettle: boolean;
  empty: ReactNode;
  /** The patient as a link to the case; left out where the page is the case. */
  personOf?: (action: ActionView) => ReactNode;
  onOpen?: (action: ActionView) => void;
  buttons?: ReactNode;
  /** Whether j, k, x and u work on this list. */
  keys?: boolean;
}
interface Taken {
  readonly action: ActionView;
  readonly version: number;
  readonly words: string;
}

/** Actions in a list: j and k move, x is done, u takes the last one back. */
export function ActionsPanel({ title, actions, note, groupedBy, hidden, people, personId, mayRecord, maySettle, empty, personOf, onOpen, buttons, keys = true }: Props) {
  const groups = groupedBy ? groupsOf(actions, groupedBy, hidden) : [{ key: 'all', label: '', actions }];
  const flat = groups.flatMap((group) => group.actions);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [taken, setTaken] = useState<readonly Taken[]>([]);
  const [asking, setAsking] = useState<{ action: ActionView; what: 'not_done' | 'change' } | null>(null);
  const [problem, setProblem] = useState<{ id: string; refused: unknown } | null>(null);
  const settle = useSettleAction();
  const undo = useUndoAction();
  const busy = settle.isPending || undo.isPending;
  const current = flat.find(({ id }) => id === currentId) ?? flat[0];
  const { table, row } = useRowFocus(
    flat.length,
    (index) => {
      const action = flat[index];
      if (action) onOpen?.(action);
    },
    keys,
  );
  // Somebody of a referring hospital settles what is theirs; the board settles all of it.
  const allowed = (action: ActionView) => maySettle && (mayRecord || action.ownerId === personId);
  const settled = (action: ActionView, version: number, words: string) => setTaken((all) => [{ action, version, words }, ...all.filter((one) => one.action.id !== action.id)]);
  const done = async (action: ActionView | undefined) => {
    if (!action || busy || action.state !== 'open' || !allowed(action)) return;
    setProblem(null);
    try {
      const { version } = await settle.mutateAsync({ caseId: action.caseId, id: action.id, version: action.version, outcome: { outcome: 'done', on: today() } });
      settled(action, version, 'done');
    } catch (refused) {
      setProblem({ id: action.id, refused });
    }
  };
  const takeBack = async (action: ActionView | undefined, version: number | undefined) => {
    if (!action || version === undefined || busy) return;
    setProblem(null);
    try {
      await undo.mutateAsync({ caseId: action.caseId, id: action.id, version });
      setCurrentId(action.id);
    } catch (refused) {
      setProblem({ id: '', refused });
    } finally {
      setTaken((all) => all.filter((one) => one.action.id !== action.id));
    }
  };
  useShortcuts({ x: () => void done(current), u: () => void takeBack(taken[0]?.action, taken[0]?.version) }, keys);

  return (
    <>
      {taken.length > 0 && (
        <ul className={classes['taken']} aria-live="polite" aria-label="Just settled">
          {taken.slice(0, 3).map(({ action, version, words }, index) => (
            <li key={action.id}>
              <span>
                <b>{titleOf(action)}</b>: {words}
              </span>
              <Button size="compact-sm" variant="default" disabled={busy} onClick={() => void takeBack(action, version)} aria-label={`Undo: ${titleOf(action)}`} rightSection={keys && index === 0 ? <Kbd>U</Kbd> : undefined}>
                Undo
              </Button>
            </li>
          ))}
        </ul>
      )}
      {problem?.id === '' && <ProblemNote problem={problem.refused} />}
      <Panel title={title} note={note} actions={buttons} flush>
        {flat.length === 0 ? (
          empty
        ) : (
          <div ref={table}>
            {groups.map((group) => (
              <section key={group.key} aria-label={group.label || title}>
                {groupedBy && (
                  <h3 className={classes['group']}>
                    {group.label} <span className="figures">{group.actions.length}</span>
                  </h3>
                )}
                {group.actions.map((action) => {
                  const focus = row(flat.indexOf(action));
                  return (
                    <ActionRow
                      key={action.id} action={action} person={personOf?.(action)} showOwner={groupedBy !== 'owner'} current={keys && action.id === current?.id} busy={busy} problem={problem?.id === action.id ? problem.refused : null}
                      focus={{
                        ...focus,
                        onFocus: () => {
                          focus.onFocus();
                          setCurrentId(action.id);
                        },
                      }}
                      maySettle={allowed(action)} mayChange={mayRecord} onDone={() => void done(action)} onNotDone={() => setAsking({ action, what: 'not_done' })} onChange={() => setAsking({ action, what: 'change' })}
                      onUndo={() => void takeBack(action, action.version)}
                    />
                  );
                })}
              </section>
            ))}
          </div>
        )}
      </Panel>
      {asking?.what === 'not_done' && <NotDoneDialog action={asking.action} onClose={() => setAsking(null)} onKept={(action, version) => settled(action, version, 'not done')} />}
      {asking?.what === 'change' && <ChangeDialog action={asking.action} people={people} onClose={() => setAsking(null)} />}
    </>
  );
}
