import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Holds, Id, OneOf, Text } from '../contract/fields.js';
import { storedAs } from '../people/recorded.js';

/** What a surgeon closes after an operation. */
export const CHECK_KINDS = codeList({ wound: 'Wound', imaging: 'Imaging after the operation', rt_handover: 'Hand-over to radiotherapy' });
export type CheckKind = CodeOf<typeof CHECK_KINDS>;
export const CHECK_RESULTS = codeList({ done: 'Done, nothing of note', problem: 'Done, something to follow', not_needed: 'Not needed' });
export type CheckResult = CodeOf<typeof CHECK_RESULTS>;

/** One step after an operation that somebody has closed. That no entry is there says that nobody has. */
export class PostoperativeCheck {
  @Id({ label: 'Operation', required: true }) operationId!: string;
  @OneOf({ label: 'Step', of: CHECK_KINDS, required: true }) kind!: CheckKind;
  @OneOf({ label: 'Result', of: CHECK_RESULTS, required: true })
  @Holds((result, { words }: Partial<PostoperativeCheck>) => (result !== 'done' && !words ? 'Say below what was found, or why it is not needed' : null))
  result!: CheckResult;
  @CalendarDate({ label: 'On', required: true }) checkedOn!: string;
  @Text({ label: 'In words', lines: 2, max: 1000 }) words?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export class PostoperativeCheckView extends storedAs('StoredPostoperativeCheck', PostoperativeCheck) {}
