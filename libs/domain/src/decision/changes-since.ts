import { absenceLabel, type AbsenceMap } from '../contract/absence.js';
import { formatLevels } from '../anatomy/level-range.js';
import { formatDate } from '../contract/dates.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { fieldsOf, Group, Id, Instant, ListOf, OneOf, Text, type Class, type Field } from '../contract/fields.js';
import { CaseView } from '../case/case-view.js';
import { DecisionView } from './decision.js';
import { WatchedTrigger } from './trigger-watch.js';

export const CHANGE_KINDS = codeList({ added: 'New', changed: 'Changed', gone: 'No longer there' });

/** One answer that is different now; what was not recorded says so. */
export class AnswerChange {
  @Text({ label: 'Question', required: true, max: 400 }) label!: string;
  @Text({ label: 'Then', required: true, lines: 2, max: 20_000 }) before!: string;
  @Text({ label: 'Now', required: true, lines: 2, max: 20_000 }) now!: string;
}
/** One record of the case that is new, different or gone since a decision was signed. */
export class FactChange {
  @Text({ label: 'Section', required: true, max: 200 }) section!: string;
  @OneOf({ label: 'What happened', of: CHANGE_KINDS, required: true }) what!: CodeOf<typeof CHANGE_KINDS>;
  @Text({ label: 'Record', required: true, max: 400 }) title!: string;
  @Text({ label: 'By', max: 200 }) by?: string | null;
  @Instant({ label: 'At' }) at?: string | null;
  @ListOf({ label: 'Answers', of: () => AnswerChange, required: true, max: 500 }) answers!: AnswerChange[];
}
/** A model's figure then and now: whether what came later changes it. */
export class FigureChange {
  @Text({ label: 'Model', required: true, max: 200 }) title!: string;
  @Text({ label: 'Then', required: true, max: 400 }) before!: string;
  @Text({ label: 'Now', required: true, max: 400 }) now!: string;
  @OneOf({ label: 'Changed since the decision', of: codeList({ effect: 'Changed since decision: effect', no_effect: 'Changed since decision: no effect' }), required: true }) mark!: 'effect' | 'no_effect';
}
/** Everything that is different since a decision was signed. */
export class ChangesSince {
  @Id({ label: 'Decision', required: true }) decisionId!: string;
  @Instant({ label: 'Signed at', required: true }) signedAt!: string;
  @ListOf({ label: 'Facts', of: () => FactChange, required: true, max: 5000 }) facts!: FactChange[];
  @ListOf({ label: 'Figures', of: () => FigureChange, required: true, max: 100 }) figures!: FigureChange[];
}
/** What came before this discussion: the decision that stands, what it waits for, and what is different since. */
export class EarlierDiscussion {
  @Group({ label: 'Decision', of: () => DecisionView }) decision?: DecisionView | null;
  @Group({ label: 'Since then', of: () => ChangesSince }) since?: ChangesSince | null;
  @ListOf({ label: 'Triggers', of: () => WatchedTrigger, required: true, max: 100 }) triggers!: WatchedTrigger[];
}

export type Values = Record<string, unknown>;
/** What says how something was handled rather than what is known. */
const HOUSEKEEPING = new Set(['id', 'version', 'recordedAt', 'recordedById', 'recordedByName', 'absences', 'caseId', 'total', 'low', 'high', 'scoreVersion', 'addenda', 'ratings']);
const LEFT_OUT = new Set(['id', 'version', 'state', 'discussions', 'statusLinks', 'replies', 'confirmations', 'bypasses', 'showViews', 'showList', 'referrer', 'responsible', 'createdAt', 'referredAt', 'dueAt', 'closingReason', 'caseNumber', 'responsibleId', 'absences']);

