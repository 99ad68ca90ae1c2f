import type { Role } from './roles.js';

const CLINICIANS = ['chair', 'spine_surgeon', 'medical_oncologist', 'radiation_oncologist', 'radiologist', 'pathologist', 'specialist_nurse'] as const;
const BOARD = ['coordinator', ...CLINICIANS] as const;
/** Who runs an emergency between the meetings, at any hour. */
const EMERGENCY = ['coordinator', 'chair', 'spine_surgeon', 'medical_oncologist', 'radiation_oncologist', 'specialist_nurse'] as const;
const BOARD_AND_REFERRER = [...BOARD, 'referrer'] as const;

/**
 * Who may do what. One action name is the permission, the entry in the audit and the live notice.
 * Reading has actions too. What is not in this table nobody may do.
 */
export const ACTIONS = {
  'session.begin': [],
  'session.end': [],
  'directory.read': [...BOARD_AND_REFERRER, 'administrator', 'auditor', 'registry_analyst', 'safety_officer'],
  'person.record': ['administrator'],
  'organisation.record': ['administrator'],
  'board.record': ['administrator', 'coordinator'],
  'day.read': [...BOARD_AND_REFERRER, 'administrator', 'auditor', 'registry_analyst', 'safety_officer'],
  'patient.find': BOARD_AND_REFERRER,
  'patient.record': BOARD_AND_REFERRER,
  'patient.compare': ['coordinator', 'chair'],
  'patient.distinguish': ['coordinator', 'chair'],
  'patient.merge': ['coordinator', 'chair'],
  'patient.unmerge': ['coordinator', 'chair'],
  'case.read': BOARD_AND_REFERRER,
  'worklist.read': BOARD_AND_REFERRER,
  'history.read': [...BOARD, 'auditor'],
  'case.refer': BOARD_AND_REFERRER,
  'referral-draft.read': BOARD_AND_REFERRER,
  'referral-draft.keep': BOARD_AND_REFERRER,
  'referral-draft.discard': BOARD_AND_REFERRER,
  'referral.record': BOARD_AND_REFERRER,
  'tumour.record': BOARD_AND_REFERRER,
  'lesion.record': BOARD_AND_REFERRER,
  'lesion.retract': BOARD_AND_REFERRER,
  'score.record': ['coordinator', ...CLINICIANS],
  'function.record': BOARD_AND_REFERRER,
  'presentation.record': BOARD_AND_REFERRER,
  'neurology.record': BOARD_AND_REFERRER,
  'extent.record': BOARD_AND_REFERRER,
  'fitness.record': BOARD_AND_REFERRER,
  'prior-treatment.record': BOARD_AND_REFERRER,
  'therapy-line.record': BOARD_AND_REFERRER,
  'steroid-course.record': BOARD_AND_REFERRER,
  'supportive-drug.record': BOARD_AND_REFERRER,
  'oncology-status.record': BOARD_AND_REFERRER,
  'tumour-marker.record': BOARD_AND_REFERRER,
  'surgery-plan.record': ['coordinator', 'chair', 'spine_surgeon', 'specialist_nurse'],
  'operation.record': ['coordinator', 'spine_surgeon'],
  'operation.retract': ['coordinator', 'spine_surgeon'],
  'complication.record': BOARD,
  'complication.retract': BOARD,
  'imaging.record': BOARD_AND_REFERRER,
  'imaging.read-report': BOARD,
  'imaging.amend': BOARD,
  'show-list.arrange': BOARD,
  'key-image.add': BOARD,
  'key-image.retract': BOARD,
  'patient-wish.record': BOARD_AND_REFERRER,
  'laboratory.record': BOARD_AND_REFERRER,
  'radiotherapy.record': ['coordinator', 'chair', 'spine_surgeon', 'medical_oncologist', 'radiation_oncologist', 'specialist_nurse', 'referrer'],
  'support.record': BOARD_AND_REFERRER,
  'information.record': BOARD_AND_REFERRER,
  'sensitive-note.read': BOARD,
  'sensitive-note.record': BOARD,
  'sensitive-note.retract': BOARD,
  'biopsy.record': BOARD_AND_REFERRER,
  'biopsy.amend': BOARD_AND_REFERRER,
  'biopsy.retract': BOARD_AND_REFERRER,
  'specimen.read': BOARD,
  'prognosis.read': BOARD,
  'prognosis.estimate': BOARD,
  'prognosis.record': BOARD,
  'prognosis-note.read': [...BOARD, 'administrator', 'auditor', 'safety_officer'],
  'prognosis.acknowledge': ['safety_officer'],
  'case.confirm': BOARD_AND_REFERRER,
  'status-link.issue': ['coordinator', 'chair', 'specialist_nurse', 'referrer'],
  'referrer-reply.send': ['referrer'],
  'referrer-reply.handle': ['coordinator', 'chair', 'specialist_nurse'],
  'case.submit': BOARD_AND_REFERRER,
  'case.withdraw': BOARD_AND_REFERRER,
  'case.triage': ['coordinator', 'chair', 'spine_surgeon'],
  'triage.read': ['coordinator', 'chair', 'spine_surgeon'],
  'standard.read': BOARD,
  'standard.record': ['coordinator', 'chair'],
  'case.prepare': ['coordinator', 'chair', 'spine_surgeon'],
  'case.declare-ready': ['coordinator', 'chair', 'spine_surgeon'],
  'case.unready': ['coordinator', 'chair', 'spine_surgeon'],
  'case.deliver': ['coordinator', 'chair', 'spine_surgeon', 'medical_oncologist', 'radiation_oncologist'],
  'case.follow': ['coordinator', 'chair', 'spine_surgeon', 'medical_oncologist', 'radiation_oncologist'],
  'case.re-present': BOARD,
  'case.close': ['coordinator', 'chair', 'spine_surgeon', 'medical_oncologist', 'radiation_oncologist'],
  'case.reopen': ['coordinator', 'chair'],
  'meeting.read': BOARD,
  'meeting.plan': ['coordinator', 'chair'],
  'agenda.arrange': ['coordinator', 'chair'],
  'agenda.publish': ['coordinator', 'chair'],
  'reply.record': BOARD,
  'invitation.send': ['coordinator', 'chair'],
  'meeting.cancel': ['coordinator', 'chair'],
  'attendance.record': ['coordinator', 'chair'],
  'meeting.open': ['coordinator', 'chair'],
  'meeting.drive': ['coordinator', 'chair'],
  'meeting.close': ['coordinator', 'chair'],
  'meeting.undo': ['coordinator', 'chair'],
  'room.be-present': BOARD,
  'room.raise-hand': BOARD,
  'room.lower-hand': ['coordinator', 'chair'],
  'room.show': BOARD,
  'case.defer': ['coordinator', 'chair'],
  'emergency.read': BOARD,
  'emergency.open': EMERGENCY,
  'emergency.record': EMERGENCY,
  'emergency.draft': EMERGENCY,
  'emergency.sign': ['chair', 'spine_surgeon', 'radiation_oncologist'],
  'emergency.end': EMERGENCY,
  'alert.acknowledge': BOARD,
  'decision.ratify': ['chair'],
  'decision.read': BOARD_AND_REFERRER,
  'decision.draft': ['coordinator', 'chair'],
  'position.state': BOARD,
  'decision.sign': ['chair'],
  'trigger.report': BOARD,
  'trigger.answer': ['coordinator', 'chair', 'spine_surgeon', 'medical_oncologist', 'radiation_oncologist'],
  'discussion.rate': BOARD,
  'decision.amend': ['chair', 'coordinator', 'spine_surgeon', 'medical_oncologist', 'radiation_oncologist'],
  'decision.retract': ['chair'],
  'letter.read': BOARD,
  'letter.record': BOARD,
  'letter.approve': BOARD,
  'letter.approve-summary': CLINICIANS,
  'letter.send': ['coordinator', 'chair', 'specialist_nurse'],
  'meeting.print': BOARD,
  'transfer-sheet.print': BOARD_AND_REFERRER,
  'outbox.read': BOARD,
  'outbox.send-again': ['coordinator', 'chair', 'specialist_nurse'],
  'outbox.acknowledge': BOARD,
  'registry.read': [...BOARD, 'registry_analyst'],
  'export.pseudonymised': ['coordinator', 'chair', 'registry_analyst'],
  'export.identified': ['coordinator', 'chair'],
  'export.patient': ['coordinator', 'chair'],
  // The service itself.
  'outbox.deliver': [],
} as const satisfies Record<string, readonly Role[]>;

/** The name of something a person does. */
export type Action = keyof typeof ACTIONS;

/** Whether any of a person's roles may do this. */
export function may(roles: readonly Role[], action: Action): boolean {
  const allowed: readonly Role[] = ACTIONS[action];
  return roles.some((role) => allowed.includes(role));
}

/** Roles whose holders see the cases of the whole centre. A referrer without one of them sees own referrals only. */
export function seesWholeCentre(roles: readonly Role[]): boolean {
  const board: readonly Role[] = BOARD;
  return roles.some((role) => board.includes(role) || role === 'auditor');
}

/** Everything that these roles may do, for the screens: a button that cannot work is not shown. */
export function actionsOf(roles: readonly Role[]): Action[] {
  return (Object.keys(ACTIONS) as Action[]).filter((action) => may(roles, action));
}
