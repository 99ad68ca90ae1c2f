import type { AbsenceMap } from '../contract/absence.js';
import { ROLES, type Role } from '../access/roles.js';
import { Levels } from '../anatomy/levels-field.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Count, Data, Flag, Group, Holds, Id, Ids, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { PersonRef } from '../people/people.js';
import { CareConsidered, OptionConsidered } from './considered.js';
import { GoalDecision } from './goal.js';
import { clockFault, PlanStep } from './plan-step.js';
import { PlanTrigger } from './plan-trigger.js';
import { TIMINGS, type Timing } from './timing.js';

export const INTENTS = codeList({ diagnostic: 'Diagnostic', palliative_function: 'Palliative: function', palliative_pain: 'Palliative: pain', oligometastatic: 'Local control in oligometastatic disease', curative: 'Curative, local' });
export const AGREEMENTS = codeList({ consensus: 'Consensus', majority: 'Majority', none: 'No agreement' });
export const STANCES = codeList({ agree: 'For', dissent: 'Dissents', abstain: 'Abstains' });
export const DECISION_STATES = codeList({ draft: 'Draft', signed: 'Signed', entered_in_error: 'Entered in error' });

/** Of what kind the discussion was (oBDS: praeth, postop, postth, ther; the emergency is ours). */
export const DISCUSSION_TYPES = codeList({ emergency: 'Emergency', pre_treatment: 'Before treatment', post_operative: 'After an operation', post_treatment: 'After treatment', plan_without_conference: 'Plan without conference' });
export const DISCUSSION_MODES = codeList({ room: 'In one room', hybrid: 'Room and remote', video: 'Video', phone: 'Telephone' });
/** Nobody asked is not "none declared". */
export const INTERESTS = codeList({ none: 'None declared', declared: 'Declared' });

/** On every signed record and every paper of it. */
export const STANDING_STATEMENT = 'Recommendation of the team based on information available at the time; final decision rests with patient and treating clinician.';

/** What the board recommends: goals, plan, reasons, who is responsible and who tells the patient. */
export class Decision {
  @ListOf({ label: 'Goals of surgery', of: () => GoalDecision, required: true, max: 4 }) goals!: GoalDecision[];
  @OneOf({ label: 'Kind of discussion', of: DISCUSSION_TYPES }) discussionType?: CodeOf<typeof DISCUSSION_TYPES> | null;
  @OneOf({ label: 'How the board met', of: DISCUSSION_MODES }) mode?: CodeOf<typeof DISCUSSION_MODES> | null;
  @OneOf({ label: 'Images were shown', of: YES_NO }) imagesShown?: YesNo | null;
  @OneOf({ label: 'Conflicts of interest', of: INTERESTS }) interests?: CodeOf<typeof INTERESTS> | null;
  @Text({ label: 'Which, and of whom', max: 1000 }) interestsWords?: string | null;
  @Levels({ label: 'Level' }) levels?: string | null;
  @OneOf({ label: 'Intent', of: INTENTS }) intent?: CodeOf<typeof INTENTS> | null;
  @OneOf({ label: 'Timing', of: TIMINGS }) timing?: Timing | null;
  @CalendarDate({ label: 'At the latest by' }) latestBy?: string | null;
  @Text({ label: 'Plan', lines: 4, max: 8000 }) plan?: string | null;
  @ListOf({ label: 'Plan in steps', of: () => PlanStep, max: 30 }) steps?: PlanStep[] | null;
  @Text({ label: 'Radiotherapy', lines: 2, max: 2000 }) radiotherapy?: string | null;
  @Text({ label: 'Systemic treatment', lines: 2, max: 2000 }) systemic?: string | null;
  @Text({ label: 'Supportive care', lines: 2, max: 2000 }) supportive?: string | null;
  @ListOf({ label: 'Care considered', of: () => CareConsidered, max: 5 }) considered?: CareConsidered[] | null;
  @ListOf({ label: 'Options not chosen', of: () => OptionConsidered, max: 20 }) options?: OptionConsidered[] | null;
  @Text({ label: 'Rationale', lines: 4, max: 8000 }) rationale?: string | null;
  @Text({ label: 'Evidence or standard', lines: 2, max: 2000, hint: 'What the recommendation follows: guideline, standard of care, trial' }) standard?: string | null;
  @Text({ label: 'Departs from the standard because', lines: 2, max: 2000 }) deviationReason?: string | null;
  @Text({ label: 'What is uncertain', lines: 2, max: 2000 }) uncertainty?: string | null;
  @ListOf({ label: 'What would overturn the plan', of: () => PlanTrigger, max: 20 }) triggers?: PlanTrigger[] | null;
  /** Free words from before triggers were watched; still read, and still writable. */
  @Text({ label: 'If this happens', lines: 2, max: 1000, hint: 'What would overturn the plan' }) fallbackTrigger?: string | null;
  @Text({ label: 'then', lines: 2, max: 1000 }) fallbackPlan?: string | null;
  @Text({ label: 'Missing, and judged not to change the decision', lines: 2, max: 2000 }) missingInformation?: string | null;
  @Text({ label: 'Risk of what is missing', lines: 2, max: 2000 }) missingRisk?: string | null;
  @Text({ label: 'Risks were discussed with the patient by', max: 200 }) risksDiscussedBy?: string | null;
  @OneOf({ label: 'Agreement', of: AGREEMENTS }) agreement?: CodeOf<typeof AGREEMENTS> | null;
  @Id({ label: 'Responsible clinician' }) responsibleId?: string | null;
  @Id({ label: 'Who tells the patient' }) informsPatientId?: string | null;
  @CalendarDate({ label: 'by' }) informPatientBy?: string | null;
  /** The clock where the board meets. */
  @Text({ label: 'at', max: 5, hint: '20:00, where the board meets' })
  @Holds((time, { informPatientBy }: Partial<Decision>) => clockFault(time, informPatientBy))
  informPatientTime?: string | null;
  @Id({ label: 'Who tells the referrer' }) informsReferrerId?: string | null;
  @CalendarDate({ label: 'The referrer is told by' }) informReferrerBy?: string | null;
  @Id({ label: 'Who tells the general practitioner' }) informsGpId?: string | null;
  @CalendarDate({ label: 'The general practitioner is told by' }) informGpBy?: string | null;
  @CalendarDate({ label: 'Next discussion on' }) nextDiscussionOn?: string | null;
  @Text({ label: 'Next discussion or surveillance', lines: 2, max: 1000, hint: 'What is seen again, and when' }) nextDiscussion?: string | null;
  @Absences() absences?: AbsenceMap | null;
}

