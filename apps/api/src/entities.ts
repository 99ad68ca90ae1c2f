import { SpineCaseEntity } from './features/case/spine-case.entity.js';
import { ReferrerReplyEntity, StatusKeyEntity, StatusLinkEntity } from './features/case/status-link.entity.js';
import { DecisionAddendumEntity, DecisionEntity, PositionStatementEntity } from './features/decision/decision.entity.js';
import { BoardEntity, BoardMemberEntity } from './features/meeting/board.entity.js';
import { AgendaItemEntity, AttendanceEntity, MeetingEntity } from './features/meeting/meeting.entity.js';
import { PatientEntity, PatientIdentifierEntity } from './features/patient/patient.entity.js';
import { PatientDistinctionEntity, PatientMergeEntity } from './features/patient/patient-merge.entity.js';
import { OrganisationEntity, PersonEntity, RoleGrantEntity } from './features/people/person.entity.js';
import { PrognosisAcknowledgementEntity, RecordedPrognosisEntity, SurvivalEstimateEntity } from './features/prognosis/prognosis.entity.js';
import { ScoreResultEntity } from './features/scores/score-result.entity.js';
import { sectionTables } from './section-tables.js';

/** Every table that is written through TypeORM; the drift test compares them with the migrated database. */
export const entities = [
  ...sectionTables.map(({ entity }) => entity),
  AgendaItemEntity,
  AttendanceEntity,
  BoardEntity,
  BoardMemberEntity,
  DecisionAddendumEntity,
  DecisionEntity,
  MeetingEntity,
  PositionStatementEntity,
  OrganisationEntity,
  PatientEntity,
  PatientDistinctionEntity,
  PatientMergeEntity,
  PatientIdentifierEntity,
  PersonEntity,
  PrognosisAcknowledgementEntity,
  RecordedPrognosisEntity,
  RoleGrantEntity,
  ReferrerReplyEntity,
  ScoreResultEntity,
  SpineCaseEntity,
  StatusKeyEntity,
  StatusLinkEntity,
  SurvivalEstimateEntity,
];
