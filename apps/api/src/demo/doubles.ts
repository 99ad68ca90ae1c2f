import { PriorTreatment, Referral, type Patient } from '@rachis/domain';
import { dueAt } from '../features/case/due.js';
import { answers, insert, update } from './acts.js';
import { DAY, HOUR, later } from './calendar.js';
import { MARK } from './organisations.js';
import type { DemoPatient, PatientRegister } from './patients.js';
import type { World } from './world.js';

/** Two people of the demonstration who were registered twice: by a name written otherwise, and by a number typed with a slip. */
export function makeDoubles(world: World, register: PatientRegister, known: DemoPatient | undefined): void {
  registeredBefore(world, register, { familyName: `Boateng Lindgren${MARK}`, givenName: 'Joseph', birthDate: '1968-11-02', sex: 'male', vitalStatus: 'alive' }, null, 410);
  if (!known) return;
  const { familyName, givenName, birthDate, sex } = known.row as unknown as Patient;
  const nhs = known.identifiers.find(({ authority }) => authority === 'NHS')?.['value'];
  registeredBefore(world, register, { familyName, givenName: givenName?.slice(0, 4) ?? null, birthDate, sex, absences: { vitalStatus: 'unknown' } }, typeof nhs === 'string' ? slipIn(nhs) : null, 300);
}

/** The last two different digits changed over. */
function slipIn(value: string): string {
  for (let at = value.length - 1; at > 0; at--) {
    const [one = '', other = ''] = [value[at - 1], value[at]];
    if (/\d/.test(one) && /\d/.test(other) && one !== other) return value.slice(0, at - 1) + other + one + value.slice(at + 1);
  }
  return value;
}

/** An earlier referral that was withdrawn: with it a treatment stands on a record that nobody finds from the other. */
function registeredBefore({ timeline, calendar, random, directory }: World, register: PatientRegister, who: Partial<Patient>, nhs: string | null, daysAgo: number): void {
  const begun = calendar.ago(daysAgo * DAY);
  const referrers = directory.all('referrer');
  const referrer = referrers[referrers.length - 1] ?? directory.first('referrer');
  const [caseId, patient] = [random.id(begun), register.write(random.id(begun), who, referrer, nhs)];
  timeline.add(begun, referrer.id, 'case.refer', caseId, [
    insert('patient', patient.row), insert('patient_identifier', ...patient.identifiers),
    insert('spine_case', {
      ...answers(Referral, { question: 'Painful L2 after radiotherapy: is fixation needed?', urgency: 'soon', mscc: 'no', referringOrganisationId: referrer.organisationId, contact: `${referrer.name}, 01632 960231`, symptoms: ['back_or_neck_pain'] }),
      id: caseId, patientId: patient.id, state: 'draft', referrerId: referrer.id, createdAt: begun,
    }),
    insert('prior_treatment', { ...answers(PriorTreatment, { kind: 'radiotherapy', levels: 'L2', givenOn: calendar.dayOf(calendar.ago((daysAgo + 60) * DAY)).slice(0, 7), totalDoseCgy: 800, fractions: 1, details: 'Given at another hospital' }), id: random.id(begun), caseId }),
    insert('prior_treatment', { ...answers(PriorTreatment, { kind: 'radiotherapy', levels: 'T4', givenOn: calendar.dayOf(calendar.ago((daysAgo + 700) * DAY)).slice(0, 4), totalDoseCgy: 2000, details: 'By letter; it does not say in how many fractions', absences: { fractions: 'unknown' } }), id: random.id(begun), caseId }),
  ]);
  timeline.add(later(begun, HOUR), referrer.id, 'case.submit', caseId, [update('spine_case', { id: caseId, state: 'submitted', referredAt: later(begun, HOUR), dueAt: dueAt(later(begun, HOUR), 'soon') })]);
  timeline.add(later(begun, 30 * HOUR), referrer.id, 'case.withdraw', caseId, [update('spine_case', { id: caseId, state: 'closed', closingReason: 'withdrawn', moveReason: 'Pain settled after radiotherapy' })]);
}
