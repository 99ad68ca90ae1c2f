import type { Role } from '@rachis/domain';

/** The columns of the table: one letter for each role, a dot where it may not. */
export const ROLE_LETTERS: readonly (readonly [letter: string, role: Role])[] = [
  ['K', 'coordinator'], ['C', 'chair'], ['S', 'spine_surgeon'], ['M', 'medical_oncologist'], ['R', 'radiation_oncologist'], ['D', 'radiologist'], ['P', 'pathologist'], ['N', 'specialist_nurse'],
  ['F', 'referrer'], ['Y', 'registry_analyst'], ['A', 'administrator'], ['U', 'auditor'], ['O', 'safety_officer'],
];

/**
 * Who may ask which route, written down a second time: a change of access/actions.ts or of a controller that was not meant
 * does not fit this table any more. Reviewed as a table, by somebody who knows what each role is for. A new route needs a row.
 */
export const ROUTE_TABLE: Readonly<Record<string, string>> = {
  // audit
  searchAudit: '...........U.',
  exportAudit: '...........U.',
  readChain: '...........U.',
  readAnchor: '...........U.',
  checkAnchor: '...........U.',
  readCaseReaders: 'KC.........U.',
  // account: the own one, whatever the role
  readOwnAccount: 'signed in',
  changePassword: 'signed in',
  offerSecondFactor: 'signed in', confirmSecondFactor: 'signed in', renewRecoveryCodes: 'signed in', removeSecondFactor: 'signed in',
  endOwnSession: 'signed in',
  forgetPassword: 'open',
  readPasswordLink: 'open',
  setLinkedPassword: 'open',
  // action: a referrer settles only what is theirs
  readActions: 'KCSMRDPNF....',
  readActionsOfCase: 'KCSMRDPNF....',
  makeAction: 'KCSMRDPN.....',
  changeAction: 'KCSMRDPN.....',
  settleAction: 'KCSMRDPNF....',
  undoAction: 'KCSMRDPNF....',
  // biopsy
  recordBiopsy: 'KCSMRDPNF....',
  addToReport: 'KCSMRDPNF....',
  retractBiopsy: 'KCSMRDPNF....',
  // specimen
  readSpecimens: 'KCSMRDPN.....',
  // break-glass
  findClosedCase: '.CSMRDPN.....',
  openClosedCase: '.CSMRDPN.....',
  readOpeningsOfCase: 'KCSMRDPN...U.',
  listOpenings: 'KC.........U.',
  judgeOpening: '.C.........U.',
  // case
  beginCase: 'KCSMRDPNF....',
  searchCases: 'KCSMRDPNF....',
  readCase: 'KCSMRDPNF....',
  recordReferral: 'KCSMRDPNF....',
  confirmStillTrue: 'KCSMRDPNF....',
  moveCase: 'KCSMRDPNF....',
  readHistory: 'KCSMRDPN...U.',
  // referral-draft
  readReferralDrafts: 'KCSMRDPNF....',
  keepReferralDraft: 'KCSMRDPNF....',
  discardReferralDraft: 'KCSMRDPNF....',
  // status-link
  readStatus: 'open',
  sendReply: 'open',
  issueStatusLink: 'KC.....NF....',
  renewStatusLink: 'KC.....NF....',
  revokeStatusLink: 'KC.....NF....',
  handleReply: 'KC.....N.....',
  // day
  readDay: 'KCSMRDPNFYAUO',
  // decision
  draftDecision: 'KCSMR..N.....',
  statePosition: 'KCSMRDPN.....',
  signDecision: '.CS.R........',
  ratifyDecision: '.C...........',
  reopenDecision: '.C...........',
  readDecision: 'KCSMRDPNF....',
  printDecision: 'KCSMRDPNF....',
  addAddendum: 'KCSMR........',
  retractDecision: '.C...........',
  // follow-up
  readTriggers: 'KCSMRDPNF....',
  reportTrigger: 'KCSMRDPN.....',
  answerTrigger: 'KCSMR........',
  readChanges: 'KCSMRDPNF....',
  readEarlier: 'KCSMRDPN.....',
  // delivery: radiology and pathology judge a goal, whoever treats says what was done
  readDelivery: 'KCSMRDPNF....',
  linkDelivery: 'KCSMR..N.....',
  stateDelivery: 'KCSMR..N.....',
  judgeGoal: 'KCSMRDPN.....',
  // after the treatment
  readSurgeonReview: 'KCSMRDPN.....',
  readFollowUp: 'KCSMRDPN.....',
  readFollowUpOfCase: 'KCSMRDPN.....',
  readTakenOff: 'KCSMRDPN.....',
  recordVisit: 'KCSMRDPN.....',
  retractVisit: 'KCSMRDPN.....',
  recordLocalResponse: 'KCSMRDPN.....',
  retractLocalResponse: 'KCSMRDPN.....',
  recordPromAnswer: 'KCSMRDPN.....',
  retractPromAnswer: 'KCSMRDPN.....',
  recordPostoperativeCheck: 'KCSMRDPN.....',
  recordSurveillancePlan: 'KCSMRDPN.....',
  endCase: 'KCSMR..N.....',
  retractEnd: 'KCSMR..N.....',
  // quality
  readRating: 'KCSMRDPN.....',
  rateDiscussion: 'KCSMRDPN.....',
  readQuality: 'KCSMRDPN.....',
  // emergency
  listEmergencies: 'KCSMRDPN.....',
  callOutEmergency: 'KCSMR..N.....',
  discussEmergency: 'KCSMR..N.....',
  recordEmergencyEvent: 'KCSMR..N.....',
  logEmergencyCall: 'KCSMR..N.....',
  recordTransfer: 'KCSMR..N.....',
  endEmergency: 'KCSMR..N.....',
  acknowledgeAlert: 'KCSMRDPN.....',
  followAlert: 'open',
  // export: the analyst without names, a patient's record by whoever answers for the board
  readDictionary: 'KC.......Y...', readRedcapDictionary: 'KC.......Y...',
  exportRegistry: 'KC.......Y...',
  exportPatient: 'KC...........',
  // function
  recordFunctionalStatus: 'KCSMRDPNF....',
  recordFitness: 'KCSMRDPNF....',
  // presentation
  recordPresentation: 'KCSMRDPNF....',
  recordNeuroExam: 'KCSMRDPNF....',
  // imaging
  recordImagingStudy: 'KCSMRDPNF....',
  recordImagingRead: 'KCSMRDPN.....',
  addImagingAddendum: 'KCSMRDPN.....',
  // key-image
  addKeyImage: 'KCSMRDPN.....',
  readKeyImage: 'KCSMRDPNF....',
  readKeyImageThumbnail: 'KCSMRDPNF....',
  retractKeyImage: 'KCSMRDPN.....',
  // show-list
  recordShowView: 'KCSMRDPN.....',
  arrangeShowList: 'KCSMRDPN.....',
  readPacs: 'KCSMRDPNF....',
  // kpi: the analyst has the figures, never the cases behind them
  readChoices: 'KCSMRDPN.Y...',
  readReport: 'KCSMRDPN.Y...',
  readCases: 'KCSMRDPN.....',
  exportFigures: 'KCSMRDPN.Y...',
  // laboratory
  recordLaboratoryResult: 'KCSMRDPNF....',
  // lesion
  recordLesion: 'KCSMRDPNF....',
  retractLesion: 'KCSMRDPNF....',
  // letter
  readLetters: 'KCSMRDPN.....',
  recordLetter: 'KCSMRDPN.....',
  approveLetter: 'KCSMRDPN.....',
  sendLetter: 'KC.....N.....',
  printLetter: 'KCSMRDPN.....',
  printMinutes: 'KCSMRDPN.....',
  printActions: 'KCSMRDPN.....',
  printPack: 'KCSMRDPN.....',
  printTransferSheet: 'KCSMRDPNF....',
  // outbox
  readOutbox: 'KCSMRDPN.....',
  sendMessageAgain: 'KC.....N.....',
  acknowledgeMessage: 'KCSMRDPN.....',
  printIssuedPaper: 'KCSMRDPN.....',
  // agenda
  arrangeItem: 'KC...........',
  removeItem: 'KC...........',
  orderAgenda: 'KC...........',
  deferItem: 'KC...........',
  // board
  listBoards: 'KCSMRDPN.....',
  recordBoard: 'K.........A..',
  // meeting
  listMeetings: 'KCSMRDPN.....',
  planMeeting: 'KC...........',
  readMeeting: 'KCSMRDPN.....',
  openMeeting: 'KC...........',
  closeMeeting: 'KC...........',
  // preparation
  readPreparation: 'KCSMRDPN.....',
  placeBreak: 'KC...........',
  publishAgenda: 'KC...........',
  recordReply: 'KCSMRDPN.....',
  sendInvitation: 'KC...........',
  readCalendar: 'KCSMRDPN.....',
  cancelMeeting: 'KC...........',
  // room
  readRoom: 'KCSMRDPN.....',
  moveRoom: 'KC...........',
  showImage: 'KCSMRDPN.....',
  bePresent: 'KCSMRDPN.....',
  leaveRoom: 'KCSMRDPN.....',
  raiseHand: 'KCSMRDPN.....',
  lowerHand: 'KC...........',
  recordAttendance: 'KCSMR..N.....',
  undoAct: 'KC...........',
  // oncology
  recordTumour: 'KCSMRDPNF....',
  recordExtent: 'KCSMRDPNF....',
  recordPriorTreatment: 'KCSMRDPNF....',
  // systemic
  recordOncologyStatus: 'KCSMRDPNF....',
  recordTherapyLine: 'KCSMRDPNF....',
  recordSteroidCourse: 'KCSMRDPNF....',
  recordSupportiveDrug: 'KCSMRDPNF....',
  recordTumourMarker: 'KCSMRDPNF....',
  // duplicate
  listDuplicates: 'KC...........',
  comparePatients: 'KC...........',
  distinguishPatients: 'KC...........',
  mergePatients: 'KC...........',
  readMerge: 'KC...........',
  unmergePatients: 'KC...........',
  // patient
  findPatients: 'KCSMRDPNF....',
  recordPatient: 'KCSMRDPNF....',
  recordWish: 'KCSMRDPNF....',
  // people
  listPeople: 'KCSMRDPNFYAUO',
  recordPerson: '..........A..',
  listOrganisations: 'KCSMRDPNFYAUO',
  recordOrganisation: '..........A..',
  readAccount: '..........A..',
  invitePerson: '..........A..',
  resetSecondFactor: '..........A..',
  endSessionsOf: '..........A..',
  endSessionOf: '..........A..',
  // prognosis
  readPrognosis: 'KCSMRDPN.....',
  recordSurvivalEstimate: 'KCSMRDPN.....',
  recordPrognosis: 'KCSMRDPN.....',
  readPrognosisNote: 'KCSMRDPN..AUO',
  answerPrognosisNote: '............O',
  // radiotherapy
  recordRadiotherapyCourse: 'KCSMR..NF....',
  // registry: counts without names
  readRegistry: 'KCSMRDPN.Y...',
  readCaseMix: 'KCSMRDPN.Y...', readLevels: 'KCSMRDPN.Y...', readGoals: 'KCSMRDPN.Y...', readSchedules: 'KCSMRDPN.Y...', readRegistryComplications: 'KCSMRDPN.Y...',
  readTimeToTreatment: 'KCSMRDPN.Y...', readSurvival: 'KCSMRDPN.Y...', readCompetingRisks: 'KCSMRDPN.Y...', readCalibration: 'KCSMRDPN.Y...',
  // calculator
  listCalculators: 'open',
  readCalculator: 'open',
  calculateRule: 'open',
  // catalogue
  listScores: 'open',
  readScore: 'open',
  evaluateScore: 'open',
  // score
  recordScore: 'KCSMRDPN.....',
  // statistics
  listStatistics: 'open',
  askStatistic: 'open',
  // sensitive-note
  readSensitiveNotes: 'KCSMRDPN.....',
  recordSensitiveNote: 'KCSMRDPN.....',
  retractSensitiveNote: 'KCSMRDPN.....',
  // support
  recordSupportService: 'KCSMRDPNF....',
  recordInformationGiven: 'KCSMRDPNF....',
  // surgery
  recordSurgeryPlan: 'KCS....N.....',
  recordOperation: 'K.S..........',
  recordComplication: 'KCSMRDPN.....',
  retractOperation: 'K.S..........',
  retractComplication: 'KCSMRDPN.....',
  // triage
  readTriageInbox: 'KCS..........',
  decideTriage: 'KCS..........',
  undoTriage: 'KCS..........',
  listStandards: 'KCSMRDPN.....',
  recordStandard: 'KC...........',
  // health
  readHealth: 'open',
  // proof
  readProof: 'signed in',
  prove: 'signed in',
  // session
  signInOptions: 'open',
  readSession: 'signed in',
  signIn: 'open',
  signInAsDemo: 'open',
  signOut: 'open',
  signOutEverywhere: 'signed in',
  readSessionClock: 'signed in',
  beginProviderSignIn: 'open',
  finishProviderSignIn: 'open',
  signOutOfProvider: 'signed in',
  hearProviderSignOut: 'open',
  // live
  followChanges: 'signed in',
};
