import { Ground1763700000000 } from './1763700000000-ground.js';
import { People1763700100000 } from './1763700100000-people.js';
import { Case1763700200000 } from './1763700200000-case.js';
import { Board1763700300000 } from './1763700300000-board.js';
import { CaseCard1763700400000 } from './1763700400000-case-card.js';
import { Symptoms1763700500000 } from './1763700500000-symptoms.js';
import { Prognosis1763700600000 } from './1763700600000-prognosis.js';
import { Biopsy1763700700000 } from './1763700700000-biopsy.js';
import { Systemic1763700710000 } from './1763700710000-systemic.js';
import { Surgery1763700720000 } from './1763700720000-surgery.js';
import { RadiotherapyCourse1763700730000 } from './1763700730000-radiotherapy-course.js';
import { Imaging1763700740000 } from './1763700740000-imaging.js';
import { Function1763700750000 } from './1763700750000-function.js';
import { Support1763700760000 } from './1763700760000-support.js';
import { SamePatient1763700770000 } from './1763700770000-same-patient.js';
import { StatusLink1763700771000 } from './1763700771000-status-link.js';
import { MinimumDataSet1763700780000 } from './1763700780000-minimum-data-set.js';
import { Confirmation1763700790000 } from './1763700790000-confirmation.js';
import { LeanFence1763700795000 } from './1763700795000-lean-fence.js';
import { Outbox1763700800000 } from './1763700800000-outbox.js';
import { Letter1763700801000 } from './1763700801000-letter.js';
import { EmergencyMeeting1763700810000 } from './1763700810000-emergency-meeting.js';
import { Emergency1763700810010 } from './1763700810010-emergency.js';
import { AgendaBuilder1763700820000 } from './1763700820000-agenda-builder.js';
import { LiveRoom1763700830000 } from './1763700830000-live-room.js';
import { StructuredDecision1763700840000 } from './1763700840000-structured-decision.js';
import { ReferralDraft1763700850001 } from './1763700850001-referral-draft.js';
import { Triage1763700850002 } from './1763700850002-triage.js';
import { SurgeryInError1763700850003 } from './1763700850003-surgery-in-error.js';
import { EmbolismDate1763700870000 } from './1763700870000-embolism-date.js';
import { Action1763700900000 } from './1763700900000-action.js';
import { Delivery1763700910001 } from './1763700910001-delivery.js';
import { FollowUp1763700920000 } from './1763700920000-follow-up.js';
import { Kpi1763700930000 } from './1763700930000-kpi.js';
import { Registry1763700940001 } from './1763700940001-registry.js';
import { Identity1763700950000 } from './1763700950000-identity.js';
import { AccessLog1763700960000 } from './1763700960000-access-log.js';
import { ClosedBoard1763700960001 } from './1763700960001-closed-board.js';
import { AttemptCount1763701050000 } from './1763701050000-attempt-count.js';
import { OpeningsForTheTeam1763701050001 } from './1763701050001-openings-for-the-team.js';
import { LeanWrite1763701000000 } from './1763701000000-lean-write.js';
import { LeanNames1763701010000 } from './1763701010000-lean-names.js';
import { AliveAtVisits1763701030000 } from './1763701030000-alive-at-visits.js';
import { EndOfFollowUp1763701030001 } from './1763701030001-end-of-follow-up.js';

/** Every migration in the order in which it runs. A merged one is never edited; a change is a new file. */
export const migrations = [
  Ground1763700000000,
  People1763700100000,
  Case1763700200000,
  Board1763700300000,
  CaseCard1763700400000,
  Symptoms1763700500000,
  Prognosis1763700600000,
  Biopsy1763700700000,
  Systemic1763700710000,
  Surgery1763700720000,
  RadiotherapyCourse1763700730000,
  Imaging1763700740000,
  Function1763700750000,
  Support1763700760000,
  SamePatient1763700770000,
  StatusLink1763700771000,
  MinimumDataSet1763700780000,
  Confirmation1763700790000,
  LeanFence1763700795000,
  Outbox1763700800000,
  Letter1763700801000,
  EmergencyMeeting1763700810000,
  Emergency1763700810010,
  AgendaBuilder1763700820000,
  LiveRoom1763700830000,
  StructuredDecision1763700840000,
  ReferralDraft1763700850001,
  Triage1763700850002,
  SurgeryInError1763700850003,
  EmbolismDate1763700870000,
  Action1763700900000,
  Delivery1763700910001,
  FollowUp1763700920000,
  Kpi1763700930000,
  Registry1763700940001,
  Identity1763700950000,
  AccessLog1763700960000,
  ClosedBoard1763700960001,
  LeanWrite1763701000000,
  LeanNames1763701010000,
  AliveAtVisits1763701030000,
  EndOfFollowUp1763701030001,
  AttemptCount1763701050000,
  OpeningsForTheTeam1763701050001,
];