/** Where a member of the board stands. Dissent is named and keeps its words. */
export class Position {
  @OneOf({ label: 'Speaks as', of: ROLES, required: true }) specialty!: Role;
  @OneOf({ label: 'Position', of: STANCES, required: true }) stance!: CodeOf<typeof STANCES>;
  @Text({ label: 'In words', lines: 2, max: 2000 }) words?: string | null;
}
export class PositionView extends Position {
  @Id({ label: 'Person', required: true }) personId!: string;
  @Text({ label: 'Name', required: true }) displayName!: string;
  @Instant({ label: 'When', required: true }) statedAt!: string;
}

/** What the chair sends to sign. The version signed is the one read back. */
export class Signature {
  @Text({ label: 'Reason to decide without quorum', lines: 2, max: 1000 }) quorumException?: string | null;
}
/** A correction or later remark. The signed text itself never changes. */
export class Addendum {
  @Text({ label: 'Addendum', lines: 3, max: 4000, required: true }) text!: string;
  @Text({ label: 'Reason', max: 400, required: true }) reason!: string;
  /** They stay in the record and say that this addendum replaced them. */
  @Ids({ label: 'Actions that no longer hold', max: 100 }) supersedes?: string[] | null;
}
export class AddendumView extends Addendum {
  @Id({ label: 'Id', required: true }) id!: string;
  @Instant({ label: 'When', required: true }) at!: string;
  @Group({ label: 'Author', of: () => PersonRef, required: true }) author!: PersonRef;
}

/** A decision as it stands: a draft that changes, or a signed text with its seal. */
export class DecisionView extends Decision {
  @Id({ label: 'Id', required: true }) id!: string;
  @Id({ label: 'Case', required: true }) caseId!: string;
  @Id({ label: 'Agenda item', required: true }) agendaItemId!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @OneOf({ label: 'State', of: DECISION_STATES, required: true }) state!: CodeOf<typeof DECISION_STATES>;
  @Text({ label: 'In one sentence', required: true, lines: 6, max: 80_000 }) sentence!: string;
  @Group({ label: 'Responsible clinician', of: () => PersonRef }) responsible?: PersonRef | null;
  @Group({ label: 'Who tells the patient', of: () => PersonRef }) informsPatient?: PersonRef | null;
  @Group({ label: 'Who tells the referrer', of: () => PersonRef }) informsReferrer?: PersonRef | null;
  @Group({ label: 'Who tells the general practitioner', of: () => PersonRef }) informsGp?: PersonRef | null;
  @ListOf({ label: 'Positions', of: () => PositionView, required: true, max: 300 }) positions!: PositionView[];
  @ListOf({ label: 'Addenda', of: () => AddendumView, required: true, max: 500 }) addenda!: AddendumView[];
  @Flag({ label: 'Quorum met' }) quorumMet?: boolean | null;
  @Text({ label: 'Decided without quorum because', max: 1000 }) quorumException?: string | null;
  @Group({ label: 'Signed by', of: () => PersonRef }) signedBy?: PersonRef | null;
  @Instant({ label: 'Signed at' }) signedAt?: string | null;
  /** When the signer last proved who they are. */
  @Instant({ label: 'Signer confirmed at' }) signerConfirmedAt?: string | null;
  @Text({ label: 'Seal (SHA-256 of what was known)', max: 64 }) snapshotSha256?: string | null;
  @Text({ label: 'Entered in error, because', max: 1000 }) retractedReason?: string | null;
  @Instant({ label: 'Changed at', required: true }) recordedAt!: string;
  @Id({ label: 'Changed by', required: true }) recordedById!: string;
  @Text({ label: 'Changed by', required: true }) recordedByName!: string;
}
/** A decision with the frozen record of what was known when it was signed. */
export class DecisionRecord extends DecisionView {
  @Data({ label: 'What was known' }) snapshot?: Record<string, unknown> | null;
}
