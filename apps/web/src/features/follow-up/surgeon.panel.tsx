import { Button } from '@mantine/core';
import { formatDate, SURGEON_GROUPS, surgeonTasks, type SurgeonGroup, type SurgeonReview, type SurgeonRow, type SurgeonTask } from '@rachis/domain';
import { lazy, Suspense, useState } from 'react';
import { Panel } from '../../ui/panel.js';
import { useRowFocus } from '../../ui/row-focus.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { nameOfRow, PatientCell } from './patient-cell.js';
import classes from './follow-up.module.css';

const BookDialog = lazy(() => import('./book.dialog.js').then((file) => ({ default: file.BookDialog })));
const CheckDialog = lazy(() => import('./check.dialog.js').then((file) => ({ default: file.CheckDialog })));

/** Where in the case a step is done that has no dialog here. */
export type PlaceInCase = 'surgery' | 'pathology' | 'radiotherapy' | undefined;
const PLACES: Readonly<Record<string, PlaceInCase>> = { operation: 'surgery', histology: 'pathology', complication: 'surgery' };
/** What is booked already is moved, not booked once more. */
const actWords = ({ act, group }: SurgeonTask): string => (act === 'book' && group === 'booked' ? 'Move' : ACT_WORDS[act]);
const ACT_WORDS: Readonly<Record<SurgeonTask['act'], string>> = {
  book: 'Book', operation: 'Open surgery', histology: 'Open pathology', complication: 'Open surgery', case: 'Open case', wound: 'Close step', imaging: 'Close step', rt_handover: 'Hand over',
};

/** Elsewhere the next step names its day itself. */
const SAYS_DUE: ReadonlySet<SurgeonGroup> = new Set(['to_book', 'checks', 'handover']);

interface Line {
  readonly row: SurgeonRow;
  readonly task: SurgeonTask;
}
interface Props {
  review: SurgeonReview;
  today: string;
  hidden: boolean;
  mayBook: boolean;
  mayClose: boolean;
  onOpen: (caseId: string, place: PlaceInCase) => void;
}

const late = (lines: readonly Line[]) => lines.filter(({ task }) => task.overdue).length;

/** The surgeon's cases in the order of what is to do: each line says the next step and lets one do it. */
export function SurgeonPanel({ review: { rows, total }, today, hidden, mayBook, mayClose, onOpen }: Props) {
  const [asking, setAsking] = useState<Line | null>(null);
  const lines = rows.flatMap((row) => surgeonTasks(row, today).map((task): Line => ({ row, task })));
  const groups = SURGEON_GROUPS.map(({ code, label }) => ({ code, label, lines: inOrder(lines, code) })).filter((group) => group.lines.length > 0);
  const flat = groups.flatMap((group) => group.lines);
  const open = ({ row, task }: Line) => onOpen(row.theCase.id, PLACES[task.act]);
  const { table, row: focus } = useRowFocus(flat.length, (index) => {
    const line = flat[index];
    if (line) open(line);
  });
  const may = ({ act }: SurgeonTask) => (act === 'book' ? mayBook : act === 'wound' || act === 'imaging' || act === 'rt_handover' ? mayClose : true);
  const close = () => setAsking(null);
  return (
    <div className={classes['groups']} ref={table}>
      {groups.map((group) => (
        <Panel
          key={group.code}
          title={group.label}
          note={late(group.lines) > 0 ? `${group.lines.length}, of them ${late(group.lines)} overdue` : group.lines.length}
          flush
        >
          <ul className={classes['list']} aria-label={group.label}>
            {group.lines.map((line) => {
              const { row, task } = line;
              const name = nameOfRow(row.theCase, hidden);
              return (
                <li key={`${row.theCase.id} ${task.act} ${task.standing}`} className={classes['row']} {...focus(flat.indexOf(line))} aria-label={`${name}: ${task.next}`}>
                  <PatientCell theCase={row.theCase} hidden={hidden} to="/cases/$caseId" />
                  <div className={classes['cell']}>
                    <span>{task.standing}</span>
                    {task.group === 'undecided' && row.listedFor && <Timestamp at={row.listedFor} show="day-time" />}
                    {task.group === 'booked' && row.surgeon && <span className={classes['quiet']}>{row.surgeon}</span>}
                  </div>
                  <NextStep line={line} today={today} />
                  <div className={`${classes['act'] ?? ''} no-print`}>
                    {may(task) && (
                      <Button
                        size="compact-sm"
                        variant={task.overdue ? 'filled' : 'default'}
                        aria-label={`${actWords(task)}: ${name}, ${task.next}`}
                        onClick={() => (PLACES[task.act] !== undefined || task.act === 'case' ? open(line) : setAsking(line))}
                      >
                        {actWords(task)}
                      </Button>
                    )}
                  </div>
                </li>
              );
            })}
          </ul>
        </Panel>
      ))}
      {total > rows.length && <p className={classes['quiet']}>The first {rows.length} of {total} cases, the most urgent first.</p>}
      {asking && (
        <Suspense fallback={null}>
          {asking.task.act === 'book' ? (
            <BookDialog caseId={asking.row.theCase.id} planId={asking.row.planId ?? null} name={nameOfRow(asking.row.theCase, hidden)} today={today} onClose={close} />
          ) : (
            asking.row.operationId && <CheckDialog caseId={asking.row.theCase.id} operationId={asking.row.operationId} kind={checkOf(asking.task)} name={nameOfRow(asking.row.theCase, hidden)} today={today} onClose={close} />
          )}
        </Suspense>
      )}
    </div>
  );
}

const checkOf = ({ act }: SurgeonTask): 'wound' | 'imaging' | 'rt_handover' => (act === 'wound' || act === 'imaging' ? act : 'rt_handover');

function inOrder(lines: readonly Line[], group: SurgeonGroup): Line[] {
  return lines.filter(({ task }) => task.group === group).sort((a, b) => Number(b.task.overdue) - Number(a.task.overdue) || (a.task.due ?? '9999').localeCompare(b.task.due ?? '9999'));
}

function NextStep({ line: { row, task }, today }: { line: Line; today: string }) {
  return (
    <div className={classes['cell']}>
      <b>{task.next}</b>
      {task.due && (task.overdue || SAYS_DUE.has(task.group)) && <DueOn due={task.due} today={today} />}
      {task.warning && (
        <StatusBadge tone="caution" quiet>
          {task.warning}
        </StatusBadge>
      )}
      {task.group === 'to_book' && row.sentence && <span className={classes['sentence']}>{row.sentence}</span>}
    </div>
  );
}

function DueOn({ due, today }: { due: string; today: string }) {
  return due < today ? (
    <StatusBadge tone="critical" quiet>
      Overdue, was due {formatDate(due)}
    </StatusBadge>
  ) : (
    <span className={classes['quiet']}>by {formatDate(due)}</span>
  );
}
