import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Count, Holds, OneOf, Text } from '../contract/fields.js';
import { storedAs } from '../people/recorded.js';

/** Questionnaires whose wording is licensed: only what came out of them is kept, never an item of theirs. Pain (NRS) stands with the examinations. */
export const PROM_INSTRUMENTS = codeList({ eq5d5l: 'EQ-5D-5L', sosgoq2: 'SOSGOQ2.0' });
export type PromInstrument = CodeOf<typeof PROM_INSTRUMENTS>;
export const PROM_RESPONDENTS = codeList({ patient: 'The patient', with_help: 'The patient, with help', proxy: 'Somebody for the patient' });

const DECIMAL = /^-?\d{1,3}(\.\d{1,3})?$/;
const decimalFault = (value: unknown, what: string): string | null => (typeof value === 'string' && !DECIMAL.test(value) ? `${what} is a number such as 0.742 or 61.5` : null);
const only = (instrument: PromInstrument, what: string) => (value: unknown, answers: Partial<PromAnswer>) =>
  answers.instrument && answers.instrument !== instrument ? `${what} does not belong to this questionnaire` : decimalFault(value, what);

/** One answered questionnaire as a licensed centre scored it: the instrument with its version, totals and indices. Nothing is worked out here. */
export class PromAnswer {
  @CalendarDate({ label: 'Answered on', required: true }) answeredOn!: string;
  @OneOf({ label: 'Questionnaire', of: PROM_INSTRUMENTS, required: true }) instrument!: PromInstrument;
  @Text({ label: 'Version and language', required: true, max: 80, hint: 'As the licence names it' }) edition!: string;
  @OneOf({ label: 'Answered by', of: PROM_RESPONDENTS }) answeredBy?: CodeOf<typeof PROM_RESPONDENTS> | null;
  @Text({ label: 'EQ-5D index', max: 8 }) @Holds(only('eq5d5l', 'The index')) index?: string | null;
  @Text({ label: 'Value set of the index', max: 80 }) @Holds((_set, answers: Partial<PromAnswer>) => (answers.instrument === 'sosgoq2' ? 'The value set does not belong to this questionnaire' : null)) valueSet?: string | null;
  @Count({ label: 'EQ VAS', max: 100 }) @Holds((_vas, answers: Partial<PromAnswer>) => (answers.instrument === 'sosgoq2' ? 'The VAS does not belong to this questionnaire' : null)) vas?: number | null;
  @Text({ label: 'SOSGOQ total', max: 8, hint: 'As the licensed scoring gives it' }) @Holds(only('sosgoq2', 'The total')) total?: string | null;
  @Text({ label: 'Physical function', max: 8 }) @Holds(only('sosgoq2', 'Physical function')) physical?: string | null;
  @Text({ label: 'Pain', max: 8 }) @Holds(only('sosgoq2', 'Pain')) pain?: string | null;
  @Text({ label: 'Mental health', max: 8 }) @Holds(only('sosgoq2', 'Mental health')) mental?: string | null;
  @Text({ label: 'Social function', max: 8 }) @Holds(only('sosgoq2', 'Social function')) social?: string | null;
  @Text({ label: 'Note', max: 500 }) note?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
/** As stored; what was entered in error stays, with the reason. */
export class PromAnswerView extends storedAs('StoredPromAnswer', PromAnswer) {
  @Text({ label: 'Entered in error, because', max: 1000 }) retractedReason?: string | null;
}

/** What came out, in words: "index 0.742 (UK value set), VAS 65", or that nothing of it is recorded. */
export function promWords(answer: PromAnswer): string {
  const named: readonly (readonly [string, string | number | null | undefined])[] = [
    ['index', answer.index && answer.valueSet ? `${answer.index} (${answer.valueSet})` : answer.index], ['VAS', answer.vas], ['total', answer.total],
    ['physical function', answer.physical], ['pain', answer.pain], ['mental health', answer.mental], ['social function', answer.social],
  ];
  const said = named.filter(([, value]) => value !== null && value !== undefined && value !== '').map(([label, value]) => `${label} ${value}`);
  return said.length > 0 ? said.join(', ') : 'Answered, no total recorded';
}
