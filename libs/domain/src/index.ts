export { ROLES, SPECIALTIES, type Role } from './access/roles.js';
export { ACTIONS, actionsOf, may, seesWholeCentre, type Action } from './access/actions.js';
export { REGION_LIST } from './anatomy/regions.js';
export { ABSENCES, absenceLabel, type Absence, type AbsenceMap } from './contract/absence.js';
export { codeList, labelOf, type CodeOf, type Option } from './contract/code-list.js';
export { ageOn, formatDate, isCalendarDate, isInstant, isPartialDate, precisionOf, type DatePrecision } from './contract/dates.js';
export { allContracts, fieldsOf, type Class, type Field, type FieldKind } from './contract/fields.js';
export { newId } from './contract/new-id.js';
export { PROBLEMS, type FieldFault, type ProblemCode } from './contract/problems.js';
export { isStorableText } from './contract/text.js';
export { CASE_STATES, CLOSING_REASONS, MOVES, isOpen, moveRule, movesFrom, type CaseState, type ClosingReason, type Move } from './case/lifecycle.js';
export { MSCC_ANSWERS, PLAN_WITHIN_DAYS, URGENCIES, urgencyRank, type MsccAnswer, type Urgency } from './case/urgency.js';
export { CaseMove, NewCase, Referral, Retraction } from './case/referral.js';
export { CaseView, DiscussionView } from './case/case-view.js';
export { WorklistPage, WorklistRow, WorklistSearch } from './case/worklist.js';
export { HistoryEntry, HistoryPage } from './case/history.js';
export { SECTIONS, readinessCount, readinessOf, type ReadinessItem, type Section } from './case/readiness.js';
export { DAY_REASONS, DayItem, DayView } from './day/day.js';
export {
  AGREEMENTS, Addendum, AddendumView, DECISION_STATES, Decision, DecisionRecord, DecisionView, GOAL_STATES, GoalDecision, INTENTS, Position, PositionView,
  STANCES, SURGICAL_GOALS, Signature, TIMINGS, signingGaps, type GoalState, type SigningGap, type SurgicalGoal,
} from './decision/decision.js';
export { allGoals, goalFaults } from './decision/goals.js';
export { decisionSentence } from './decision/sentence.js';
export { Fitness, FitnessView, TOLERANCES } from './function/fitness.js';
export { AIS_GRADES, AMBULATION, CONTINENCE, ECOG_GRADES, FunctionalStatus, FunctionalStatusView, KPS_GRADES, PAIN_CHARACTERS } from './function/functional-status.js';
export { ImagingStudy, ImagingStudyView, MODALITIES } from './imaging/imaging-study.js';
export { COMPARTMENTS, ESCC_GRADES, LESION_NATURES, Lesion, LesionView, MECHANICAL_JUDGEMENTS, StoredLesion, type EsccCode } from './lesion/lesion.js';
export { Board, BoardList, BoardMember, BoardMemberView, BoardView, QuorumRequirement, WEEKDAYS } from './meeting/board.js';
export {
  ATTENDANCE_MODES, AgendaEntry, AgendaItemView, AgendaOrder, Attendance, AttendanceView, BUCKETS, DEFERRAL_REASONS, Deferral, ITEM_STATES, MEETING_STATES,
  Meeting, MeetingList, MeetingSummary, MeetingView, ROOM_VIEWS, RoomPosition, type Bucket, type MeetingState, type RoomView,
} from './meeting/meeting.js';
export { describeGaps, quorumOf, type Present, type QuorumGap, type QuorumResult } from './meeting/quorum.js';
export { METASTATIC_SITES, SYSTEMIC_STATES, SystemicExtent, SystemicExtentView } from './oncology/extent.js';
export { PRIOR_TREATMENT_KINDS, PriorTreatment, PriorTreatmentView } from './oncology/prior-treatment.js';
export {
  DIAGNOSIS_BASES, MARKERS, MARKER_RESULTS, MarkerResult, PRIMARY_TUMOURS, RADIOSENSITIVITIES, TISSUE_STATES, Tumour, TumourView, type PrimaryTumour,
} from './oncology/tumour.js';
export { Patient, PatientIdentifier, PatientMatch, PatientMatches, PatientSearch, PatientView, SEXES, VITAL_STATUSES } from './patient/patient.js';
export { PatientWish, PatientWishView, WISH_SOURCES, YES_NO, type YesNo } from './patient/patient-wish.js';
export {
  CentreRef, Credentials, DemoSignIn, HealthView, ORGANISATION_KINDS, Organisation, OrganisationList, OrganisationView, Person, PersonList, PersonRef, PersonView, RoleGrant, RoleGrantView, SessionView, SignInOptions,
} from './people/people.js';
export { Kept, Recorded } from './people/recorded.js';
export { ScoreAnswers, ScoreResult, ScoreResultView } from './scores/score-result.js';
export { LEVELS, compareLevels, isCaudaEquinaLevel, isLevel, levelOf, regionOf, type Level, type SpineLevel, type SpineRegion } from './anatomy/levels.js';
export {
  formatLevels, levelRange, levelsIn, parseLevels, rangeContains, rangeOf, rangesOf, rangesOverlap, writeLevels, type LevelRange, type ParsedLevels, type RangeOrText,
} from './anatomy/level-range.js';
export { sinsRegionOf, sinsSpanOf, type SinsRegion } from './anatomy/sins-region.js';
export { ALL_CLINICAL_RULES, ALL_SCORES, docsOf, scoreById } from './scores/all-scores.js';
export { checkAnswers, type AnswerFault } from './scores/check-answers.js';
export type { Citation, ClinicalRule } from './scores/clinical-rule.js';
export { bandOf, defineScore, type Answers, type Band, type Score, type ScoreItem, type ScoreItems, type ScoreOption } from './scores/define-score.js';
export { evaluate, type Addend, type Evaluation, type MissingItem } from './scores/evaluate.js';
export { AMBULATION_SCALE, isAmbulatory, scoradGradeOf } from './scores/ambulation/ambulation.js';
export { ECOG_SCALE, ecog, isEcogGrade, type EcogGrade } from './scores/ecog/ecog.js';
export { ESCC_SCALE, caudaEquinaNote, compareEscc, escc, esccOrdinal, isEsccGrade, isHighGrade, worstEscc, type EsccGrade, type HighGradeThreshold } from './scores/escc/escc.js';
export { esccFromFindings, type EsccFindings } from './scores/escc/escc-from-findings.js';
export { KPS_SCALE, isKpsValue, kps, type KpsValue } from './scores/kps/kps.js';
export { PERFORMANCE_STATUS_TABLE, ecogFromKps, kpsRangeFromEcog, performanceStatus } from './scores/performance-status/performance-status.js';
export { NOMS_TABLE, noms, nomsRowLabel, type NomsCode, type NomsRow } from './scores/noms/noms.js';
export { nomsOf, type NomsDomain, type NomsReading } from './scores/noms/noms-of.js';
export type { NomsInput } from './scores/noms/noms-axes.js';
export { RADIOSENSITIVITY, radiosensitivityOf, type Radiosensitivity } from './scores/noms/radiosensitivity.js';
export { sins, type SinsBand, type SinsItem } from './scores/sins/sins.js';
export { sinsHeadline, type SinsHeadline } from './scores/sins/sins-headline.js';
export { sinsLocationOf, type SinsLocation } from './scores/sins/sins-location.js';
export { sinsOf, type SinsQuestion, type SinsResult } from './scores/sins/sins-of.js';
