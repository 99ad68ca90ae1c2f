import { FunctionalStatus, Lesion, Patient, Referral, Tumour } from '@rachis/domain';
import { dueAt } from '../features/case/due.js';
import { Timeline, answers, insert, update } from './acts.js';
import { DAY, HOUR, later, type Calendar } from './calendar.js';
import { Directory } from './directory.js';
import { testNhsNumber } from './names.js';
import { MARK, NEIGHBOUR_NAME, NEIGHBOUR_PHONE } from './organisations.js';
import { NEIGHBOURS } from './people.js';
import type { Random } from './random.js';

/** Another centre with two people and one case. Nobody of the first centre sees them, and the other way round. */
export function makeNeighbour(calendar: Calendar, random: Random): Timeline {
  const timeline = new Timeline(random.id(calendar.now), calendar.now);
  const directory = Directory.found(timeline, calendar, random, { name: NEIGHBOUR_NAME, phone: NEIGHBOUR_PHONE, entries: NEIGHBOURS, hospitals: [] });
  const [referrer, surgeon] = [directory.first('referrer'), directory.first('spine_surgeon')];
  const begun = calendar.ago(6 * DAY);
  const [caseId, patientId, day] = [random.id(begun), random.id(begun), calendar.dayOf(begun)];
  const { identifiers: _none, ...patient } = answers(Patient, { familyName: `Pettigrew-Nakamura${MARK}`, givenName: 'Winifred', birthDate: '1951-09', sex: 'female', vitalStatus: 'alive' });
  timeline.add(begun, referrer.id, 'case.refer', caseId, [
    insert('patient', { ...patient, id: patientId, registeredBy: referrer.id }), insert('patient_identifier', { patientId, authority: 'NHS', value: testNhsNumber(999_901) ?? '' }),
    insert('spine_case', { ...answers(Referral, { question: 'Is L3 stable enough for radiotherapy without fixation?', urgency: 'soon', mscc: 'no', referringOrganisationId: referrer.organisationId }), id: caseId, patientId, state: 'draft', referrerId: referrer.id, createdAt: begun }),
    insert('tumour', { ...answers(Tumour, { primary: 'myeloma', histology: 'Plasma cell myeloma', basis: 'histology' }), caseId }),
    insert('lesion', { ...answers(Lesion, { levels: 'L3', nature: 'haematological', esccGrade: '1a' }), id: random.id(begun), caseId, retractedReason: null }),
    insert('functional_status', { ...answers(FunctionalStatus, { examinedOn: day, examinedBy: `${referrer.name}, referrer`, ecog: '1', ais: 'E' }), id: random.id(begun), caseId }),
  ]);
  timeline.add(later(begun, HOUR), referrer.id, 'case.submit', caseId, [update('spine_case', { id: caseId, state: 'submitted', referredAt: later(begun, HOUR), dueAt: dueAt(later(begun, HOUR), 'soon') })]);
  timeline.add(later(begun, 5 * HOUR), surgeon.id, 'case.triage', caseId, [update('spine_case', { id: caseId, state: 'triaged' })]);
  return timeline;
}
