export { ROLES, SPECIALTIES, type Role } from './access/roles.js';
export { ACTIONS, actionsOf, may, NO_PATIENT_ACTIONS, seesWholeCentre, type Action } from './access/actions.js';
export {
  AnchorPlace, AUDIT_KINDS, AuditAnchor, AuditEntry, AuditPage, AuditSearch, CaseReaders, CaseReaderView, CHAIN_FAULTS, ChainState, ChainStates, type AuditKind,
} from './audit/audit-log.js';
export {
  BreakGlass, BreakGlassList, BreakGlassReview, BreakGlassView, ClosedCase, ClosedCaseList, ClosedCaseSearch, OPENING_REASONS, OPENING_VERDICTS, SHORTEST_REASON, type OpeningReason,
} from './break-glass/break-glass.js';
export { REGION_LIST } from './anatomy/regions.js';
export { ABSENCES, absenceLabel, type Absence, type AbsenceMap } from './contract/absence.js';
export { codeList, labelOf, type CodeOf, type Option } from './contract/code-list.js';
export { ageOn, formatDate, isCalendarDate, isInstant, isPartialDate, precisionOf, type DatePrecision } from './contract/dates.js';
export { allContracts, fieldsOf, type Class, type Field, type FieldKind } from './contract/fields.js';
export { newId } from './contract/new-id.js';
export { standingOnly } from './contract/standing.js';
export { PROBLEMS, type FieldFault, type ProblemCode } from './contract/problems.js';
export { isStorableText } from './contract/text.js';
export { BIOPSY_GROUPS, BIOPSY_KINDS, groupOfBiopsy, type BiopsyGroup, type BiopsyKind } from './biopsy/biopsy-kinds.js';
export { ADEQUACIES, BIOPSY_ADDENDUM_KINDS, Biopsy, BiopsyAddendum, BiopsyAddendumView, BiopsyView, CONCORDANCES, type Adequacy, type TissueConcordance } from './biopsy/biopsy.js';
export { SpecimenResult, TISSUE_MARKERS, TISSUE_RESULTS, markerKey, type TissueMarker } from './biopsy/specimen-result.js';
export { SPECIMEN_STATES, inOrderOfWaiting, isTissueThere, readingOf, specimenFacts, specimenState, tissueAwaited, type SpecimenFacts, type SpecimenReading, type SpecimenState } from './biopsy/specimen-state.js';
export { SpecimenList, SpecimenRow } from './biopsy/specimen-tracker.js';
export { CASE_STATES, CLOSING_REASONS, ENDS_CARE, MOVES, isOpen, moveRule, movesFrom, type CaseState, type ClosingReason, type Move } from './case/lifecycle.js';
export { MSCC_ANSWERS, PLAN_WITHIN_DAYS, URGENCIES, urgencyRank, type MsccAnswer, type Urgency } from './case/urgency.js';
export { cautionsOf, monthsAgo, type CaseCaution } from './case/cautions.js';
export { CaseMove, NewCase, Referral, Retraction } from './case/referral.js';
export { ReferralDraft, ReferralDraftList, ReferralDraftView } from './case/referral-draft.js';
export { CaseView, DiscussionView } from './case/case-view.js';
export { WorklistPage, WorklistRow, WorklistSearch } from './case/worklist.js';
export { HistoryEntry, HistoryPage } from './case/history.js';
export { Confirmation, ConfirmationView, confirmationOf } from './case/confirmation.js';
export { DISCIPLINES, inOrder, liesWithin, spanOf, type Discipline, type TimelineEvent } from './case/timeline.js';
export { timelineOf } from './case/timeline-events.js';
export { BYPASS_MOVES, ReadinessBypass, ReadinessBypassView } from './case/readiness-bypass.js';
export { READINESS_ITEMS, READINESS_OWNERS, type ReadinessCode } from './case/readiness-items.js';
export { SECTIONS, dataDueAt, minimumDataSetOf, readinessCount, readinessOf, type ReadinessItem, type Section } from './case/readiness.js';
export { ACTION_KINDS, ACTION_STATES, CARRYING_OUT, CHASE_DAYS, DUE_BASES, REMINDER_STAGES, SUPERSEDED_BY, type ActionKind, type ActionState, type DueBasis, type ReminderStage, type SupersededBy } from './action/action-kinds.js';
export { ACTION_FILTERS, ACTION_OUTCOMES, ACTION_OWNERS, ACTION_SCOPES, ActionCase, ActionChange, ActionList, ActionOutcome, ActionPlan, ActionReminder, ActionView, NewAction, type ActionFilter, type ActionScope, type OwnerRole } from './action/action.js';
export { actionsOfDecision, ownerText, type DerivedAction, type SignedWhere } from './action/actions-of-decision.js';
export { DAY_REASONS, DayItem, DayView } from './day/day.js';
export {
  AGREEMENTS, Addendum, AddendumView, DECISION_STATES, DISCUSSION_MODES, DISCUSSION_TYPES, Decision, DecisionRecord, DecisionView, INTENTS, INTERESTS, Position, PositionView, STANCES, STANDING_STATEMENT, Signature,
} from './decision/decision.js';
export { carriedPlan, carriedTriggers, withProposal } from './decision/carry-over.js';
export { AnswerChange, CHANGE_KINDS, ChangesSince, EarlierDiscussion, FactChange, FigureChange, factChanges } from './decision/changes-since.js';
export { CARE_CONSIDERED, CareConsidered, OptionConsidered, allCare, type Care } from './decision/considered.js';
export { draftFaults } from './decision/draft-faults.js';
export { signingGaps, type SigningGap } from './decision/gaps.js';
export { GOAL_STATES, GoalDecision, SURGICAL_GOALS, isPursued, type GoalState, type SurgicalGoal } from './decision/goal.js';
export { allGoals, goalFaults } from './decision/goals.js';
export { DiscussionQuality, MeetingQuality, qualitySummary, type QualitySummary, type Share } from './decision/meeting-quality.js';
export { MODE_ANCHORS, MODE_DOMAINS, MODE_LITE_CITATION, ModeLite, ModeLiteView, type ModeDomain } from './decision/mode-lite.js';
export { PlanStep, isEmptyStep, stepWords } from './decision/plan-step.js';
export { planChanges } from './decision/plan-changes.js';
export { PlanTrigger, TRIGGER_CONSEQUENCES, TRIGGER_KINDS, WATCHED_KINDS, consequenceClause, isEmptyTrigger, triggerClause, type TriggerKind } from './decision/plan-trigger.js';
export { PROPOSAL_SOURCES, informProposals, workingDayAfter, type InformProposals } from './decision/inform-proposals.js';
export { decisionSentence } from './decision/sentence.js';
export { TIMINGS, type Timing } from './decision/timing.js';
export { agreedEffect, firedBecause, nextAfter } from './decision/trigger-words.js';
export { TRIGGER_EFFECTS, TRIGGER_SOURCES, TriggerAnswer, TriggerReport, WatchedTrigger, WatchedTriggers, isStillOpen, isUnanswered, type TriggerEffect } from './decision/trigger-watch.js';
export { Fitness, FitnessView, TOLERANCES, ASA_CLASSES } from './function/fitness.js';
export { AIS_GRADES, AMBULATION, CONTINENCE, ECOG_GRADES, FunctionalStatus, FunctionalStatusView, KPS_GRADES, PAIN_CHARACTERS } from './function/functional-status.js';
export { COMORBIDITIES, type Comorbidity } from './function/comorbidities.js';
export { deficitOnset, type DeficitOnset } from './function/deficit-onset.js';
export { hoursSince } from './function/last-dose.js';
export { latestAis } from './function/latest-ais.js';
export { courseOfLegs, type MotorCourseOfLegs } from './function/motor-course.js';
export { MOTOR_SUM_OF, gradeOf, motorScores, motorSumWords, openMusclesWords, type MotorSum } from './function/motor-scores.js';
export {
  EXAMINED_SIDES, DermatomeFinding, FEELINGS, FEELING_GRADES, MUSCLES, MuscleFinding, NeuroExam, NeuroExamView, POWER_GRADES, REFLEXES, SENSORY_LEVELS, TESTED_DERMATOMES, type ExaminedSide, type FeelingGrade, type PowerGrade,
} from './function/neuro-exam.js';
export { ISNCSCI_CLASSIFIER, sheetOf, type SheetReading } from './function/neuro-sheet.js';
export { DATED_SYMPTOMS, GROWTH_PACES, Presentation, PresentationView, SEVERITIES, SYMPTOM_SIDES, SymptomReport } from './function/presentation.js';
export { knownSymptoms, symptomCodes, type KnownSymptom } from './function/presenting-symptoms.js';
export { RISK_FACTORS, RISK_FACTORS_NOTE, type RiskFactor } from './function/risk-factors.js';
export { unbrokenLines, trendsOf, type Trend, type TrendPoint } from './function/trends.js';
export { imageKindOf, otherKindOf, statedSize, type ImageKind, type PixelSize } from './imaging/image-kind.js';
export { ADDENDUM_KINDS, ImagingAddendum, ImagingAddendumView, addendaOf, isInError, type AddendumKind } from './imaging/imaging-addendum.js';
export { DISC_INVOLVED, imagingNotes, type ImagingNote } from './imaging/imaging-notes.js';
export { BONE_LESIONS, ImagingRead, ImagingReadView, POSTEROLATERAL, findingWords } from './imaging/imaging-read.js';
export { DISC_SPACES, ImagingStudy, ImagingStudyView, MODALITIES, type DiscSpace } from './imaging/imaging-study.js';
export { KeyImageKept, LARGEST_IMAGE_BYTES, LONGEST_SIDE, MOST_PIXELS, THUMBNAIL_SIDE } from './imaging/key-image.js';
export { PacsSettings, pacsLink, pacsTemplateFault, type PacsLink } from './imaging/pacs-link.js';
export { readDiffers, type ReadDifference } from './imaging/read-differs.js';
export { REFERENCE_ONLY, ShowList, ShowListView, ShowView, ShowViewView, movedView, placeWords, shownViews } from './imaging/show-list.js';
export { accessionFault, studyUidFault } from './imaging/study-numbers.js';
export { ANALYTES, LAB_UNITS, inPublishedUnit, isAnalyte, magnitudeFault, publishedUnitOf, unitFault, unitsOf, type Analyte, type LabUnit } from './laboratory/analytes.js';
export { COMPARATORS, LaboratoryResult, LaboratoryResultView, newestOfEach, resultWords, type Comparator } from './laboratory/laboratory-result.js';
export { COMPARTMENTS, ESCC_GRADES, HIGH_GRADE_THRESHOLDS, LESION_NATURES, Lesion, LesionView, MECHANICAL_JUDGEMENTS, StoredLesion, type EsccCode } from './lesion/lesion.js';
export { BREAK_RULE, proposedBreak, type BreakItem, type ProposedBreak } from './meeting/agenda-break.js';
export { AgendaFacts, AgendaGap, AgendaReadiness } from './meeting/agenda-facts.js';
export { ORDER_RULES, isComplex, proposedOrder, type ProposedPlace } from './meeting/agenda-order.js';
export { AgendaPackView, AgendaPreparation, PackContent, PackLine, PackNote } from './meeting/agenda-pack.js';
export { Board, BoardList, BoardMember, BoardMemberView, BoardView, EMERGENCY_DUTIES, OnCall, QuorumRequirement, WEEKDAYS, type EmergencyDuty } from './meeting/board.js';
export {
  ATTENDANCE_MODES, AgendaBreak, AgendaEntry, AgendaOrder, Attendance, AttendanceMark, AttendanceView, BOARD_MODES, BREAK_CHOICES, BUCKETS, DEFERRAL_REASONS, Deferral, EMERGENCY_MODES, ITEM_STATES, LastAct,
  MEETING_KINDS, MEETING_STATES, Meeting, MeetingList, MeetingSummary, ROOM_VIEWS, RoomPosition, SITTING_ORDER, type Bucket, type MeetingKind, type MeetingState, type RoomView,
} from './meeting/meeting.js';
export { AgendaItemView, MeetingView } from './meeting/meeting-view.js';
export { COMPLEXITY_FEATURES, COMPLEX_FROM, USUAL_MINUTES, USUAL_MINUTES_NOT_DISCUSSED, complexityOf, complexityWords, usualMinutes, type Complexity, type FeatureReading, type Presence } from './meeting/complexity.js';
export { cutOffAt } from './meeting/cut-off.js';
export { INVITATION_METHODS, InvitationNote, InvitationView, MeetingCancellation, invitationIsOld, type InvitationMethod } from './meeting/invitation.js';
export { packDifferences, type DifferenceKind, type PackDifference } from './meeting/pack-differences.js';
export { quorumForecast, shortWords, type ForecastState, type QuorumForecast, type SpecialtyForecast } from './meeting/quorum-forecast.js';
export { InviteeList, InviteeView, MeetingReply, REPLIES, type ReplyCode } from './meeting/reply.js';
export { RATIFICATIONS, RatificationView, Ratify, RatifyingMember } from './decision/ratification.js';
export { ACKNOWLEDGE_WITHIN_MINUTES, EmergencyAlert, POST_STATES, alertStanding, type AlertStanding } from './emergency/alert.js';
export {
  ACKNOWLEDGED_BY, AlertToken, CALL_RESULTS, EMERGENCY_ENDS, EMERGENCY_EVENTS, EmergencyCall, EmergencyCallOut, EmergencyCallView, EmergencyDiscussion, EmergencyEnding, EmergencyEvent, EmergencyEventView, EmergencyMoment,
  EmergencyTransfer, SPINAL_PRECAUTIONS, type EmergencyEventKind,
} from './emergency/emergency.js';
export {
  EMERGENCY_CLOCKS, EMERGENCY_CLOCK_STATES, EmergencyClock, clockNow, emergencyClocks, worstEmergencyClock, type EmergencyClockId, type EmergencyClockState, type EmergencySetting,
} from './emergency/emergency-clocks.js';
export { emergencyMoments, type EmergencyRecord } from './emergency/emergency-moments.js';
export { EmergencyList, EmergencyMeetingView, EmergencyView } from './emergency/emergency-view.js';
export { attendanceStretches, participationIn, spokeAs, wasThereFor, type Participation, type Stretch } from './meeting/attendance-stretches.js';
export { describeCovers, describeGaps, describeSilent, quorumOf, quorumOfItem, type ItemQuorum, type Present, type QuorumCover, type QuorumGap, type QuorumResult, type QuorumState } from './meeting/quorum.js';
export { QuickCase, caseOfCall } from './meeting/quick-case.js';
export { Hand, MOST_ZOOM, PARTS, RoomNow, RoomPerson, RoomShow, RoomShowView, handsOf, within, type ImagePart } from './meeting/room.js';
export { METASTATIC_PATTERNS, METASTATIC_SITES, SYSTEMIC_STATES, SystemicExtent, SystemicExtentView, VISCERAL_RESECTABILITIES } from './oncology/extent.js';
export { coursesInOrder, runningState } from './oncology/course-time.js';
export { daysOfPartial, inMarkerUnit, markerTrend, type MarkerPoint, type MarkerTrend } from './oncology/marker-trend.js';
export { OncologyStatus, OncologyStatusView, PROSTATE_STATES, STAGE_SYSTEMS, TRIAL_ELIGIBILITIES, Trial } from './oncology/oncology-status.js';
export { STEROIDS, STEROID_REASONS, STEROID_ROUTES, SteroidCourse, SteroidCourseView, courseCaution, recommendationOf, tissueQuestion, type SteroidReason } from './oncology/steroid-course.js';
export { SUPPORTIVE_AGENTS, SUPPORTIVE_CLASSES, SupportiveDrug, SupportiveDrugView, isBoneAgent, supportiveAgentsOf, supportiveWords, type SupportiveClass } from './oncology/supportive-drug.js';
export { SYSTEMIC_AGENTS, THERAPY_CLASSES, agentNamed, agentWords, classOfAgent, type SystemicAgent, type TherapyClass } from './oncology/systemic-agents.js';
export { BEST_RESPONSES, STOP_REASONS, SystemicTherapyLine, SystemicTherapyLineView, THERAPY_INTENTS, lineWords, spanOfCourse } from './oncology/therapy-line.js';
export {
  MARKER_UNITS, TUMOUR_MARKERS, TumourMarkerResult, TumourMarkerResultView, markerName, markerUnitFault, markerUnitsOf, markerValueWords, markersInOrder, type MarkerUnit, type TumourMarkerCode,
} from './oncology/tumour-marker.js';
export { PRIOR_TREATMENT_KINDS, PriorTreatment, PriorTreatmentView } from './oncology/prior-treatment.js';
export { DIAGNOSIS_BASES, HORMONE_DEPENDENCES, MARKERS, MARKER_RESULTS, MarkerResult, PRIMARY_TUMOURS, RADIOSENSITIVITIES, TISSUE_STATES, Tumour, TumourView, type PrimaryTumour } from './oncology/tumour.js';
export { Patient, PatientIdentifier, PatientView, SEXES, VITAL_STATUSES } from './patient/patient.js';
export { ComparedPatient, Distinction, DistinctionView, DuplicatePair, KnownPatient, PatientCase, PatientComparison, PatientMatch, PatientMatches, PatientSearch, TypedNumber, VERDICTS } from './patient/duplicates.js';
export { foldName, foldNumber, likelySame, type Described } from './patient/likely-same.js';
export { DuplicateList, MERGE_FIELDS, MERGE_SIDES, MergeObstacle, MergeToUndo, MergeView, PatientMerge, PatientUnmerge, type MergeChoice, type MergeField, type MergeSide } from './patient/merge.js';
export { chosenIdentity, joined, obstaclesTo, parted, recordMerge, type Identity, type Joined, type MergeRecord, type PatientState } from './patient/merge-plan.js';
export { PatientWish, PatientWishView, WISH_SOURCES, YES_NO, CAPACITY, CONSENTS, WHAT_MATTERS, type YesNo, type Consent, type WhatMatters } from './patient/patient-wish.js';
export {
  CentreRef, Credentials, DemoSignIn, HealthView, ORGANISATION_KINDS, Organisation, OrganisationList, OrganisationView, PROOF_MINUTES, PROOF_WAYS, Person, PersonList, PersonRef, PersonView, RoleGrant, ProofView, RoleGrantView,
  SessionProof, SessionView, SignInOptions,
} from './people/people.js';
export {
  AccountView, ForgottenPassword, LinkedPassword, OwnAccount, PasswordChange, PasswordLinkToken, PasswordLinkView, RecoveryCodes, SHORTEST_PASSWORD, SIGN_IN_REFUSALS, SIGN_IN_WAYS, SecondFactorCode, SecondFactorOffer,
  SecondFactorView, SessionClock, SessionRow, SignedOut, type SignInRefusal, type SignInWay,
} from './people/account.js';
export { Kept, Recorded } from './people/recorded.js';
export { spanOfBucket, spanWords } from './prognosis/horizon-words.js';
export {
  type Badge, type Disagreement, type PanelAnswer, type PanelBand, type PanelInputs, type PanelItem, type PanelRow, type PrognosisPanel, type RecordedAnswer, type RecordedRow, type Settling, type Span, type Stale,
} from './prognosis/panel.js';
export { type Fact, type FactSource } from './prognosis/fact.js';
export { prognosisFacts, type PrognosisCase, type PrognosisFacts } from './prognosis/prognosis-facts.js';
export {
  NOTE_ANSWERS, PROGNOSIS_NOTE, PrognosisAcknowledgement, PrognosisAcknowledgementView, PrognosisNoteView, USUAL_STALENESS, acknowledgementInForce, type NoteAnswer, type NoteSection, type Staleness,
} from './prognosis/prognosis-note.js';
export { prognosisPanel, type PanelOptions } from './prognosis/prognosis-panel.js';
export { PrognosisView } from './prognosis/prognosis-view.js';
export { RECORDED_MODELS, RecordedPrognosis, RecordedPrognosisView, recordedFault } from './prognosis/recorded-prognosis.js';
export { SURVIVAL_BUCKETS, SurvivalEstimate, SurvivalEstimateView, estimateFault, type SurvivalBucket } from './prognosis/survival-estimate.js';
export { ScoreAnswers, ScoreResult, ScoreResultView } from './scores/score-result.js';
export { LEVELS, compareLevels, isCaudaEquinaLevel, isLevel, levelOf, regionOf, type Level, type SpineLevel, type SpineRegion } from './anatomy/levels.js';
export { formatLevels, levelRange, levelsIn, parseLevels, rangeContains, rangeOf, rangesOf, rangesOverlap, writeLevels, type LevelRange, type ParsedLevels, type RangeOrText } from './anatomy/level-range.js';
export { sinsRegionOf, sinsSpanOf, type SinsRegion } from './anatomy/sins-region.js';
export { ALL_CLINICAL_RULES, ALL_SCORES, ALL_TREES, RECORDED_TOTALS, docsOf, recordedTotalById, scoreById, treeById } from './scores/all-scores.js';
export { ALL_MODELS, modelById } from './scores/all-models.js';
export { ALL_CALCULATORS, calculatorById } from './scores/all-calculators.js';
export { calculate, InputRefused, type Calculated, type Calculator, type CalculatorForm, type WorkedExample } from './scores/calculator.js';
export { askAsCalculation, askAsScore, isAskable, type RuleAnswer, type ScoreAnswer } from './scores/ask-rule.js';
export { CATALOGUE, catalogueEntry, type CatalogueEntry } from './scores/catalogue.js';
export { inputFaults, missingInputs, type Input, type InputFault, type Inputs } from './scores/inputs.js';
export {
  CalculatorList, CalculatorQuestion, RuleBand, RuleCitation, RuleDefinition, RuleExample, RuleForm, RuleItem, RuleLinks, RuleOption, RuleSummary, RULE_KINDS, ScoreList, ScoreQuestion, SOURCE_MARKS, type RuleKind,
} from './scores/rule-contracts.js';
export { settlersOf, type Settler } from './scores/settlers.js';
export { isRateable, PATIENT_SCORES, ratedOn, rateScore, type RatedScore } from './scores/rate-score.js';
export { definitionOf, kindOf, summaryOf } from './scores/rule-definition.js';
export { RULE_GROUPS, type RuleGroup } from './scores/rule-groups.js';
export { ASKABLE_SCORES, askScore } from './scores/ask-score.js';
export { type AskedScore } from './scores/asked-score.js';
export {
  defineTree, everyCombination, representativesOf, type Cut, type Leaf, type Tree, type TreeChoice, type TreeFlag, type TreeItem, type TreeItems, type TreeNumber, type TreeValue, type ValuesOf,
} from './scores/define-tree.js';
export { evaluateTree, treeFaults, type TreeAnswers, type TreeEvaluation } from './scores/evaluate-tree.js';
export {
  COARSE_HORIZONS, horizonsApart, isBeforeTargetedTherapy, type CoarseHorizon, type Derivation, type LinkInput, type Mark, type ModelLink, type PrognosticModel, type PublishedBand, type PublishedFigure, type Stated,
} from './scores/prognostic-model.js';
export { askTotal, groupOfTotal, type RecordedTotal, type TotalGroup } from './scores/recorded-total.js';
export { checkAnswers, checkPossibleAnswers, type AnswerFault } from './scores/check-answers.js';
export { type Citation, type ClinicalRule } from './scores/clinical-rule.js';
export { bandOf, defineScore, rangeOfBand, type Answers, type Band, type Direction, type Score, type ScoreItem, type ScoreItems, type ScoreOption } from './scores/define-score.js';
export { evaluate, type Addend, type Evaluation, type MissingItem } from './scores/evaluate.js';
export { AMBULATION_SCALE, isAmbulatory, scoradGradeOf } from './scores/ambulation/ambulation.js';
export { ECOG_SCALE, ecog, isEcogGrade, type EcogGrade } from './scores/ecog/ecog.js';
export { ESCC_SCALE, caudaEquinaNote, compareEscc, escc, esccOf, esccOrdinal, isEsccGrade, isHighGrade, worstEscc, type EsccGrade, type HighGradeThreshold } from './scores/escc/escc.js';
export { esccFromFindings, type EsccFindings } from './scores/escc/escc-from-findings.js';
export { KPS_SCALE, isKpsValue, kps, type KpsValue } from './scores/kps/kps.js';
export { PERFORMANCE_STATUS_TABLE, ecogFromKps, kpsRangeFromEcog, performanceStatus } from './scores/performance/performance.js';
export { NOMS_TABLE, noms, nomsRowLabel, nomsRowOf, type NomsAxes, type NomsCode, type NomsRow } from './scores/noms/noms.js';
export { nomsOf, type NomsDomain, type NomsReading } from './scores/noms/noms-of.js';
export { type NomsInput } from './scores/noms/noms-axes.js';
export { RADIOSENSITIVITY, radiosensitivityClassOf, radiosensitivityOf, type AoRadiosensitivity, type Radiosensitivity, type RadiosensitivityClass } from './scores/noms/radiosensitivity.js';
export { sins, type SinsBand, type SinsItem } from './scores/sins/sins.js';
export { sinsHeadline, type SinsHeadline } from './scores/sins/sins-headline.js';
export { sinsLocationOf, type SinsLocation } from './scores/sins/sins-location.js';
export { sinsOf, type SinsQuestion, type SinsResult } from './scores/sins/sins-of.js';
export { CONTINENCE_STATES, continence, isDysfunction, sphincterDysfunction, type ContinenceRecord, type ContinenceState } from './scores/continence/continence.js';
export { codes, codesOf, type VertebraCodes } from './scores/codes/codes.js';
export { FRANKEL_MOTOR, FRANKEL_SCALE, FRANKEL_SENSATION, frankel, frankelFromAis, frankelOf, type FrankelFindings, type FrankelGrade, type FrankelReading } from './scores/frankel/frankel.js';
export {
  DERMATOMES, KEY_MUSCLES, KEY_MUSCLE_ACTIONS, MOTOR_GRADES, OBSERVATIONS, SENSORY_GRADES, isncsci, motorGrade, sensoryGrade, type Dermatome, type IsncsciExam, type IsncsciSide, type KeyMuscle, type MotorGrade,
  type Observation, type SensoryGrade,
} from './scores/isncsci/isncsci.js';
export { AIS_SCALE, aisFromQuestions, type AisGrade, type AisQuestions, type AisReading } from './scores/isncsci/ais.js';
export { classifyIsncsci, type IsncsciClassification, type IsncsciTotal } from './scores/isncsci/classify-isncsci.js';
export { SENSORY_TO, examFromShort, type ShortExam } from './scores/isncsci/short-exam.js';
export { LMNOP_HEADINGS, lmnop, lmnopOf, type LmnopFact, type LmnopFacts, type LmnopLetter, type LmnopSection } from './scores/lmnop/lmnop.js';
export { spreadOf } from './scores/lmnop/lmnop-spread.js';
export { mjoa, type MjoaItem, type MjoaSeverity } from './scores/mjoa/mjoa.js';
export { LONG_DEFICIT_HOURS, LONG_DEFICIT_NOTE, motorDecline, motorDeclineOf, type MotorCourse, type MotorDecline } from './scores/motor-decline/motor-decline.js';
export { TOMITA_SITES, TOMITA_SURGICAL_TYPES, tomitaSurgical, tomitaSurgicalOf, type TomitaFindings, type TomitaReading, type TomitaSite, type TomitaSurgicalType } from './scores/tomitaSurgical/tomitaSurgical.js';
export { UEI_COMBINATIONS, UEI_PARTS, uei, ueiOf, type UeiCombination, type UeiPart } from './scores/uei/uei.js';
export { WBB_CONVENTIONS, WBB_LAYERS, WBB_ZONES, isWbbLayer, isWbbZone, wbb, wbbOf, type WbbConvention, type WbbExtent, type WbbLayer, type WbbStaging } from './scores/wbb/wbb.js';
export { bandOfTotal, type BandOfTotal } from './scores/bandOnly/band-of-total.js';
export { LABORATORY_CLASSES, katagiriLaboratory, type KatagiriAnalytes, type KatagiriLaboratory, type LaboratoryClass } from './scores/katagiriLaboratory/katagiriLaboratory.js';
export {
  albuminGPerDl, billionPerL, bilirubinMgPerDl, calciumMgPerDl, cellsPerMicrolitre, creatinineMgPerDl, crpMgPerDl, gPerDl, gPerL, haemoglobinGPerDl, iuPerL, mgPerDl, mgPerL, micromolPerL, mmolPerL, perMicrolitre,
  type BillionPerL, type GPerDl, type GPerL, type IuPerL, type MgPerDl, type MgPerL, type MicromolPerL, type MmolPerL, type PerMicrolitre,
} from './units/laboratory.js';
export { CROSSWALK_MODELS, crosswalk, kpsValuesOf, type Crosswalk, type CrosswalkModel, type TumourFlags } from './scores/crosswalk.js';
export { LEAST_CGY, MOST_GY, cGy, doubtAboutCgy, doubtAboutGy, gy, gyOf, type CGy, type Gy } from './units/dose.js';
export { exactly, isAtMost, productOf, quotientOf, rounded, sumOf, type Exact } from './units/exact.js';
export { ALPHA_BETA, LQ_CAUTION_ABOVE, bedEqd2, biologicalDose, dosePerFraction, isBeyondLq, type BiologicalDose, type Fractionation } from './scores/bed-eqd2/bed-eqd2.js';
export { SCHEDULES, SCHEDULE_SOURCES, scheduleOf, schedules, type Schedule, type ScheduleSource } from './scores/schedules/schedules.js';
export {
  CORD_CLASSES, CORD_LIMITS, CORD_RISK_RANGE, CORD_STRUCTURES, cordDeNovo, cordLimitEqd2, cordLimitOf, cordReadingOf, type CordClass, type CordLimit, type CordReading, type CordStructure,
} from './scores/cord-de-novo/cord-de-novo.js';
export { LEAST_MONTHS, monthsLater, readInterval, type Interval, type IntervalReading } from './scores/reirradiation/interval.js';
export { REIRRADIATION_CRITERIA, readReirradiation, reirradiation, type ReirradiationCriterion, type ReirradiationQuestion, type ReirradiationReading } from './scores/reirradiation/reirradiation.js';
export { cumulativeDose, cumulativeDoseOf, levelDoseLabel, type CourseShare, type CumulativeDose, type DoseCourse, type LevelDose } from './scores/cumulative-dose/cumulative-dose.js';
export { BODY_EXTENTS, BODY_SIDES, VERTEBRA_SECTORS, coxCtv, coxCtvOf, type BodyExtent, type BodySide, type CoxReading, type VertebraSector } from './scores/cox-ctv/cox-ctv.js';
export { VCF_FACTORS, vcfCaution, vcfCautionOf, type VcfFactor, type VcfQuestion, type VcfReading } from './scores/vcf-caution/vcf-caution.js';
export { EMPTY_OAR_TABLE, ORGANS_AT_RISK, oarConstraints, oarConstraintsOf, oarTableFaults, type OarConstraint, type OarTable, type OrganAtRisk } from './scores/oar-constraints/oar-constraints.js';
export { doseByLevel, irradiatedLevels, recordedCourses, type DoseByLevel, type DoseRecord, type LevelDoses, type RecordedCourse } from './radiotherapy/dose-by-level.js';
export {
  CORD_CONTOURS, COURSE_STATES, DMAX_SCOPES, RT_INTENTS, RT_SETTINGS, RT_TECHNIQUES, RadiotherapyCourse, RadiotherapyCourseView, TARGET_CONSENSUS, TARGET_SECTORS, isAhead, isGiven, needsReason, type CourseState,
  type RtSetting, type RtTechnique,
} from './radiotherapy/radiotherapy-course.js';
export { courseWarnings } from './radiotherapy/course-warnings.js';
export { recordedTwice } from './radiotherapy/recorded-twice.js';
export { fractionsOfPlan, pointMaxima, type PointMaximum, type Told } from './radiotherapy/plan-maxima.js';
export { reirradiationChecks, type ReirradiationCheck } from './radiotherapy/reirradiation-check.js';
export { cordChecks, type CordCheck, type CordLine } from './radiotherapy/cord-check.js';
export { timingChecks, type OperationDay, type TimingCheck } from './radiotherapy/timing-check.js';
export { vcfChecks, type VcfCheck } from './radiotherapy/vcf-check.js';
export { KPI_DEFINITIONS, kpiDefinition, kpiName } from './kpi/definitions.js';
export { KPI_IDS, KPI_MEASURES, KPI_VERDICTS, type KpiDefinition, type KpiId, type KpiMeasure, type KpiUnit, type KpiVerdict } from './kpi/kpi.js';
export { kpiCsv } from './kpi/kpi-csv.js';
export { kpiFigures, type KpiCounted, type KpiPart } from './kpi/kpi-figures.js';
export { kpiBucketsOf, kpiPeriod, type KpiPeriod } from './kpi/kpi-period.js';
export { KPI_BUCKETS, KpiCase, KpiCasePage, KpiCaseSearch, KpiChoice, KpiChoices, KpiFigure, KpiPoint, KpiReasonCount, KpiReport, KpiSearch, LONGEST_PERIOD_MONTHS, type KpiBucket } from './kpi/kpi-report.js';
export { KPI_REASONS, kpiReason } from './kpi/reasons.js';
export { FEWEST_SHOWN, isSmall, withheldParts, type PartOfWhole } from './registry/small-numbers.js';
export { StatisticInputView, StatisticSourceView, StatisticsList, StatisticsQuestion, StatisticView, statisticView } from './registry/statistics-question.js';
export { aalenJohansen, incidenceAt, type CumulativeIncidence } from './statistics/aalen-johansen.js';
export { ALL_STATISTICS, statisticById } from './statistics/all-statistics.js';
export { brierScore, type BrierScore, type PredictedOutcomes } from './statistics/brier.js';
export { calibration, recalibrated, type Calibration, type CalibrationGroup } from './statistics/calibration.js';
export { concordance, type Concordance, type PairCounts, type PredictedFollowUp } from './statistics/concordance.js';
export { brierIpcw, type CensoredBrier, type PredictedSurvival, type SurvivalGroup } from './statistics/ipcw.js';
export { kaplanMeier, reverseKaplanMeier, type IntervalKind, type SurvivalCurve } from './statistics/kaplan-meier.js';
export { logRank, type GroupedFollowUp, type LogRank } from './statistics/log-rank.js';
export { quantileOf, quartilesOf, type Quantile, type Quartiles } from './statistics/quantiles.js';
export { StatisticsRefused, type StatisticsFault } from './statistics/refusal.js';
export { type FollowUp } from './statistics/risk-table.js';
export { restrictedMean, type RestrictedMean } from './statistics/rmst.js';
export { askStatistic, type Statistic } from './statistics/statistic.js';
export { survivalAt, type SurvivalAtTimes } from './statistics/survival-at.js';
export { wilson, type Proportion } from './statistics/wilson.js';
export { markWords, type SourceMark } from './scores/source-mark.js';
export { CLOCK_PATHWAYS, CLOCK_STARTS, CLOCK_TASKS, msccClock, type ClockPathway, type ClockStart, type ClockTask } from './scores/mscc-clock/mscc-clock.js';
export { CLOCK_RULES, CLOCK_RULE_SETS, clockRulesOf, findClockRule, ruleSetOn, type ClockRule, type ClockRuleSet, type FoundClockRule } from './scores/mscc-clock/clock-rules.js';
export { AT_RISK_SHARE, clockState, deadlineStatus, type ClockFacts, type ClockState, type ClockStateCode, type DeadlineStatus, type Done } from './scores/mscc-clock/clock-state.js';
export { dayBounds, hoursLater, isTimeZone, localDay, localTime } from './scores/mscc-clock/clock-time.js';
export { caseClocks, clocksWithoutRecord, pathwayOfRecord, worstClock, type CaseClock, type ClockSetting, type MsccRecord } from './scores/mscc-clock/case-clocks.js';
export { PRESENTING_SYMPTOMS, RED_FLAG_GROUPS, type PresentingSymptom, type RedFlagGroup } from './scores/red-flags/symptoms.js';
export { RED_FLAG_BUCKETS, redFlags, redFlagsOf, type RedFlagBucket, type RedFlagReading, type RedFlagReason } from './scores/red-flags/red-flags.js';
export { STEROID_FACTS, STEROID_ROWS, steroidAdvice, steroidRows, type SteroidFact, type SteroidFacts, type SteroidMatch, type SteroidRow } from './scores/steroid-advice/steroid-advice.js';
export { STEROID_DISEASES, endCaution, tissueCaution, type SteroidCaution, type SteroidDays, type SteroidDisease } from './scores/steroid-advice/steroid-cautions.js';
export { CLAVIEN_GRADES, clavienDindo, clavienGradeOf, clavienOrdinal, clavienText, isMajorClavien, type ClavienGrade, type ComplicationTherapy } from './scores/clavien-dindo/clavien-dindo.js';
export { readComplication, type ReadComplication, type ReadWord } from './scores/clavien-dindo/read-complication.js';
export { SAVES_V1_GRADES, saves, savesV1Of, savesV1Range, type AdverseEventFacts, type SavesV1Grade } from './scores/saves/saves.js';
export { INTRAOPERATIVE_EVENTS, PERIOPERATIVE_EVENTS, SAVES_V2_GRADES, type IntraoperativeEvent, type PerioperativeEvent, type SavesV2Grade } from './scores/saves/saves-v2.js';
export { PAIN_RESPONSES, painResponse, painResponseOf, type PainCourse, type PainResponse } from './scores/pain-response/pain-response.js';
export { SPINO_STATUSES, spino, spinoRange, spinoStatusOf, type SpinoFindings, type SpinoStatus } from './scores/spino/spino.js';
export { NRS_KINDS, isNrs, nrs } from './scores/nrs/nrs.js';
export { BM22_SCALES, bm22Scale, bm22Score, eortcBm22, type Bm22Answer, type Bm22Scale, type Bm22Type } from './scores/eortc-bm22/eortc-bm22.js';
export { WOUND_INTERVAL_FLAGS, woundInterval, woundIntervalFlag, woundIntervalOf, type WoundInterval, type WoundIntervalFlag, type WoundIntervalOrder } from './scores/wound-interval/wound-interval.js';
export { RISK_BANDS, SCHEDULE_STARTS, SURVEILLANCE_KINDS, surveillance, type RiskBand, type RiskFactors, type SchedulePhase, type ScheduleTemplate } from './scores/surveillance/surveillance.js';
export { dayAfter, type Offset } from './scores/surveillance/calendar-offset.js';
export { SCHEDULE_TEMPLATES, scheduleTemplate } from './scores/surveillance/schedule-templates.js';
export { followUpPlan, type DueEntry, type FollowUpPlan } from './scores/surveillance/follow-up-plan.js';
export { EMBOLISATION_FACTS, HYPERVASCULAR_PRIMARIES, embolisation, embolisationPrompt, isHypervascular } from './scores/embolisation/embolisation.js';
export {
  GOAL_OUTCOMES, PROCEDURES, RESECTION_INTENTS, SURGICAL_APPROACHES, goalsServedBy, proceduresFor, type GoalOutcome, type Procedure, type ProcedureCode, type ResectionIntent, type SurgicalApproach,
} from './surgery/procedures.js';
export { MOST_RANGES, formatLevelList, levelsInList, parseLevelList, type ParsedLevelList } from './anatomy/level-list.js';
export { IMPLANT_MATERIALS, type ImplantMaterial } from './surgery/implants.js';
export { EMBOLISATION_PLANS, PLAN_STATUSES, PlannedGoal, SurgeryPlan, SurgeryPlanView, type PlanStatus } from './surgery/surgery-plan.js';
export { Operation, OperationView, ReachedGoal, RESECTION_MARGINS, minutesOf, type ResectionMargin } from './surgery/operation.js';
export { COMPLICATION_CATEGORIES, COMPLICATION_TYPES, typesOf, type ComplicationCategory, type ComplicationType } from './surgery/complication-types.js';
export { CLAVIEN_CHOICES, Complication, ComplicationView, SAVES_CHOICES, clavienOf, complicationName } from './surgery/complication.js';
export { goalGaps, planConcordance, type GoalsConcordance, type ConcordanceRow, type GoalConcordance, type GoalGaps, type PlanConcordance } from './surgery/concordance.js';
export { complicationWord, currentPlan, standingOf, type ComplicationWord, type PlanStanding } from './surgery/plan-standing.js';
export { INFORMATION_TOPICS, INFORMATION_WAYS, INFORMED, InformationGiven, InformationGivenView, StoredInformationGiven, type Informed, type InformationTopic, type InformationWay } from './support/information-given.js';
export {
  SENSITIVE_AUDIENCE, SENSITIVE_KINDS, SENSITIVE_RETRACTIONS, SensitiveNote, SensitiveNoteCover, SensitiveNoteRetraction, SensitiveNotes, SensitiveNoteView, mayReadSensitiveNote, type SensitiveKind, type SensitiveRetraction,
} from './support/sensitive-note.js';
export { supportOverview, supportWords, daysWaited, type SupportLine, type SupportTarget } from './support/support-overview.js';
export { BRACE_TYPES, CONSIDERATIONS, SUPPORT_KINDS, SUPPORT_STATES, SupportService, SupportServiceView, type BraceType, type Consideration, type SupportKind, type SupportState } from './support/support-service.js';
export { askedAtTriage, askedOfReferrer, statusStep } from './case/case-status.js';
export { AskedItem, CaseStatus, IssuedStatusLink, ReferrerReply, ReferrerReplyView, STATUS_LINK_DAYS, STATUS_STEPS, StatusLinkTerm, StatusLinkView, StatusToken, type StatusStep } from './case/status-link.js';
export { StandardOfCare, StandardOfCareList, StandardOfCareView } from './triage/standard-of-care.js';
export { TRIAGE_BUCKETS, type TriageBucket } from './triage/triage-buckets.js';
export { triageFlags, type TriageFacts, type TriageFlag } from './triage/triage-flags.js';
export { TriageInbox } from './triage/triage-inbox.js';
export { REJECTIONS, TRIAGE_OUTCOMES, TriageOutcome, TriageOutcomeView, standingTriage, type Rejection, type TriageCode } from './triage/triage-outcome.js';
export { triageSuggestion, type TriageSuggestion, type TriageUnknown } from './triage/triage-suggestion.js';
export {
  Acknowledgement, isMailAddress, MESSAGE_CHANNELS, MESSAGE_KINDS, MESSAGE_STATES, OUTBOX_VIEWS, OutboxMessage, OutboxPage, SendAgain, type MessageChannel, type MessageKind, type MessageState,
} from './letter/outbox.js';
export { DecisionLetters, Letter, LETTER_KINDS, LETTER_STATES, LetterRecipient, LetterView, RECIPIENT_ROLES, type LetterKind, type LetterState, type RecipientRole } from './letter/letter.js';
export { decisionActions, actionWords, outcomeDueAt, type DecisionAction } from './letter/decision-actions.js';
export { outcomeLetterDraft, patientSummaryDraft, patientSummaryFaults, type KnownPerson, type LetterFacts } from './letter/first-draft.js';
export { NOT_DONE_REASONS, REASON_SOURCES, notDoneFault, type NotDoneReason, type ReasonSource } from './delivery/not-done-reasons.js';
export { DELIVERY_SOURCES, DeliveryLink, EXTENTS, FulfilledPart, PLAN_PARTS, partKey, type DeliverySource, type Extent, type PlanPart } from './delivery/plan-parts.js';
export { DeliveryStatement, SAID_OF_PART, type SaidOfPart } from './delivery/delivery-statement.js';
export { GoalResult, HARDWARE_STATES, type HardwareState } from './delivery/goal-result.js';
export { achievedLabel, achievementOf, type Achievement } from './delivery/achieved.js';
export { CONCORDANCE_LEVELS, PART_STATES, concordanceOf, type ConcordanceLevel, type DecisionConcordance, type JudgedPart, type PartState } from './delivery/concordance.js';
export { type DeliveryFacts, type SignedDecision, type TreatmentFacts } from './delivery/delivery-facts.js';
export {
  HOW_ASKED, CaseDelivery, DecisionDelivery, DeliveryLinkView, DeliveryStatementView, GoalResultView, PartOnItsWay, ProposedPart, RecordToLink, deliveryView, type StoredDelivery,
} from './delivery/delivery-view.js';
export { statedByActions, type SettledAction } from './delivery/stated-by-actions.js';
export { proposalsFor, type Proposal } from './delivery/proposals.js';
export { decisiveParts, recommendedParts, type RecommendedPart } from './delivery/recommended-parts.js';
export { treatmentRecords, type TreatmentRecord } from './delivery/treatment-records.js';
export { TOXICITY_CAUSES, TOXICITY_SEVERITIES, Toxicity, VISIT_KINDS, VISIT_STATES, Visit, VisitView, type VisitKind, type VisitState } from './follow-up/visit.js';
export { FRACTURES, LocalResponse, LocalResponseView, responseByFindings } from './follow-up/local-response.js';
export { PROM_INSTRUMENTS, PROM_RESPONDENTS, PromAnswer, PromAnswerView, promWords, type PromInstrument } from './follow-up/prom-answer.js';
export { OWN_DATES, PlannedDate, SURVEILLANCE_TEMPLATES, SurveillancePlan, SurveillancePlanView, datesOf, templateWords } from './follow-up/surveillance-plan.js';
export { CaseEnd, CaseEndView, DEATH_CAUSES, END_KINDS, closedWords, type DeathCause, type EndKind } from './follow-up/case-end.js';
export { TakenOff, TakenOffList } from './follow-up/taken-off.js';
export { CHECK_KINDS, CHECK_RESULTS, PostoperativeCheck, PostoperativeCheckView, type CheckKind, type CheckResult } from './follow-up/postoperative-check.js';
export { ClosedCheck, OpenComplication, SURGEON_GROUPS, SurgeonReview, SurgeonRow, type SurgeonGroup } from './follow-up/surgeon-review.js';
export { dayWords, daysBetween, surgeonTasks, type SurgeonAct, type SurgeonTask } from './follow-up/surgeon-tasks.js';
export { FollowUpInbox, FollowUpRow, FunctionThen, NewResult, NextDue, RESULT_KINDS } from './follow-up/follow-up-row.js';
export { FOLLOW_UP_REASONS, NO_PLAN_WORDS, SOON_DAYS, followUpReasons, inboxInOrder, type FollowUpReason, type ReasonOfRow, questionAgain } from './follow-up/follow-up-reasons.js';
export {
  AGE_BANDS, COMPETING_EVENTS, GOAL_CHOICES, RegistryFilter, RegistryOverview, RegistryPlace, SINS_BANDS, SURVIVAL_GROUPINGS, TREATMENTS_RECORDED, type CompetingEvent, type SurvivalGrouping,
} from './registry/registry-filter.js';
export { countsOf, NOT_RECORDED, RegistryCounts, RegistryEntry, REGISTRY_SECTIONS, RegistrySection, type RawCounts, type RegistrySectionId } from './registry/registry-counts.js';
export {
  expandFollowUp, FollowUpGroup, longestOf, RegistryCalibration, RegistryFollowUp, RegistryPredictions, withheldGroups, withheldPredictions, type FollowUpColumns,
} from './registry/registry-follow-up.js';
export { incidenceOf, survivalOf, type IncidenceGroupResult, type SurvivalComparison, type SurvivalGroupResult } from './registry/survival-groups.js';
export { FEWEST_EVENTS, ownCalibration, type OwnCalibration } from './registry/own-calibration.js';
export {
  daysUpTo, monthsWords, pWords, READING_DAYS, READING_WORDS, REGISTRY_DEFINITIONS, shareWithInterval, shareWords, WAITING_DAYS, type RegistryChartId, type RegistryDefinition,
} from './registry/registry-definitions.js';
export { csvCell, csvLine, guarded, unguarded } from './export/csv.js';
export { DICTIONARY_HEAD, dataDictionary, dictionaryCsv, REDCAP_HEAD, redcapCsv, redcapDictionary } from './export/dictionaries.js';
export { LEFT_OUT } from './export/left-out.js';
export { ActionRow, EmergencyRow } from './export/row-contracts.js';
export { OLDEST_SAID } from './export/case-columns.js';
export { WHY_EMPTY, type ColumnKind, type ExportColumn } from './export/export-column.js';
export { EXPORT_KINDS, PatientRecordRequest, RECORD_FORMS, RegistryExport, type ExportKind } from './export/export-request.js';
export { EXPORT_TABLES, exportColumns, type ExportTable } from './export/export-tables.js';
