import { ActionEntity, ActionReminderEntity } from './features/action/action.entity.js';
import { CaseEndEntity } from './features/follow-up/case-end.entity.js';
import { SurveillancePlanEntity } from './features/follow-up/surveillance-plan.entity.js';
import { BreakGlassEntity } from './features/break-glass/break-glass.entity.js';
import { ConfirmationEntity } from './features/case/confirmation.entity.js';
import { ReadinessBypassEntity } from './features/case/readiness-bypass.entity.js';
import { BiopsyAddendumEntity } from './features/biopsy/biopsy.entity.js';
import { SpineCaseEntity } from './features/case/spine-case.entity.js';
import { ReferralDraftEntity } from './features/case/referral-draft.entity.js';
import { ReferrerReplyEntity, StatusKeyEntity, StatusLinkEntity } from './features/case/status-link.entity.js';
import { DecisionAddendumEntity, DecisionEntity, PositionStatementEntity } from './features/decision/decision.entity.js';
import { ConcordanceEntity, DeliveryLinkEntity, DeliveryStatementEntity, GoalResultEntity } from './features/delivery/delivery.entity.js';
import { DecisionTriggerEntity } from './features/decision/decision-trigger.entity.js';
import { DiscussionRatingEntity } from './features/decision/discussion-rating.entity.js';
import { ImagingAddendumEntity, ImagingReadEntity } from './features/imaging/imaging-read.entity.js';
import { KeyImageEntity } from './features/imaging/key-image.entity.js';
import { LetterEntity } from './features/letter/letter.entity.js';
import { IssuedPaperEntity, OutboxMessageEntity } from './features/letter/outbox.entity.js';
import { BoardEntity, BoardMemberEntity } from './features/meeting/board.entity.js';
import { AgendaItemEntity, AttendanceEntity, AttendanceMarkEntity, MeetingEntity } from './features/meeting/meeting.entity.js';
import { AgendaPackEntity, MeetingInvitationEntity, MeetingReplyEntity } from './features/meeting/preparation.entity.js';
import { PatientEntity, PatientIdentifierEntity } from './features/patient/patient.entity.js';
import { PatientDistinctionEntity, PatientMergeEntity } from './features/patient/patient-merge.entity.js';
import { AccountLinkEntity, ExternalAccountEntity, SecondFactorEntity } from './features/people/account-link.entity.js';
import { OrganisationEntity, PersonEntity, RoleGrantEntity } from './features/people/person.entity.js';
import { PrognosisAcknowledgementEntity, RecordedPrognosisEntity, SurvivalEstimateEntity } from './features/prognosis/prognosis.entity.js';
import { ScoreResultEntity } from './features/scores/score-result.entity.js';
import { SensitiveNoteCoverEntity, SensitiveNoteEntity } from './features/support/sensitive-note.entity.js';
import { StandardOfCareEntity } from './features/triage/standard.entity.js';
import { TriageOutcomeEntity } from './features/triage/triage-outcome.entity.js';
import { sectionTables } from './section-tables.js';

import { RatificationEntity } from './features/decision/ratification.entity.js';
import { AlertKeyEntity, EmergencyAlertEntity, EmergencyCallEntity, EmergencyEntity, EmergencyEventEntity } from './features/emergency/emergency.entity.js';

/** Every table that is written through TypeORM; the drift test compares them with the migrated database. */
export const entities = [
  ...sectionTables.map(({ entity }) => entity),
  ActionEntity,
  ActionReminderEntity,
  AgendaItemEntity,
  AgendaPackEntity,
  AlertKeyEntity,
  AttendanceEntity,
  AttendanceMarkEntity,
  BiopsyAddendumEntity,
  BoardEntity,
  BoardMemberEntity,
  ConfirmationEntity,
  DecisionAddendumEntity,
  DecisionEntity,
  EmergencyAlertEntity,
  EmergencyCallEntity,
  EmergencyEntity,
  EmergencyEventEntity,
  DecisionTriggerEntity,
  ConcordanceEntity,
  DeliveryLinkEntity,
  DeliveryStatementEntity,
  GoalResultEntity,
  DiscussionRatingEntity,
  ImagingAddendumEntity,
  ImagingReadEntity,
  IssuedPaperEntity,
  KeyImageEntity,
  LetterEntity,
  MeetingEntity,
  MeetingInvitationEntity,
  MeetingReplyEntity,
  OutboxMessageEntity,
  PositionStatementEntity,
  OrganisationEntity,
  PatientEntity,
  PatientDistinctionEntity,
  PatientMergeEntity,
  PatientIdentifierEntity,
  PersonEntity,
  PrognosisAcknowledgementEntity,
  RatificationEntity,
  ReadinessBypassEntity,
  RecordedPrognosisEntity,
  RoleGrantEntity, AccountLinkEntity, ExternalAccountEntity, SecondFactorEntity,
  ReferralDraftEntity,
  ReferrerReplyEntity,
  ScoreResultEntity,
  SensitiveNoteCoverEntity,
  SensitiveNoteEntity,
  SpineCaseEntity,
  StandardOfCareEntity,
  StatusKeyEntity,
  StatusLinkEntity,
  SurvivalEstimateEntity,
  TriageOutcomeEntity,
  CaseEndEntity,
  SurveillancePlanEntity,
  BreakGlassEntity,
];