/** What is different in a case since it was sealed. What a seal does not hold at all, because it was not asked then, counts as not there. */
export function factChanges(before: Partial<CaseView>, now: CaseView): FactChange[] {
  const then: Values = { ...before };
  const today: Values = { ...now };
  const sections = Object.entries(fieldsOf(CaseView)).filter(([name]) => !LEFT_OUT.has(name));
  const own = sections.filter(([, { kind }]) => kind !== 'group' && kind !== 'list').flatMap(([name, field]) => differing(name, field, then, today));
  return [
    ...(own.length > 0 ? [{ section: 'Referral', what: 'changed' as const, title: 'Referral', by: null, at: null, answers: own }] : []),
    ...sections.flatMap(([name, field]) => {
      if (!field.of) return [];
      const rowsOf = (values: Values): Values[] => (Array.isArray(values[name]) ? (values[name] as Values[]) : values[name] ? [values[name] as Values] : []);
      return rowChanges(field.label, field.of(), rowsOf(then), rowsOf(today));
    }),
  ];
}

function rowChanges(section: string, contract: Class, before: readonly Values[], now: readonly Values[]): FactChange[] {
  const questions = Object.entries(fieldsOf(contract)).filter(([name, { kind }]) => !HOUSEKEEPING.has(name) && kind !== 'data');
  const change = (what: FactChange['what'], row: Values, answers: AnswerChange[]): FactChange => ({
    section, what, title: titleOf(questions, row) || section, by: textOr(row['recordedByName']), at: textOr(row['recordedAt']), answers,
  });
  const same = (a: Values, b: Values) => a['id'] === b['id'];
  const nested = (row: Values, other: Values | undefined): FactChange[] =>
    ['addenda', 'ratings'].flatMap((name) => {
      const field = fieldsOf(contract)[name];
      return field?.of ? rowChanges(`${section}: ${field.label.toLowerCase()}`, field.of(), (other?.[name] as Values[] | null | undefined) ?? [], (row[name] as Values[] | null | undefined) ?? []) : [];
    });
  return [
    ...now.flatMap((row) => {
      const earlier = before.find((other) => same(other, row));
      if (!earlier) return [change('added', row, []), ...nested(row, undefined)];
      const answers = questions.flatMap(([name, field]) => differing(name, field, earlier, row));
      return [...(answers.length > 0 ? [change('changed', row, answers)] : []), ...nested(row, earlier)];
    }),
    ...before.filter((row) => !now.some((other) => same(other, row))).map((row) => change('gone', row, [])),
  ];
}

/** An answer that differs, in words; nothing when it is the same. */
export function differing(name: string, field: Field, before: Values, now: Values): AnswerChange[] {
  const [then, today] = [said(field, name, before), said(field, name, now)];
  return then === today ? [] : [{ label: field.label, before: then, now: today }];
}

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const isNothing = (value: unknown) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** An answer in words, its stated absence, or "Not recorded". */
function said(field: Field, name: string, row: Values): string {
  const value = row[name];
  if (isNothing(value)) return absenceLabel((row['absences'] as AbsenceMap | null | undefined)?.[name] ?? null);
  return wordsOf(field, value);
}

function wordsOf(field: Field, value: unknown): string {
  const label = (code: unknown) => field.options?.find((option) => option.code === code)?.label ?? String(code);
  switch (field.kind) {
    case 'choice': return label(value);
    case 'choices': return (value as unknown[]).map(label).join(', ');
    case 'flag': return value === true ? 'Yes' : 'No';
    case 'levels': return formatLevels(String(value));
    case 'calendar-date':
    case 'partial-date': return formatDate(String(value));
    case 'count': return [String(value), field.unit].filter(Boolean).join(' ');
    case 'list': return (value as Values[]).map((row) => groupWords(field, row)).join('; ');
    case 'group': return groupWords(field, value as Values);
    default: return typeof value === 'string' ? value : JSON.stringify(value);
  }
}

const groupWords = (field: Field, row: Values): string =>
  field.of ? Object.entries(fieldsOf(field.of())).flatMap(([name, inner]) => (isNothing(row[name]) || inner.kind === 'id' ? [] : [wordsOf(inner, row[name])])).join(' ') : JSON.stringify(row);

/** The first things a record says of itself: "MRI whole spine, Thoracic". */
function titleOf(questions: readonly (readonly [string, Field])[], row: Values): string {
  const said = questions.filter(([name, { kind }]) => ['choice', 'levels', 'text', 'calendar-date', 'partial-date', 'count'].includes(kind) && !isNothing(row[name]));
  return said.slice(0, 3).map(([name, field]) => wordsOf(field, row[name])).join(', ').slice(0, 160);
}
