import { CARE_CONSIDERED, SURGICAL_GOALS, allCare, consequenceClause, fieldsOf, isEmptyTrigger, stepWords, triggerClause, Decision, type Absence, type GoalDecision } from '@rachis/domain';

/** A part of a decision that is typed, compared and merged as one thing: a question with its stated absence, one goal, or one row of a list. */
export type DraftField = string;

const GOAL = 'goals.';
/** Lists that merge row by row; the rows are told apart by this. */
const ROWS = { steps: 'id', triggers: 'id', options: 'id', considered: 'care' } as const;
export type RowList = keyof typeof ROWS;
type Row = Record<string, unknown>;
export const ROW_LISTS = Object.keys(ROWS) as RowList[];
const isRowList = (name: string): name is RowList => name in ROWS;
const QUESTIONS = Object.keys(fieldsOf(Decision)).filter((name) => name !== 'goals' && name !== 'absences' && !isRowList(name));

/** The parts that every decision has: the four goals, then the questions. */
export const DRAFT_FIELDS: readonly DraftField[] = [...SURGICAL_GOALS.map(({ code }) => GOAL + code), ...QUESTIONS];

const rowsOf = (decision: Decision, list: RowList): readonly Row[] => (decision[list] ?? []) as unknown as readonly Row[];
const rowAt = (field: DraftField): { list: RowList; key: string } | null => {
  const [list = '', key] = field.split(':');
  return key !== undefined && isRowList(list) ? { list, key } : null;
};
const rowIn = (decision: Decision, { list, key }: { list: RowList; key: string }) => rowsOf(decision, list).find((row) => row[ROWS[list]] === key);

/** Every part of these decisions together: a row that only one of them has is a part too. */
export function partsOf(...decisions: readonly Decision[]): readonly DraftField[] {
  const rows = ROW_LISTS.flatMap((list) => decisions.flatMap((decision) => rowsOf(decision, list).map((row) => `${list}:${String(row[ROWS[list]])}`)));
  return [...DRAFT_FIELDS, ...new Set(rows)];
}

const answered = (row: Row): Row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === '' || value === undefined ? null : value]));

/** The decision as the editor holds it: every goal has its row, decided or not, every care its line, and every question its place. */
export function editable(decision?: Partial<Decision> | null): Decision {
  const goals = SURGICAL_GOALS.map(({ code }): GoalDecision => {
    const row = decision?.goals?.find(({ goal }) => goal === code);
    return { goal: code, state: row?.state ?? null, primary: row?.primary ?? null, manner: row?.manner || null, reason: row?.reason || null, condition: row?.condition || null };
  });
  const lists = Object.fromEntries(ROW_LISTS.map((list) => [list, list === 'considered' ? allCare(decision?.considered) : ((decision?.[list] ?? []) as unknown as Row[]).map(answered)]));
  const answers = Object.fromEntries(QUESTIONS.map((name) => [name, decision?.[name as keyof Decision] || null]));
  const absences = Object.fromEntries(Object.entries(decision?.absences ?? {}).filter(([, why]) => Boolean(why)));
  return { ...answers, ...lists, goals, absences: Object.keys(absences).length > 0 ? absences : null };
}

/** One row as it is compared: what was not answered is the same however it is written. */
const sameWay = (row: Row | undefined): string => JSON.stringify(row ? Object.entries(row).filter(([, value]) => value !== null && value !== undefined && value !== '').sort(([a], [b]) => (a < b ? -1 : 1)) : null);

/** One part as a value that can be compared. */
export function partOf(decision: Decision, field: DraftField): string {
  if (field.startsWith(GOAL)) return JSON.stringify(editable(decision).goals.find(({ goal }) => GOAL + goal === field) ?? null);
  const row = rowAt(field);
  if (row) return sameWay(rowIn(decision, row));
  const name = field as Exclude<keyof Decision, 'goals' | 'absences'>;
  return JSON.stringify([decision[name] || null, decision.absences?.[name] || null]);
}

