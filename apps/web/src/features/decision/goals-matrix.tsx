import { IconBan, IconCheck, IconGitBranch, IconStar, IconStarHalf, IconX, type Icon } from '@tabler/icons-react';
import { GOAL_STATES, SURGICAL_GOALS, type GoalDecision, type GoalState, type SurgicalGoal } from '@rachis/domain';
import { useEffect, useRef } from 'react';
import { Kbd } from '../../ui/kbd.js';
import { isTyping } from '../../ui/shortcuts.js';
import { GOAL_OF_KEY, asksFor, inState, nextRank, nextState, type GoalWords } from './goal-keys.js';
import classes from './goals-matrix.module.css';

const SIGNS: Readonly<Record<GoalState, Icon>> = { recommended: IconCheck, rejected: IconX, conditional: IconGitBranch, not_applicable: IconBan };
const LETTER_OF = Object.fromEntries(Object.entries(GOAL_OF_KEY).map(([key, goal]) => [goal, key.toUpperCase()]));

interface Props {
  goals: readonly GoalDecision[];
  onChange: (goals: GoalDecision[]) => void;
}

/**
 * The four goals of surgery, each recommended, rejected, conditional or not applicable; none of them before somebody says
 * so. The letters b, d, r and s go through the states of a goal, x rejects the goal that has the focus, p makes it primary, then
 * secondary. Several goals may be primary.
 */
export function GoalsMatrix({ goals, onChange }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const rowOf = (goal: SurgicalGoal): GoalDecision => goals.find((row) => row.goal === goal) ?? { goal, state: null };
  // Whoever goes through the states with the keys finds their words again when they come back.
  const written = useRef(new Map<string, GoalWords>());
  const turn = (row: GoalDecision, state: GoalState | null) => {
    written.current.set(`${row.goal} ${row.state ?? ''}`, { reason: row.reason ?? null, condition: row.condition ?? null });
    put(inState(row, state, written.current.get(`${row.goal} ${state ?? ''}`)));
  };
  const put = (next: GoalDecision) => onChange(SURGICAL_GOALS.map(({ code }) => (code === next.goal ? next : rowOf(code))));
  const focusIn = (goal: SurgicalGoal, selector: string) =>
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(`[data-goal="${goal}"] ${selector}`)?.focus());

  const onKey = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const focused = (event.target as HTMLElement).closest<HTMLElement>('[data-goal]')?.dataset['goal'] as SurgicalGoal | undefined;
    const lettered = GOAL_OF_KEY[key];
    if (lettered) {
      const state = nextState(rowOf(lettered).state);
      turn(rowOf(lettered), state);
      focusIn(lettered, state ? `input[value="${state}"]` : 'input[type="radio"]');
    } else if (key === 'x' && focused) {
      turn(rowOf(focused), 'rejected');
      focusIn(focused, 'textarea');
    } else if (key === 'p' && focused && rowOf(focused).state === 'recommended') {
      put({ ...rowOf(focused), primary: nextRank(rowOf(focused)) });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const current = useRef(onKey);
  useEffect(() => {
    current.current = onKey;
  });
  // The letters act wherever the focus is inside the matrix, before those of the page; every control works without them.
  useEffect(() => {
    const element = table.current;
    const listen = (event: KeyboardEvent) => current.current(event);
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, []);
  return (
    <table ref={table} className={classes['matrix']} aria-label="Goals of surgery">
      <thead>
        <tr>
          <th scope="col">Goal</th>
          {GOAL_STATES.map(({ code, label }) => (
            <th key={code} scope="col">
              {label}
            </th>
          ))}
          <th scope="col">Primary, second</th>
        </tr>
      </thead>
      {SURGICAL_GOALS.map(({ code, label }) => (
        <GoalRows key={code} label={label} row={rowOf(code)} onChange={put} onTurn={turn} />
      ))}
    </table>
  );
}

interface RowsProps {
  label: string;
  row: GoalDecision;
  onChange: (row: GoalDecision) => void;
  onTurn: (row: GoalDecision, state: GoalState | null) => void;
}

function GoalRows({ label, row, onChange, onTurn }: RowsProps) {
  const { goal, state } = row;
  const asked = asksFor(row);
  const index = SURGICAL_GOALS.findIndex(({ code }) => code === goal);
  return (
    <tbody data-goal={goal} data-state={state ?? 'open'} aria-label={label}>
      <tr>
        <th scope="row">
          <Kbd>{LETTER_OF[goal] ?? ''}</Kbd> {label}
          {!state && <span className={classes['said']}>Not decided</span>}
        </th>
        {GOAL_STATES.map((option) => {
          const Sign = SIGNS[option.code];
          return (
            <td key={option.code}>
              <label className={classes['cell']} data-state={option.code}>
                <input
                  type="radio"
                  name={`goals.${index}.state`}
                  value={option.code}
                  checked={state === option.code}
                  aria-label={`${label}: ${option.label}`}
                  onChange={() => onTurn(row, option.code)}
                  onClick={() => state === option.code && onTurn(row, null)}
                />
                <span aria-hidden>{state === option.code && <Sign size={18} stroke={2.4} />}</span>
              </label>
            </td>
          );
        })}
        <td>
          <div className={classes['ranks']}>
            {([true, false] as const).map((rank) => (
              <label key={String(rank)} className={classes['cell']} data-state="primary">
                <input
                  type="checkbox"
                  name={rank ? `goals.${index}.primary` : undefined}
                  checked={row.primary === rank}
                  disabled={state !== 'recommended'}
                  aria-label={`${label} is a ${rank ? 'primary' : 'secondary'} goal`}
                  onChange={(event) => onChange({ ...row, primary: event.currentTarget.checked ? rank : null })}
                />
                <span aria-hidden>{row.primary === rank ? rank ? <IconStar size={16} stroke={2.2} /> : <IconStarHalf size={16} stroke={2.2} /> : null}</span>
              </label>
            ))}
          </div>
        </td>
      </tr>
      {asked && (
        <tr className={classes['why']}>
          <td colSpan={6}>
            <label className={classes['whyLabel']}>
              <span>
                {asked.label}
                {asked.needed && <span className={classes['needed']}> · needed</span>}
              </span>
              <textarea
                rows={1}
                name={`goals.${index}.${asked.field}`}
                className={classes['whyInput']}
                value={row[asked.field] ?? ''}
                maxLength={1000}
                data-missing={(asked.needed && !row[asked.field]) || undefined}
                onChange={(event) => onChange({ ...row, [asked.field]: event.currentTarget.value || null })}
              />
            </label>
            {(state === 'recommended' || state === 'conditional') && (
              <label className={classes['whyLabel']}>
                <span>How</span>
                <input
                  type="text"
                  name={`goals.${index}.manner`}
                  className={classes['whyInput']}
                  value={row.manner ?? ''}
                  maxLength={60}
                  placeholder={goal === 'biopsy' ? 'intra-operative, CT-guided' : 'said before the goal, if it matters'}
                  onChange={(event) => onChange({ ...row, manner: event.currentTarget.value || null })}
                />
              </label>
            )}
          </td>
        </tr>
      )}
    </tbody>
  );
}
