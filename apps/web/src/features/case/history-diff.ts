import { fieldsOf, type Field, type HistoryEntry } from '@rachis/domain';
import { subjectOf } from './history-subjects.js';

/** One answer before and after: a value, a stated absence, or neither ("Not recorded"). */
export interface AnswerState {
  readonly value: unknown;
  readonly absence: string | null;
}
export interface AnswerChange {
  readonly name: string;
  /** The question as the contract words it. What no contract asks, the machinery of a record, is left out. */
  readonly question: Field;
  /** Undefined where the record did not exist before. */
  readonly before: AnswerState | undefined;
  readonly after: AnswerState | undefined;
}

type Row = Record<string, unknown>;
/** What a row carries besides answers. */
const KEPT_APART = new Set(['id', 'centre_id', 'case_id', 'patient_id', 'version', 'recorded_at', 'recorded_by', 'absences', 'created_at', 'registered_by', 'score_version', 'lesion_id', 'meeting_id', 'agenda_item_id', 'position', 'sentence', 'score', 'band', 'referrer_id',
  'before', 'surviving_id', 'merged_id', 'merged_at', 'merged_by', 'undone_at', 'undone_by', 'link_id', 'token_hash', 'person_id', 'issued_by', 'handled_by']);
const WORDS: Readonly<Record<string, string>> = { move_reason: 'Reason of the move', retracted_reason: 'Entered in error, because', answers: 'Answers', closing_reason: 'Why closed', removal_reason: 'Taken off because', urgency_before: 'Urgency before' };
/** What no contract asks and yet points at another record. */
const POINTERS: Readonly<Record<string, string>> = { merged_into: 'Merged into' };

const camel = (column: string): string => column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const empty = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0) || (isRow(value) && Object.keys(value).length === 0);

function questionOf(fields: Record<string, Field>, column: string): Field | null {
  const known = fields[camel(column)];
  // A column holds the id of whom a view names in full.
  if (known?.kind === 'group') return { label: known.label, kind: 'id', required: false };
  if (known && known.kind !== 'absences') return known;
  if (POINTERS[column]) return { label: POINTERS[column], kind: 'id', required: false };
  return WORDS[column] ? { label: WORDS[column], kind: 'text', required: false } : null;
}

/** What a change did, question by question; an absence that was stated, changed or answered is a change of its question. */
export function changesIn({ subject, before, after }: Pick<HistoryEntry, 'subject' | 'before' | 'after'>): AnswerChange[] {
  const fields = fieldsOf(subjectOf(subject).contract);
  const [was, is] = [before ?? null, after ?? null];
  const [wasAbsent, isAbsent] = [was?.['absences'], is?.['absences']].map((said) => (isRow(said) ? said : {})) as [Row, Row];
  const absentColumns = [...Object.keys(wasAbsent), ...Object.keys(isAbsent)].map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const order = Object.keys(fields);
  const place = (column: string) => (order.indexOf(camel(column)) + order.length + 1) % (order.length + 1);
  const total = typeof is?.['total'] === 'number';
  const columns = [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {}), ...absentColumns])]
    .filter((column) => !KEPT_APART.has(column) && !(total && (column === 'low' || column === 'high')))
    .sort((a, b) => place(a) - place(b));
  const state = (row: Row | null, absent: Row, column: string): AnswerState | undefined => {
    if (row === null) return undefined;
    const why = absent[camel(column)];
    return { value: empty(row[column]) ? null : row[column], absence: typeof why === 'string' ? why : null };
  };
  return columns.flatMap((column) => {
    const question = questionOf(fields, column);
    if (!question) return [];
    const change = { name: column, question, before: state(was, wasAbsent, column), after: state(is, isAbsent, column) };
    const said = (one: AnswerState | undefined) => JSON.stringify([one?.value ?? null, one?.absence ?? null]);
    return said(change.before) === said(change.after) ? [] : [change];
  });
}

/** Changes that one person made in one go: the same request has the same moment. */
export interface HistoryStep {
  readonly key: string;
  readonly at: string;
  readonly actorName: string;
  readonly action: string;
  readonly entries: readonly HistoryEntry[];
}

const TOGETHER_MS = 250;

/** Groups neighbouring changes by person, action and moment, newest first as given. */
export function stepsOf(entries: readonly HistoryEntry[]): HistoryStep[] {
  const steps: (HistoryStep & { entries: HistoryEntry[] })[] = [];
  for (const entry of entries) {
    const last = steps.at(-1);
    const together = last && last.action === entry.action && last.actorName === entry.actorName && Math.abs(Date.parse(last.at) - Date.parse(entry.at)) < TOGETHER_MS;
    if (together) last.entries.push(entry);
    else steps.push({ key: String(entry.sequence), at: entry.at, actorName: entry.actorName, action: entry.action, entries: [entry] });
  }
  return steps;
}
