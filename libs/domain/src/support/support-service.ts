import { Levels } from '../anatomy/levels-field.js';
import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Holds, OneOf, Text } from '../contract/fields.js';
import { storedAs, type Recorded } from '../people/recorded.js';

/** What can be arranged beside treatment of the tumour, in the order in which it is gone through. */
export const SUPPORT_KINDS = codeList({
  physical_therapy: 'Physical therapy',
  occupational_therapy: 'Occupational therapy',
  recreation_therapy: 'Recreation therapy',
  bracing: 'Bracing / orthosis',
  palliative_care: 'Specialist palliative care',
  hospice: 'Hospice',
  psychological_support: 'Psychological support',
  social_work: 'Social work',
  pain_service: 'Pain service',
  vte_prophylaxis: 'VTE prophylaxis',
  bladder_care: 'Bladder management',
  bowel_care: 'Bowel management',
  pressure_care: 'Pressure area care',
  other: 'Other',
});
export type SupportKind = CodeOf<typeof SUPPORT_KINDS>;

/** What came of thinking about it. No entry at all is a fourth thing: nobody has recorded a thought. */
export const CONSIDERATIONS = codeList({ needed: 'Yes: needed', not_needed: 'Yes: not needed', not_considered: 'No' });
export type Consideration = CodeOf<typeof CONSIDERATIONS>;
export const SUPPORT_STATES = codeList({
  offered: 'Offered',
  referred: 'Referred',
  accepted: 'Accepted',
  declined: 'Declined by the patient',
  started: 'Started',
  ended: 'Ended',
});
export type SupportState = CodeOf<typeof SUPPORT_STATES>;
export const BRACE_TYPES = codeList({
  collar: 'Cervical collar',
  cto: 'Cervicothoracic orthosis (CTO)',
  tlso: 'Thoracolumbosacral orthosis (TLSO)',
  lso: 'Lumbosacral orthosis (LSO)',
  other: 'Other',
});
export type BraceType = CodeOf<typeof BRACE_TYPES>;

type Asked = Partial<SupportService>;
const onlyForBracing = (_answer: unknown, { kind }: Asked) =>
  kind === undefined || kind === 'bracing' ? null : 'Only a brace has this';

/** One kind of rehabilitation or support: whether it was thought of, what came of it, and when. */
export class SupportService {
  @OneOf({ label: 'Kind', of: SUPPORT_KINDS, required: true })
  @Holds((kind, { note }: Asked) => (kind === 'other' && !note ? 'Say in the note which other support it is' : null))
  kind!: SupportKind;
  @OneOf({ label: 'Considered', of: CONSIDERATIONS, required: true })
  @Holds((considered, { reason, absences }: Asked) =>
    considered === 'needed' || reason || absences?.['reason'] ? null : 'Say why it is not needed or was not considered',
  )
  considered!: Consideration;
  @Text({ label: 'Reason', lines: 2, max: 1000, hint: 'Why it is not needed, or why nobody could consider it' })
  reason?: string | null;
  @OneOf({ label: 'State', of: SUPPORT_STATES })
  @Holds((state, answers: Asked) => stateFault(state, answers))
  state?: SupportState | null;
  @CalendarDate({ label: 'Considered on' }) consideredOn?: string | null;
  @CalendarDate({ label: 'Referred on' })
  @Holds((date, { consideredOn }: Asked) => orderFault(date, 'Referred on', [['considered', consideredOn]]))
  referredOn?: string | null;
  @CalendarDate({ label: 'First seen on' })
  @Holds((date, { consideredOn, referredOn }: Asked) =>
    orderFault(date, 'First seen on', [
      ['considered', consideredOn],
      ['referred', referredOn],
    ]),
  )
  firstSeenOn?: string | null;
  @CalendarDate({ label: 'Ended on' })
  @Holds((date, { consideredOn, referredOn, firstSeenOn }: Asked) =>
    orderFault(date, 'Ended on', [
      ['considered', consideredOn],
      ['referred', referredOn],
      ['first seen', firstSeenOn],
    ]),
  )
  endedOn?: string | null;
  @Text({ label: 'By whom, where', hint: 'Name, service, place' }) provider?: string | null;
  @OneOf({ label: 'Type of brace', of: BRACE_TYPES })
  @Holds(onlyForBracing)
  braceType?: BraceType | null;
  @Levels({ label: 'Levels braced', hint: 'T6-L2' })
  @Holds(onlyForBracing)
  braceLevels?: string | null;
  @Text({ label: 'How it is worn', lines: 2, max: 1000, hint: 'When, in which position put on, until when' })
  @Holds(onlyForBracing)
  wearInstructions?: string | null;
  @Text({ label: 'Note', lines: 2, max: 2000 }) note?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const SupportServiceView = storedAs('SupportServiceView', SupportService);
export type SupportServiceView = SupportService & Recorded;

const BEFORE_SEEN: readonly unknown[] = ['offered', 'referred', 'accepted'];

function stateFault(state: unknown, { considered, firstSeenOn, endedOn }: Asked): string | null {
  if (considered === 'not_needed' || considered === 'not_considered') return 'Only what is needed has a state';
  if (firstSeenOn && BEFORE_SEEN.includes(state))
    return 'Somebody has already seen the patient: started, ended or declined';
  if (endedOn && state !== 'ended' && state !== 'declined') return 'It has a day on which it ended';
  return null;
}

function orderFault(
  date: unknown,
  label: string,
  earlier: readonly (readonly [string, string | null | undefined])[],
): string | null {
  const after = earlier.find(([, other]) => typeof date === 'string' && other && date < other);
  return after ? `${label} cannot be before it was ${after[0]}` : null;
}