/** The decision with one part taken from another; a row that the other does not have is taken out. */
export function withPart(decision: Decision, field: DraftField, from: Decision): Decision {
  if (field.startsWith(GOAL)) {
    const row = editable(from).goals.find(({ goal }) => GOAL + goal === field);
    return { ...decision, goals: editable(decision).goals.map((one) => (row && one.goal === row.goal ? row : one)) };
  }
  const at = rowAt(field);
  if (at) {
    const [theirs, rows, mine] = [rowIn(from, at), rowsOf(decision, at.list), rowIn(decision, at)];
    const next = !theirs ? rows.filter((row) => row !== mine) : mine ? rows.map((row) => (row === mine ? theirs : row)) : [...rows, theirs];
    return { ...decision, [at.list]: next };
  }
  const name = field as Exclude<keyof Decision, 'goals' | 'absences'>;
  const { [name]: _old, ...absences } = decision.absences ?? {};
  const why: Absence | undefined = from.absences?.[name];
  const stated = why ? { ...absences, [name]: why } : absences;
  return { ...decision, [name]: from[name] ?? null, absences: Object.keys(stated).length > 0 ? stated : null };
}

/** Whether two decisions say the same. */
export const saysTheSame = (a: Decision, b: Decision): boolean => partsOf(a, b).every((field) => partOf(a, field) === partOf(b, field));

/** What a part is called on the screen; a row by its place in the decision that has it. */
export function draftFieldLabel(field: DraftField, ...decisions: readonly Decision[]): string {
  if (field.startsWith(GOAL)) return SURGICAL_GOALS.find(({ code }) => GOAL + code === field)?.label ?? field;
  const at = rowAt(field);
  if (!at) return fieldsOf(Decision)[field]?.label ?? field;
  if (at.list === 'considered') return CARE_CONSIDERED.find(({ code }) => code === at.key)?.label ?? at.key;
  const place = Math.max(...decisions.map((decision) => rowsOf(decision, at.list).findIndex((row) => row[ROWS[at.list]] === at.key)));
  return `${{ steps: 'Step', triggers: 'Trigger', options: 'Option' }[at.list]} ${place + 1}`;
}

/** One row of a list as it is read; null where this decision does not have it. */
export function rowWords(decision: Decision, field: DraftField): string | null {
  const at = rowAt(field);
  if (!at) return null;
  const find = <R extends { id: string }>(rows: readonly R[] | null | undefined) => rows?.find(({ id }) => id === at.key);
  const [step, trigger, option] = [at.list === 'steps' && find(decision.steps), at.list === 'triggers' && find(decision.triggers), at.list === 'options' && find(decision.options)];
  const care = at.list === 'considered' ? decision.considered?.find(({ care: which }) => which === at.key) : undefined;
  if (step) return stepWords(step, decision.steps ?? []);
  if (trigger) return isEmptyTrigger(trigger) ? 'Nothing yet' : `If ${triggerClause(trigger)}, then ${consequenceClause(trigger)}`;
  if (option) return [option.option, option.reason].filter(Boolean).join(': ') || 'Nothing yet';
  return care ? [care.answer ? { yes: 'Yes', no: 'No' }[care.answer] : 'Not said', care.why].filter(Boolean).join(', ') : null;
}

/** The part a path of the form belongs to: `goals.1.reason` is `goals.decompression`, `steps.0.what` is the step with its id. */
export function draftFieldOfPath(path: string, decision?: Decision): DraftField {
  const [root = '', index] = path.split('.');
  const goal = SURGICAL_GOALS[Number(index)]?.code;
  if (root === 'goals') return goal ? GOAL + goal : root;
  const row = isRowList(root) && decision ? rowsOf(decision, root)[Number(index)] : undefined;
  return row && isRowList(root) ? `${root}:${String(row[ROWS[root]])}` : root;
}
