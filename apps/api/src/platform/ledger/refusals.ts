import type { FieldFault, ProblemCode } from '@rachis/domain';
import { Problem } from '../http/problem.js';

/** A constraint's name, in the words of the form. What is not listed here is reported without a field. */
const FAULTS: Record<string, FieldFault> = {
  person_email_key: { pointer: '#/email', detail: 'Somebody already signs in with this e-mail' },
  patient_identifier_pk: { pointer: '#/identifiers', detail: 'Another patient already has this number' },
  role_grant_organisation_fk: { pointer: '#/roles', detail: 'There is no such organisation' },
  spine_case_referring_organisation_fk: { pointer: '#/referringOrganisationId', detail: 'There is no such hospital' },
  spine_case_responsible_fk: { pointer: '#/responsibleId', detail: 'There is no such person' },
  decision_responsible_fk: { pointer: '#/responsibleId', detail: 'There is no such person' },
  decision_informs_patient_fk: { pointer: '#/informsPatientId', detail: 'There is no such person' },
  decision_informs_referrer_fk: { pointer: '#/informsReferrerId', detail: 'There is no such person' },
  decision_informs_gp_fk: { pointer: '#/informsGpId', detail: 'There is no such person' },
  agenda_item_presenter_fk: { pointer: '#/presenterId', detail: 'There is no such person' },
  agenda_item_deferral_owner_fk: { pointer: '#/ownerId', detail: 'There is no such person' },
  room_show_view_fk: { pointer: '#/viewId', detail: 'There is no such view in this case' },
  room_show_item_fk: { pointer: '#/itemId', detail: 'This is no case of this agenda' },
  meeting_reply_cover_fk: { pointer: '#/coverId', detail: 'There is no such person' },
  meeting_board_fk: { pointer: '#/boardId', detail: 'There is no such board' },
  board_member_person_fk: { pointer: '#/members', detail: 'There is no such person' },
  surgery_plan_responsible_fk: { pointer: '#/responsibleId', detail: 'There is no such person' },
  operation_plan_fk: { pointer: '#/planId', detail: 'There is no such plan in this case' },
  complication_operation_fk: { pointer: '#/operationId', detail: 'There is no such operation in this case' },
  information_given_by_fk: { pointer: '#/givenById', detail: 'There is no such person' },
  imaging_read_study_fk: { pointer: '#/studyId', detail: 'There is no such study in this case' },
  imaging_addendum_study_fk: { pointer: '#/studyId', detail: 'There is no such study in this case' },
  imaging_addendum_read_fk: { pointer: '#/readId', detail: 'There is no such read of this study' },
  imaging_addendum_error_of_read: { pointer: '#/kind', detail: 'Only a read can be marked as entered in error; correct a report by an addendum' },
  show_view_study_fk: { pointer: '#/studyId', detail: 'There is no such study in this case' },
  show_view_key_image_fk: { pointer: '#/keyImageId', detail: 'There is no such key image in this case' },
  show_list_own_views: { pointer: '#/viewIds', detail: 'There is no such view in this case' },
  standard_of_care_board_fk: { pointer: '#/boardId', detail: 'There is no such board' },
  standard_of_care_name_key: { pointer: '#/name', detail: 'This board has a standard of that name already' },
  triage_outcome_standard_fk: { pointer: '#/standardId', detail: 'There is no such standard' },
  action_owner_fk: { pointer: '#/ownerId', detail: 'There is no such person' },
  action_decision_fk: { pointer: '#/decisionId', detail: 'There is no such decision of this case' },
  local_response_study_fk: { pointer: '#/studyId', detail: 'There is no such study in this case' },
  surveillance_plan_responsible_fk: { pointer: '#/responsibleId', detail: 'There is no such person' },
  postoperative_check_operation_fk: { pointer: '#/operationId', detail: 'There is no such operation in this case' },
  delivery_link_record_fk: { pointer: '#/sourceId', detail: 'The case has no such record' },
  score_result_lesion_fk: { pointer: '#/lesionId', detail: 'There is no such lesion in this case' },
};
const CODES: Record<string, ProblemCode> = { patient_merge_standing_key: 'patient-merged', agenda_item_listed_once_key: 'already-listed', agenda_item_ratified_once_key: 'already-listed', decision_item_key: 'duplicate' };

/** What node-postgres says, without a code, of a connection that broke or could not be had. */
const LOST_CONNECTION = /^(Connection terminated|Client has encountered a connection error|Query read timeout|timeout exceeded when trying to connect|(connect|read|write) E[A-Z]+)/;

interface DatabaseError {
  readonly message?: string;
  readonly code?: string;
  readonly constraint?: string;
}

/** What PostgreSQL refused, as an expected refusal where it is one. The database's own words, which quote data, are dropped. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof Problem) return error;
  const { code = '', constraint = '', message = '' } = (error ?? {}) as DatabaseError;
  if (code === 'RX412') return new Problem('stale-version');
  if (code === 'RX409') return new Problem('already-signed');
  if (code === 'RX410') return new Problem('report-filed');
  if (code === 'RX411') return new Problem('entered-in-error');
  if (code === 'RX414') return new Problem('patient-merged');
  if (code === 'RX470') return new Problem('triage-stands');
  if (code === 'RX500') return new Problem('action-superseded');
  if (code === 'RX560') return new Problem('opening-judged');
  if (code === 'RX561') return new Problem('own-opening');
  if (code === 'RX420') return new Problem('letter-sent');
  if (code === '42501') return new Problem('not-found');
  if (CODES[constraint]) return new Problem(CODES[constraint]);
  const fault = FAULTS[constraint];
  if (fault) return new Problem(code === '23505' ? 'duplicate' : 'invalid-input', fault.detail, { errors: [fault] });
  if (code === '23505') return new Problem('duplicate');
  if (code === '23503') return new Problem('invalid-input', 'It refers to a record that does not exist');
  if (code === '23514' || code.startsWith('22')) return new Problem('invalid-input');
  if (code === '40001' || code === '40P01' || code === '55P03' || code.startsWith('57') || code.startsWith('53') || code.startsWith('08')) return new Problem('busy');
  if (LOST_CONNECTION.test(message)) return new Problem('busy');
  return error;
}
