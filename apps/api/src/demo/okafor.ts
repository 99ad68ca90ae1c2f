import { Fitness, FunctionalStatus, ImagingStudy, LaboratoryResult, Lesion, PatientWish, PriorTreatment, Referral, SurvivalEstimate, SystemicExtent, Tumour } from '@rachis/domain';
import { NeuroExam, Presentation, type KeyMuscle, type MuscleFinding, type PowerGrade } from '@rachis/domain';
import { InformationGiven, SupportService } from '@rachis/domain';
import { Biopsy } from '@rachis/domain';
import { dueAt } from '../features/case/due.js';
import { answers, insert, update, type Row } from './acts.js';
import { HOUR, MINUTE, daysAfter, later } from './calendar.js';
import { okaforSystemic } from './okafor-systemic.js';
import type { DemoBoard } from './boards.js';
import { callOut } from './emergency-lane.js';
import { okaforImaging } from './imaging-sections.js';
import { MARK } from './organisations.js';
import type { PatientRegister } from './patients.js';
import { chanceOf } from './random.js';
import { sinsRating } from './ratings.js';
import { sensitiveWrites } from './support-sections.js';
import type { World } from './world.js';

/**
 * A suspected cord compression some hours old, told as it goes on a bad Friday: a known breast cancer, weak legs since the
 * evening, a blood thinner on board. Everything is there; what is missing is the discussion.
 */
