import { codeList, type CodeOf } from '../contract/code-list.js';
import { CalendarDate, Flag, Holds, Id, OneOf, Text } from '../contract/fields.js';
import { NOT_DONE_REASONS, notDoneFault, type NotDoneReason } from './not-done-reasons.js';
import { PLAN_PARTS, refFault, type PlanPart } from './plan-parts.js';

/** What somebody states of a part for which there is no record. "Nothing was to be done" is for words such as "no systemic change". */
export const SAID_OF_PART = codeList({ not_done: 'Not done', done: 'Done, without a record here', not_meant: 'Nothing was to be done' });
export type SaidOfPart = CodeOf<typeof SAID_OF_PART>;

/** Somebody says what became of a part of a signed decision. It can be withdrawn, and then it stays to be read and counts no more. */
export class DeliveryStatement {
  @OneOf({ label: 'Part of the decision', of: PLAN_PARTS, required: true })
  @Holds((part, { refId }: Partial<DeliveryStatement>) => refFault(refId, part))
  part!: PlanPart;
  @Id({ label: 'Which step or plan B' }) refId?: string | null;
  @OneOf({ label: 'What became of it', of: SAID_OF_PART, required: true }) said!: SaidOfPart;
  @OneOf({ label: 'Reason', of: NOT_DONE_REASONS, hint: 'Why it was not done; left open while nobody has asked' })
  @Holds((_reason, { said }: Partial<DeliveryStatement>) => (said === 'not_done' ? null : 'Only what was not done has a reason'))
  @Holds((reason, { words }: Partial<DeliveryStatement>) => notDoneFault(reason, words))
  reason?: NotDoneReason | null;
  @CalendarDate({ label: 'On', hint: 'The day on which it was done, or on which it was clear that it would not be' }) happenedOn?: string | null;
  @Text({ label: 'In words', lines: 2, max: 1000 }) words?: string | null;
  @Flag({ label: 'Withdrawn' }) withdrawn?: boolean | null;
}
