import { Fitness, FunctionalStatus, ImagingStudy, Lesion, Referral, STATUS_LINK_DAYS, SystemicExtent, Tumour } from '@rachis/domain';
import { NeuroExam } from '@rachis/domain';
import { Biopsy } from '@rachis/domain';
import { createHash } from 'node:crypto';
import { dueAt } from '../features/case/due.js';
import { answers, insert, update, type Row } from './acts.js';
import type { DemoBoard } from './boards.js';
import { HOUR, MINUTE, later } from './calendar.js';
import { callOut } from './emergency-lane.js';
import { margaretOkafor } from './okafor.js';
import { MARK } from './organisations.js';
import type { PatientRegister } from './patients.js';
import { chanceOf } from './random.js';
import { sinsRating } from './ratings.js';
import type { World } from './world.js';

/** The two emergencies under way at this moment: one with everything known, one with little. */
export function makeEmergencies(world: World, register: PatientRegister, board: DemoBoard): void {
  margaretOkafor(world, register, board);
  josephBoateng(world, register, board);
}

/** Two hours old: weak legs, no diagnosis, the MRI is running. Most answers are pending or unknown, and say so. */
function josephBoateng(world: World, register: PatientRegister, board: DemoBoard): void {
  const { timeline, calendar, random, directory } = world;
  const suspected = calendar.ago(2 * HOUR);
  const begun = later(suspected, 50 * MINUTE);
  const after = (minutes: number) => later(begun, minutes * MINUTE);
  const referrer = directory.all('referrer')[2] ?? directory.first('referrer');
  const [coordinator, surgeon] = [directory.first('coordinator'), directory.all('spine_surgeon')[1] ?? directory.first('spine_surgeon')];
  const [day, caseId] = [calendar.dayOf(suspected), random.id(begun)];
  const own = (row: Row): Row => ({ ...row, id: random.id(begun), caseId });
  const patient = register.write(random.id(begun), { familyName: `Boateng-Lindgren${MARK}`, givenName: 'Joseph', birthDate: '1968', sex: 'male', vitalStatus: 'alive', absences: {} }, referrer, null);
  const lesion = own({ ...answers(Lesion, { levels: 'L1', levelText: 'L1, perhaps T12 as well', absences: { esccGrade: 'pending', compartment: 'pending', nature: 'unknown', sizeMm: 'not_done' } }), retractedReason: null });
  timeline.add(begun, referrer.id, 'case.refer', caseId, [
    insert('patient', patient.row), insert('patient_identifier', ...patient.identifiers),
    insert('spine_case', {
      ...answers(Referral, {
        question: 'Conus or cauda equina compressed at L1, cancer not known: transfer tonight?', urgency: 'emergency', mscc: 'yes', msccSuspectedAt: suspected.toISOString(), contact: `${referrer.name}, 01632 960227`,
        summary: 'Came on foot three days ago with back pain, cannot climb stairs since noon. New catheter. CT shows a destroyed L1; a mass in the left lung is seen at the edge of the scan. No steroids yet: lymphoma has not been excluded.', referringOrganisationId: referrer.organisationId,
        symptoms: ['back_or_neck_pain', 'limb_weakness', 'gait_disturbance', 'bladder_dysfunction'],
      }),
      id: caseId, patientId: patient.id, state: 'draft', referrerId: referrer.id, createdAt: begun,
    }),
    insert('tumour', { ...answers(Tumour, { basis: 'imaging', tissue: 'none', absences: { primary: 'pending', histology: 'pending', diagnosedOn: 'not_applicable' } }), caseId }),
    insert('systemic_extent', { ...answers(SystemicExtent, { absences: { visceralMetastases: 'pending', extraspinalBoneFoci: 'unknown', stagedOn: 'pending', currentTreatment: 'not_applicable' } }), caseId }),
    insert('fitness', { ...answers(Fitness, { absences: { anticoagulated: 'unknown', allergies: 'unknown', comorbidity: 'unknown' } }), caseId }),
    insert('functional_status', own(answers(FunctionalStatus, {
      examinedOn: day, examinedBy: `${referrer.name}, referrer`, ambulation: 'cannot_walk_antigravity_power', bladder: 'catheter_new', painNrs: 7, neurologyText: 'Knees 3/5, ankles 2/5 on both sides. Anal tone not yet examined.', absences: { ais: 'pending', bowel: 'unknown', ecog: 'unknown', kps: 'not_done', deficitOnsetAt: 'unknown' },
    }))),
    insert('neuro_exam', { ...answers(NeuroExam, {
      examinedOn: day, examinedAt: suspected.toISOString(), examiner: `${referrer.name}, referrer`, motor: (['right', 'left'] as const).flatMap((side) => [{ muscle: 'L3' as const, side, grade: '3' as const }, { muscle: 'L4' as const, side, grade: '2' as const }]),
      sensationText: 'Numb on the inside of both thighs', gait: 'Came on foot three days ago, does not stand now', absences: { ais: 'pending', analTone: 'pending', perianalSensation: 'pending', postVoidResidualMl: 'not_applicable' },
    }), id: chanceOf(caseId).id(begun), caseId }),
    insert('lesion', lesion),
    insert('biopsy', { ...answers(Biopsy, { kind: 'ct_guided_needle', levels: 'L1', tissueNeeded: 'yes', requestedOn: day, note: 'Only if it does not delay anything; lymphoma is to be excluded', absences: { performedOn: 'pending', expectedOn: 'unknown', reportedOn: 'pending' } }), retractedReason: null, id: chanceOf(caseId).id(begun), caseId }),
    insert('imaging_study',
      own(answers(ImagingStudy, { modality: 'ct_region', region: 'Lumbar spine', performedOn: day, heldAt: directory.placeOf(referrer), received: 'yes', report: 'L1 destroyed, collapse of more than half.' })),
      own(answers(ImagingStudy, { modality: 'mri_whole_spine', region: 'Whole spine', absences: { performedOn: 'pending', received: 'pending', report: 'pending' } }))),
  ]);
  timeline.add(after(6), referrer.id, 'case.submit', caseId, [update('spine_case', { id: caseId, state: 'submitted', referredAt: after(6), dueAt: dueAt(after(6), 'emergency') })]);
  callOut(world, board, {
    caseId, raisedAt: after(6), by: referrer, answered: { spine_surgeon: null, radiation_oncologist: 9, coordinator: 2 },
    events: [{ kind: 'contact', at: later(suspected, 35 * MINUTE).toISOString(), saidBy: referrer.name }, { kind: 'onset', saidBy: referrer.name, note: 'The patient cannot say when the weakness began', absences: { at: 'unknown' } }],
    calls: [{ at: after(30).toISOString(), withWhom: 'Spine surgeon on call, through the switchboard', result: 'no_answer', words: 'In theatre; asked to ring back' }],
  });
  timeline.add(after(15), coordinator.id, 'case.triage', caseId, [update('spine_case', { id: caseId, state: 'triaged' })]);
  timeline.add(after(16), coordinator.id, 'referral.record', caseId, [update('spine_case', { id: caseId, responsibleId: surgeon.id })]);
  const linkId = random.id(begun);
  timeline.add(after(20), coordinator.id, 'status-link.issue', caseId, [
    insert('status_link', { id: linkId, caseId, issuedAt: after(20), issuedBy: coordinator.id, expiresAt: later(after(20), STATUS_LINK_DAYS * 24 * HOUR), revokedAt: null }),
    // Of a token that nobody has: a link that opens is given out on the case itself.
    insert('status_key', { keyHash: createHash('sha256').update(random.id(begun)).digest('hex'), linkId, personId: referrer.id }),
  ]);
  timeline.add(after(48), referrer.id, 'referrer-reply.send', caseId, [
    insert('referrer_reply', { id: random.id(begun), caseId, linkId, item: 'anticoagulant', text: 'Asked the daughter: rivaroxaban 20 mg once daily, last tablet this morning about 07:30.', repliedAt: after(48), handledAt: null, handledBy: null }),
  ]);
  const seen = { pain: 'mechanical', boneLesion: 'lytic', alignment: 'normal', collapse: 'gt50', posterolateral: 'none' };
  const rating = sinsRating(random, { levels: 'L1', instrumented: false }, seen, { caseId, lesionId: String(lesion['id']), at: after(40), day, basedOn: 'CT only' }, ['posterolateral', 'alignment', 'pain']);
  if (rating) timeline.add(after(40), surgeon.id, 'score.record', caseId, [insert('score_result', rating.row)]);
}
