import { SURGICAL_GOALS, fieldsOf, Decision, type Absence, type GoalDecision, type SurgicalGoal } from '@rachis/domain';

/** A part of a decision that is typed, compared and merged as one thing: a question with its stated absence, or one goal. */
export type DraftField = string;

const GOAL = 'goals.';
const QUESTIONS = Object.keys(fieldsOf(Decision)).filter((name) => name !== 'goals' && name !== 'absences');

/** Every part of a decision: the four goals, then the questions. */
export const DRAFT_FIELDS: readonly DraftField[] = [...SURGICAL_GOALS.map(({ code }) => GOAL + code), ...QUESTIONS];

/** The decision as the editor holds it: every goal has its row, decided or not, and every question its place. */
export function editable(decision?: Partial<Decision> | null): Decision {
  const goals = SURGICAL_GOALS.map(({ code }): GoalDecision => {
    const row = decision?.goals?.find(({ goal }) => goal === code);
    return { goal: code, state: row?.state ?? null, primary: row?.primary ?? null, reason: row?.reason || null, condition: row?.condition || null };
  });
  const answers = Object.fromEntries(QUESTIONS.map((name) => [name, decision?.[name as keyof Decision] || null]));
  const absences = Object.fromEntries(Object.entries(decision?.absences ?? {}).filter(([, why]) => Boolean(why)));
  return { ...answers, goals, absences: Object.keys(absences).length > 0 ? absences : null };
}

/** One part as a value that can be compared. */
export function partOf(decision: Decision, field: DraftField): string {
  if (field.startsWith(GOAL)) return JSON.stringify(editable(decision).goals.find(({ goal }) => GOAL + goal === field) ?? null);
  const name = field as Exclude<keyof Decision, 'goals' | 'absences'>;
  return JSON.stringify([decision[name] || null, decision.absences?.[name] || null]);
}

/** The decision with one part taken from another. */
export function withPart(decision: Decision, field: DraftField, from: Decision): Decision {
  if (field.startsWith(GOAL)) {
    const row = editable(from).goals.find(({ goal }) => GOAL + goal === field);
    return { ...decision, goals: editable(decision).goals.map((one) => (row && one.goal === row.goal ? row : one)) };
  }
  const name = field as Exclude<keyof Decision, 'goals' | 'absences'>;
  const { [name]: _old, ...absences } = decision.absences ?? {};
  const why: Absence | undefined = from.absences?.[name];
  const stated = why ? { ...absences, [name]: why } : absences;
  return { ...decision, [name]: from[name] ?? null, absences: Object.keys(stated).length > 0 ? stated : null };
}

/** Whether two decisions say the same. */
export const saysTheSame = (a: Decision, b: Decision): boolean => DRAFT_FIELDS.every((field) => partOf(a, field) === partOf(b, field));

/** What a part is called on the screen. */
export function draftFieldLabel(field: DraftField): string {
  if (field.startsWith(GOAL)) return SURGICAL_GOALS.find(({ code }) => GOAL + code === field)?.label ?? field;
  return fieldsOf(Decision)[field]?.label ?? field;
}

/** The part a path of the form belongs to: `goals.1.reason` is `goals.decompression`. */
export function draftFieldOfPath(path: string): DraftField {
  const [root = '', index] = path.split('.');
  const goal: SurgicalGoal | undefined = root === 'goals' ? SURGICAL_GOALS[Number(index)]?.code : undefined;
  return goal ? GOAL + goal : root;
}