export function margaretOkafor(world: World, register: PatientRegister, board: DemoBoard): void {
  const { timeline, calendar, random, directory } = world;
  const suspected = calendar.ago(5 * HOUR);
  const begun = later(suspected, 4 * HOUR);
  const after = (minutes: number) => later(begun, minutes * MINUTE);
  const [referrer, coordinator, surgeon, radiologist, nurse] = (['referrer', 'coordinator', 'spine_surgeon', 'radiologist', 'specialist_nurse'] as const).map((role) => directory.first(role));
  if (!referrer || !coordinator || !surgeon || !radiologist || !nurse) return;
  const [day, caseId, hospital] = [calendar.dayOf(suspected), random.id(begun), directory.placeOf(referrer)];
  const year = (ago: number) => String(Number(day.slice(0, 4)) - ago);
  const month = (days: number) => daysAfter(day, -days).slice(0, 7);
  const own = (row: Row): Row => ({ ...row, id: random.id(begun), caseId });
  const chance = chanceOf(caseId);
  const added = (row: Row): Row => ({ ...row, id: chance.id(begun), caseId });
  const patient = register.write(random.id(begun), { familyName: `Okafor${MARK}`, givenName: 'Margaret', birthDate: '1963-03-14', sex: 'female', vitalStatus: 'alive' }, referrer, '999 000 0018');
  const lesions = (['T8', 'L2', 'L4'] as const).map((levels) => own({
    ...answers(Lesion, levels === 'T8'
      ? { levels, compartment: 'extradural', nature: 'metastasis', instrumented: false, irradiatedBefore: 'no', note: 'Collapse of 40 %, retropulsion, both pedicles, circumferential epidural disease; signal change in the cord.', absences: { esccGrade: 'pending', sizeMm: 'not_done' } }
      : { levels, compartment: 'extradural', nature: 'metastasis', instrumented: false, irradiatedBefore: 'no', esccGrade: '0', note: 'Known for more than a year, unchanged.' }),
    retractedReason: null,
  }));
  const [t8] = lesions;
  const referral = answers(Referral, {
    question: 'Decompress and stabilise T8 tonight or tomorrow, or radiotherapy?', urgency: 'emergency', mscc: 'yes', msccSuspectedAt: suspected.toISOString(), contact: `${referrer.name}, 01632 960118`,
    summary: 'Breast cancer, bone disease for more than a year. Pain between the shoulder blades for two days, weak legs since yesterday evening, walks with a frame and one person. Dexamethasone 16 mg half an hour after the suspicion. Retired teacher, bungalow, husband cares for her.',
    referringOrganisationId: referrer.organisationId, symptoms: ['thoracic_pain', 'limb_weakness', 'gait_disturbance', 'sensory_loss_paraesthesia'],
  });
  const studies = [
    own(answers(ImagingStudy, { modality: 'mri_whole_spine', region: 'Whole spine', performedOn: day, heldAt: hospital, received: 'yes', receivedOn: day, contrast: 'yes', accessionNumber: 'DEMO-480118', studyUid: '2.25.48011800001', discSpace: 'spared', report: 'T8: collapse of 40 %, retropulsion, circumferential epidural tumour, no CSF around the cord, T2 signal in the cord. L2 and L4: bone only.', numberingNote: 'Counted from C2 down; five lumbar vertebrae' })),
    own(answers(ImagingStudy, { modality: 'ct_region', region: 'T4 to T12', performedOn: day, heldAt: hospital, received: 'yes', receivedOn: day, accessionNumber: 'DEMO-480119', report: 'T8 lytic, both pedicles and facets involved. Alignment kept.' })),
  ];
  timeline.add(begun, referrer.id, 'case.refer', caseId, [
    insert('patient', patient.row), insert('patient_identifier', ...patient.identifiers),
    insert('spine_case', { ...referral, id: caseId, patientId: patient.id, state: 'draft', referrerId: referrer.id, createdAt: begun }),
    insert('tumour', { ...answers(Tumour, {
      molecularlyTargeted: 'no', previousChemotherapy: 'yes', previousSystemicTherapy: 'yes', absences: { hormoneDependence: 'pending' },
      primary: 'breast', primaryText: 'Left breast, ductal, pT2 N1', histology: 'Invasive ductal carcinoma', basis: 'histology', diagnosedOn: year(7),
      markers: [{ marker: 'er', result: 'positive', value: '8/8' }, { marker: 'pr', result: 'negative', value: '0' }, { marker: 'her2', result: 'negative', value: '1+' }, { marker: 'esr1', result: 'pending', value: 'ctDNA' }],
    }), caseId }),
    insert('systemic_extent', { ...answers(SystemicExtent, {
      stagedOn: daysAfter(day, -21), visceralMetastases: 'no', extraspinalBoneFoci: 1, systemicState: 'progressing', systemicDiseaseControlled: 'no', currentTreatment: 'Ribociclib and letrozole since more than a year, denosumab; CA 15-3 from 38 to 112', absences: { remainingOptions: 'pending' },
    }), caseId }),
    insert('fitness', { ...answers(Fitness, {
      comorbidities: ['thromboembolism', 'diabetes', 'hypertension'],
      comorbidity: 'Pulmonary embolism four months ago; type 2 diabetes, HbA1c 58; hypertension. Hb 108, platelets 241, INR 1.1, eGFR 79, albumin 36.', anticoagulated: 'yes', anticoagulant: 'Apixaban 5 mg twice daily',
      anticoagulantLastAt: lastTablet(calendar, suspected).toISOString(), allergies: 'Penicillin: rash', absences: { toleratesSurgery: 'pending' },
    }), caseId }),
    insert('functional_status',
      own(answers(FunctionalStatus, { examinedOn: daysAfter(day, -24), examinedBy: 'Oncology clinic, Eastbridge', ecog: '1', kps: '80', ambulation: 'independent_normal_power', absences: { ais: 'not_done' } })),
      own(answers(FunctionalStatus, {
        examinedOn: day, examinedBy: `${referrer.name}, referrer`, ecog: '3', kps: '60', ambulation: 'walks_with_aid', bladder: 'retention', bowel: 'normal', ais: 'D', myelopathy: 'yes', deficitOnsetAt: later(suspected, -16 * HOUR).toISOString(), painNrs: 8, painCharacter: ['mechanical'],
        neurologyText: 'Hip flexion 3 right, 4 left; knee extension 4/4; ankle dorsiflexion 4/4; great toe 4/4; plantar flexion 5/5 (41 of 50). Feeling reduced from T9 down, normal around the anus. 320 mL after voiding.', absences: { radiculopathy: 'not_done' },
      }))),
    insert('presentation', { ...answers(Presentation, {
      incidental: 'no', deficitSince: daysAfter(day, -1), riskFactors: ['history_of_cancer', 'known_bone_metastases'], absences: { growthPace: 'unknown' },
      symptoms: [
        { symptom: 'thoracic_pain', since: daysAfter(day, -2), severity: 'severe', side: 'midline', words: 'Between the shoulder blades' }, { symptom: 'limb_weakness', since: daysAfter(day, -1), severity: 'moderate', side: 'both', words: 'Legs, right more than left' },
        { symptom: 'gait_disturbance', since: day, severity: 'severe', words: 'Frame and one person' }, { symptom: 'sensory_loss_paraesthesia', severity: 'unknown', side: 'both' },
      ],
    }), caseId }),
    insert('neuro_exam', added(answers(NeuroExam, {
      examinedOn: day, examinedAt: suspected.toISOString(), examiner: `${referrer.name}, referrer`, ais: 'D', motor: LEGS, sensoryLevelRight: 'T9', sensoryLevelLeft: 'T9', perianalSensation: 'normal', postVoidResidualMl: 320, gait: 'Walks with a frame and one person',
      absences: { voluntaryAnalContraction: 'not_done', deepAnalPressure: 'not_done' },
    }))),
    insert('lesion', ...lesions),
    insert('prior_treatment',
      own(answers(PriorTreatment, { kind: 'radiotherapy', siteText: 'Left breast', givenOn: year(7), totalDoseCgy: 4000, fractions: 15, absences: { levels: 'not_applicable' } })),
      own(answers(PriorTreatment, { kind: 'surgery', siteText: 'Left breast, wide local excision', givenOn: year(7), absences: { levels: 'not_applicable' } })),
      own(answers(PriorTreatment, { kind: 'systemic', givenOn: month(520), details: 'Ribociclib and letrozole' })),
      added(answers(PriorTreatment, { kind: 'systemic', givenOn: year(7), details: 'FEC-T, adjuvant chemotherapy' }))),
    insert('laboratory_result', ...LABORATORY.map(([analyte, value, unit]) => added(answers(LaboratoryResult, { analyte, value, unit, takenOn: day, ...(analyte === 'calcium' ? { correctedForAlbumin: 'yes' } : {}) })))),
    ...okaforSystemic(caseId, begun, suspected, day),
    insert('biopsy',
      { ...added(answers(Biopsy, {
        kind: 'ct_guided_needle', siteText: 'Left iliac bone', tissueNeeded: 'no', performedOn: month(545), reportedOn: month(545), laboratory: 'Eastbridge pathology', adequacy: 'diagnostic', histology: 'Metastasis of the known ductal carcinoma', concordance: 'concordant', comparedWith: 'Left breast, ductal',
        results: [{ marker: 'er', result: 'positive', value: '8/8', method: 'Immunohistochemistry' }, { marker: 'pr', result: 'negative', value: '0', method: 'Immunohistochemistry' }, { marker: 'her2', result: 'negative', value: '1+', method: 'Immunohistochemistry' }],
        report: 'Cores of iliac bone with infiltrates of a ductal carcinoma. ER 8, PR 0, HER2 1+.', absences: { levels: 'not_applicable', morphology: 'unknown' },
      })), retractedReason: null },
      { ...added(answers(Biopsy, {
        kind: 'liquid', siteText: 'Blood', tissueNeeded: 'no', requestedOn: daysAfter(day, -9), performedOn: daysAfter(day, -8), expectedOn: daysAfter(day, 7), laboratory: 'Regional molecular laboratory', results: [{ marker: 'esr1', result: 'pending', method: 'ctDNA' }],
        absences: { levels: 'not_applicable', reportedOn: 'pending', adequacy: 'pending', concordance: 'not_applicable' },
      })), retractedReason: null }),
    insert('imaging_study', ...studies),
  ]);
  timeline.add(after(8), referrer.id, 'case.submit', caseId, [update('spine_case', { id: caseId, state: 'submitted', referredAt: after(8), dueAt: dueAt(after(8), 'emergency') })]);
  const since = (minutes: number) => later(suspected, minutes * MINUTE).toISOString();
  callOut(world, board, {
    caseId, raisedAt: after(8), by: referrer, answered: { spine_surgeon: 4, radiation_oncologist: 6, coordinator: 1 },
    events: [
      { kind: 'onset', at: later(suspected, -(16 * 60 + 10) * MINUTE).toISOString(), saidBy: 'Patient' }, { kind: 'contact', at: since(45), saidBy: coordinator.name }, { kind: 'mri_done', at: since(160), saidBy: hospital },
      { kind: 'mri_reported', at: since(205), saidBy: hospital },
    ],
    calls: [{ at: since(45), withWhom: `${referrer.name}, emergency department`, result: 'reached', words: 'MRI of the whole spine now; flat, log-roll; form and images while she is in the scanner' }],
  });
  timeline.add(after(14), coordinator.id, 'case.triage', caseId, [update('spine_case', { id: caseId, state: 'triaged' })]);
  timeline.add(after(15), coordinator.id, 'referral.record', caseId, [update('spine_case', { id: caseId, responsibleId: surgeon.id })]);
  timeline.add(after(16), coordinator.id, 'case.prepare', caseId, [update('spine_case', { id: caseId, state: 'in_preparation' })]);
  timeline.add(after(26), radiologist.id, 'lesion.record', caseId, [update('lesion', { ...t8, esccGrade: '3', absences: { sizeMm: 'not_done' } })]);
  okaforImaging(timeline, { studies, caseId, at: after(27), by: radiologist, day });
  const seen = { pain: 'mechanical', boneLesion: 'lytic', alignment: 'normal', collapse: 'lt50', posterolateral: 'bilateral' };
  const rating = sinsRating(random, { levels: 'T8', instrumented: false }, seen, { caseId, lesionId: String(t8?.['id']), at: after(31), day, basedOn: 'MRI and CT of today' });
  if (rating) timeline.add(after(31), surgeon.id, 'score.record', caseId, [insert('score_result', rating.row)]);
  timeline.add(after(37), nurse.id, 'patient-wish.record', caseId, [insert('patient_wish', own(answers(PatientWish, {
    statement: "If I can walk to my own bathroom I can stay home. I don't want to die in hospital.", source: 'patient', obtainedBy: nurse.name, obtainedOn: day, metPatient: 'yes', hasCapacity: 'yes', awareOfDiagnosis: 'yes',
    mattersMost: ['stay_home', 'walk', 'avoid_hospital'], obtainedByRole: 'Clinical nurse specialist', metAt: after(32).toISOString(), capacityBy: nurse.name, capacityOn: day, consentDiscussion: 'yes', consentSharing: 'yes', carer: 'Her husband, who cares for her at home', interpreterNeeded: 'no', absences: { advanceDecision: 'pending' },
  })))]);
  timeline.add(after(38), nurse.id, 'support.record', caseId, [insert('support_service', ...([
    { kind: 'physical_therapy', considered: 'needed', state: 'referred', consideredOn: day, referredOn: day, provider: 'Ward physiotherapy; log-roll until the spine is declared stable' },
    { kind: 'vte_prophylaxis', considered: 'needed', absences: { state: 'pending' }, note: 'Apixaban on board; waits for the plan' },
    { kind: 'bladder_care', considered: 'needed', state: 'started', consideredOn: day, provider: 'Emergency department', note: '320 mL after voiding' },
    { kind: 'palliative_care', considered: 'needed', state: 'accepted', consideredOn: day },
    { kind: 'hospice', considered: 'not_needed', reason: 'Wants treatment first and then to go home', consideredOn: day },
  ] as const).map((service) => added(answers(SupportService, { ...service }))))]);
  timeline.add(after(39), nurse.id, 'information.record', caseId, [insert('information_given', added(answers(InformationGiven, {
    topics: ['diagnosis', 'options', 'coordinator_contact'], ways: ['spoken'], givenTo: ['patient', 'relative'], relative: 'Her husband', givenOn: day, givenById: nurse.id, understood: 'Asked whether she can go home to the bungalow afterwards',
  })))]);
  timeline.add(after(40), nurse.id, 'sensitive-note.record', caseId, sensitiveWrites({
    id: chance.id(begun), caseId, kind: 'psychological', audience: ['specialist_nurse', 'chair', 'medical_oncologist'], reason: 'Told the nurse in confidence', text: 'Low mood since the winter, took tablets for it after the death of her sister. Does not want the ward to talk about it.',
  }));
  timeline.add(after(42), coordinator.id, 'sensitive-note.record', caseId, sensitiveWrites({
    id: chance.id(begun), caseId, kind: 'social', audience: ['coordinator', 'specialist_nurse'], reason: 'Concerns somebody else than the patient', text: 'The husband forgets things; the neighbour has asked us to check whether he can manage alone at home.',
  }));
  timeline.add(after(41), surgeon.id, 'prognosis.estimate', caseId, [insert('survival_estimate', added(answers(SurvivalEstimate, { bucket: 'm6to12' })))]);
  timeline.add(after(45), coordinator.id, 'case.declare-ready', caseId, [update('spine_case', { id: caseId, state: 'ready' })]);
}

/** Power of the legs, right and left: 41 of 50. */
const POWER: readonly (readonly [KeyMuscle, PowerGrade, PowerGrade])[] = [['L2', '3', '4'], ['L3', '4', '4'], ['L4', '4', '4'], ['L5', '4', '4'], ['S1', '5', '5']];
const LEGS = POWER.flatMap(([muscle, right, left]): MuscleFinding[] => [{ muscle, side: 'right', grade: right }, { muscle, side: 'left', grade: left }]);

/** From the emergency department; CRP and LDH were not asked for. */
const LABORATORY = [['haemoglobin', '108', 'g/L'], ['platelets', '241', '10*9/L'], ['inr', '1.1', '{INR}'], ['albumin', '36', 'g/L'], ['calcium', '2.48', 'mmol/L'], ['creatinine', '68', 'umol/L']] as const;

/** The tablet of this morning, if there was a morning before the suspicion; else that of the evening before. */
function lastTablet(calendar: World['calendar'], suspected: Date): Date {
  const morning = calendar.at(calendar.dayOf(suspected), '08:00');
  return morning < later(suspected, -20 * MINUTE) ? morning : calendar.at(daysAfter(calendar.dayOf(suspected), -1), '20:00');
}
