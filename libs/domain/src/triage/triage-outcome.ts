import { ROLES, type Role } from '../access/roles.js';
import { READINESS_ITEMS, type ReadinessCode } from '../case/readiness-items.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { CalendarDate, Choices, Flag, Holds, Id, Instant, OneOf, Text } from '../contract/fields.js';
import { storedAs } from '../people/recorded.js';
import { URGENCIES, type Urgency } from '../case/urgency.js';
import { TRIAGE_BUCKETS, type TriageBucket } from './triage-buckets.js';

export const TRIAGE_OUTCOMES = codeList({
  accept: 'Accepted for the board',
  ask: 'More is asked for',
  standard_of_care: 'Standard of care',
  emergency: 'Taken as an emergency',
  reject: 'Not accepted',
});
export type TriageCode = CodeOf<typeof TRIAGE_OUTCOMES>;

export const REJECTIONS = codeList({
  other_board: 'A matter for another board',
  no_spinal_disease: 'No tumour of the spine found',
  answered: 'The board has answered this already',
  referred_twice: 'Referred twice',
  other: 'Another reason, in words',
});
export type Rejection = CodeOf<typeof REJECTIONS>;

type Said = Partial<TriageOutcome>;
const only = (outcome: TriageCode, words: string) => (value: unknown, said: Said) => (said.outcome !== outcome && Boolean(value) && !(Array.isArray(value) && value.length === 0) ? words : null);

/** What came of the triage of one referral. */
export class TriageOutcome {
  @OneOf({ label: 'Outcome', of: TRIAGE_OUTCOMES, required: true })
  @Holds((outcome, said: Said) => outcomeFault(outcome, said))
  outcome!: TriageCode;
  @Choices({ label: 'What is asked for', of: READINESS_ITEMS })
  @Holds(only('ask', 'Something is asked for only with "more is asked for"'))
  asked?: ReadinessCode[] | null;
  @OneOf({ label: 'Asked of', of: ROLES }) @Holds(only('ask', 'Somebody is asked only with "more is asked for"')) askedOf?: Role | null;
  @CalendarDate({ label: 'Needed by' }) @Holds(only('ask', 'A day belongs to "more is asked for"')) neededBy?: string | null;
  @Id({ label: 'Standard of care' }) @Holds(only('standard_of_care', 'A standard belongs to "standard of care"')) standardId?: string | null;
  @OneOf({ label: 'Why not accepted', of: REJECTIONS }) @Holds(only('reject', 'This reason belongs to "not accepted"')) rejection?: Rejection | null;
  @Text({ label: 'In words', lines: 3, max: 1000, hint: 'The referrer reads it' }) note?: string | null;
}

/** Each outcome says what it needs, beside the outcome itself. */
function outcomeFault(outcome: unknown, { asked, askedOf, standardId, rejection, note }: Said): string | null {
  if (outcome === 'ask' && (!Array.isArray(asked) || asked.length === 0 || !askedOf)) return 'Say what is asked for, and of whom';
  if (outcome === 'standard_of_care' && !standardId) return 'Say which standard';
  if (outcome === 'reject' && (!rejection || !note)) return 'Say why it is not accepted, from the list and in words';
  return null;
}

/** A step of triage as it stands in the case. What was undone stays, and says so. */
export class StoredTriageOutcome extends storedAs('RecordedTriageOutcome', TriageOutcome) {
  /** What the rules suggested at that moment, so that suggestion and judgement can be compared. */
  @OneOf({ label: 'Was suggested', of: TRIAGE_BUCKETS }) suggested?: TriageBucket | null;
  @Id({ label: 'On the agenda as' }) agendaItemId?: string | null;
  @OneOf({ label: 'Urgency before', of: URGENCIES }) urgencyBefore?: Urgency | null;
  @Instant({ label: 'Decided at', required: true }) decidedAt!: string;
  @Instant({ label: 'Undone at' }) undoneAt?: string | null;
}
export class TriageOutcomeView extends StoredTriageOutcome {
  @Text({ label: 'Decided by', required: true }) decidedByName!: string;
  @Text({ label: 'Standard' }) standardName?: string | null;
  @Instant({ label: 'Listed for' }) listedFor?: string | null;
  @Flag({ label: 'The referrer has replied since' }) replied?: boolean | null;
  @Text({ label: 'Undone by' }) undoneByName?: string | null;
}

/** The outcome that stands; null while nothing was decided, or what was decided was undone. */
export function standingTriage<T extends Pick<TriageOutcomeView, 'decidedAt' | 'undoneAt'>>(outcomes: readonly T[] | null | undefined): T | null {
  return (outcomes ?? []).filter(({ undoneAt }) => !undoneAt).reduce<T | null>((newest, one) => (newest === null || one.decidedAt > newest.decidedAt ? one : newest), null);
}
