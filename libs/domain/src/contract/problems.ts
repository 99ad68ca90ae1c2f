/**
 * Every refusal the API can answer with, and its meaning. The `code` ends the `type` of the problem document
 * (RFC 9457): `/problems/stale-version`.
 */
export const PROBLEMS = {
  'invalid-input': { status: 422, title: 'Some answers are missing or not valid' },
  'malformed-request': { status: 400, title: 'The request could not be read' },
  'not-signed-in': { status: 401, title: 'You are not signed in, or your session has ended' },
  'wrong-credentials': { status: 401, title: 'E-mail or password is not right' },
  'too-many-attempts': { status: 429, title: 'Too many attempts; wait before the next one' },
  'forged-request': { status: 403, title: 'This request did not come from the application' },
  'not-permitted': { status: 403, title: 'Your role may not do this' },
  'not-found': { status: 404, title: 'There is no such record, or it is not yours to see' },
  'stale-version': { status: 412, title: 'Someone else changed this in the meantime' },
  'version-needed': { status: 428, title: 'Say which version you have seen (If-Match)' },
  'move-not-possible': { status: 409, title: 'The case cannot be moved there from where it is' },
  'case-closed': { status: 409, title: 'The case is closed' },
  'already-signed': { status: 409, title: 'The decision is signed; corrections are made as addenda' },
  'report-filed': { status: 409, title: 'The report is filed; what comes later is added to it' },
  'report-not-filed': { status: 409, title: 'No report is filed yet; change the specimen itself' },
  'entered-in-error': { status: 409, title: 'It was entered in error and can no longer be changed' },
  'not-signed': { status: 409, title: 'The decision does not stand as signed' },
  'not-listed': { status: 409, title: 'The case no longer waits on this agenda' },
  'quorum-not-met': { status: 409, title: 'The quorum is not met; a reason is needed to sign' },
  'not-ready-to-sign': { status: 409, title: 'The decision is not complete enough to be signed' },
  'password-needed': { status: 403, title: 'To sign, your password is needed once more' },
  'wrong-password': { status: 403, title: 'The password is not right' },
  'trigger-not-fired': { status: 409, title: 'The trigger has not fired; say first what happened' },
  'meeting-not-open': { status: 409, title: 'The meeting is not open' },
  'meeting-closed': { status: 409, title: 'The meeting is closed' },
  'meeting-cancelled': { status: 409, title: 'The meeting was cancelled' },
  'meeting-begun': { status: 409, title: 'The meeting has begun; close it instead of cancelling it' },
  'pack-unchanged': { status: 409, title: 'Nothing has changed since the last published version' },
  'nobody-to-invite': { status: 409, title: 'Everybody who is invited has this invitation already' },
  'agenda-not-finished': { status: 409, title: 'Cases on the agenda are still waiting; decide, defer or remove them first' },
  'cannot-undo': { status: 409, title: 'This can no longer be taken back: something has happened to the case since' },
  'emergency-has-one-case': { status: 409, title: 'An emergency discussion is about one case; open another one for another case' },
  'emergency-ended': { status: 409, title: 'This emergency has ended; call the case out again if it is one' },
  'emergency-undecided': { status: 409, title: 'Its discussion still waits for a decision; decide or defer it first' },
  'nothing-to-ratify': { status: 409, title: 'There is no signed decision that this could ratify' },
  'already-ratified': { status: 409, title: 'The decision is ratified already' },
  'already-listed': { status: 409, title: 'The case is already on this agenda' },
  'duplicate': { status: 409, title: 'There is already such a record' },
  'letter-sent': { status: 409, title: 'The letter is sent; another word needs another letter' },
  'letter-not-approved': { status: 409, title: 'The letter has not been approved' },
  'patient-deceased': { status: 409, title: 'The patient has died; nothing is sent to them' },
  'not-undelivered': { status: 409, title: 'This message is not undeliverable; it needs no second attempt' },
  'patient-merged': { status: 409, title: 'This record was merged into another record of the same person; use that one' },
  'merge-built-on': { status: 409, title: 'Something has been built on this merge since; read what stands in the way first' },
  'triage-stands': { status: 409, title: 'This step of the triage can no longer be undone' },
  'access-not-needed': { status: 409, title: 'You can see this case; nothing has to be opened' },
  'opening-judged': { status: 409, title: 'This opening has been judged already' },
  'own-opening': { status: 409, title: 'Nobody judges their own opening' },
  'link-not-valid': { status: 404, title: 'This link does not work, or no longer; ask the centre for a new one' },
  'busy': { status: 503, title: 'The service is busy; nothing was changed, try again' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media': { status: 415, title: 'Send JSON' },
  'not-an-image': { status: 415, title: 'Only PNG and JPEG images are taken' },
  'unreadable-image': { status: 422, title: 'The image cannot be read' },
  'internal-error': { status: 500, title: 'Something went wrong on our side; nothing was changed' },
} as const;

/** The name of a refusal. */
export type ProblemCode = keyof typeof PROBLEMS;

/** One fault in what was sent: `pointer` is a JSON pointer to the field, such as `#/lesions/0/levels`. */
export interface FieldFault {
  readonly pointer: string;
  readonly detail: string;
}
