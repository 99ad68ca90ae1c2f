import type { Biopsy, Complication, NeuroExam, Operation, PatientWish, SteroidCourse, SupportiveDrug, SupportService, SurgeryPlan } from '@rachis/domain';

// The care of the large case, apart from disease, drugs and rays.

const exam = (hip: '2' | '3' | '4', ais: NeuroExam['ais']): Partial<NeuroExam> => ({
  ais, examiner: 'Dr Bartholomew Oyelaran-Whittingstall, specialist registrar', postVoidResidualMl: 320, gait: 'Walks with a frame and one person', sensoryLevelRight: 'T9', sensoryLevelLeft: 'T9', perianalSensation: 'normal',
  motor: (['right', 'left'] as const).flatMap((side) => [{ muscle: 'L2' as const, side, grade: hip }, { muscle: 'L3' as const, side, grade: '4' as const }, { muscle: 'L4' as const, side, grade: '4' as const }, { muscle: 'L5' as const, side, grade: '4' as const }, { muscle: 'S1' as const, side, grade: '5' as const }]),
});
export const NEUROLOGY: readonly Partial<NeuroExam>[] = [exam('4', 'D'), exam('4', 'D'), exam('3', 'D'), exam('2', 'C')];

export const STEROIDS: readonly (Partial<SteroidCourse> & { days: number })[] = [
  { days: 800, drug: 'prednisolone', dailyDoseMg: '40', reason: 'local', reasonText: 'Pneumonitis under everolimus', running: 'no', ppiCover: 'yes' },
  { days: 1, drug: 'dexamethasone', dailyDoseMg: '16', route: 'oral', reason: 'neuro_symptoms_mscc', running: 'yes', ppiCover: 'yes', haematologicalConsidered: 'yes', taperPlan: 'Halve every three days after the operation, stop by day fourteen; back to the last dose when the legs get weaker' },
];

export const SUPPORTIVE: readonly Partial<SupportiveDrug>[] = [
  { kind: 'denosumab', agent: 'denosumab', regimen: '120 mg every four weeks, given by the district nurse', running: 'yes', dentalCheck: 'yes' },
  { kind: 'analgesic', agentText: 'Morphine, modified release', regimen: '30 mg twice a day and 10 mg when needed', running: 'yes' },
];

export const SPECIMENS: readonly (Partial<Biopsy> & { days: number })[] = [
  { days: 2600, kind: 'other_site', siteText: 'Left breast, core', tissueNeeded: 'no', performedOn: '2019-03', reportedOn: '2019-04', adequacy: 'diagnostic', histology: 'Invasive ductal carcinoma of no special type, grade 3', results: [{ marker: 'er', result: 'positive', value: '8/8' }] },
  { days: 1500, kind: 'ct_guided_needle', levels: 'L3', tissueNeeded: 'no', performedOn: '2022', reportedOn: '2022', adequacy: 'limited', histology: 'Adenocarcinoma, breast origin likely', concordance: 'concordant', comparedWith: 'Invasive ductal carcinoma of the left breast, 2019' },
  { days: 3, kind: 'liquid', siteText: 'Blood', tissueNeeded: 'yes', laboratory: 'Regional genomic laboratory hub' },
];

export const PLAN: Partial<SurgeryPlan> = {
  status: 'booked', goals: [{ goal: 'decompression', rationale: 'Progressive deficit, ESCC 3' }, { goal: 'stabilisation', rationale: 'Mechanical pain; both pedicles are gone' }], primaryGoal: 'decompression', resectionIntent: 'separation', targetLevels: 'T8', instrumentedLevels: 'T5-T7, T9-T11', cementedLevels: 'T7, T9', approach: 'posterolateral',
  procedures: ['separation_surgery', 'posterior_instrumentation_open', 'cement_augmented_screws'], implantMaterials: ['carbon_peek'], implants: 'Carbon fibre rods and screws, 5.5 mm; two lengths of rod are to be ordered because the curve is not known before the patient lies prone', embolisation: 'not_planned', expectedBloodLossMl: 900, asaClass: 'III', slot: 'Theatre 4, second on the list',
};

export const OPERATION: Partial<Operation> = {
  surgeon: 'Prof. Adaeze Adeyemi', team: 'Two assistants, neuromonitoring by the department of clinical neurophysiology', approach: 'percutaneous', procedures: ['percutaneous_fixation', 'kyphoplasty'], instrumentedLevels: 'T11-L1', cementedLevels: 'T12', bloodLossMl: 250, implantMaterials: ['titanium', 'cement'], histologySent: 'no',
};

export const COMPLICATIONS: readonly Partial<Complication>[] = [
  { category: 'treatment_related', type: 'cement_leak', description: 'Into the segmental vein at T12, seen on the table, no symptoms then or later', clavienDindo: 'I' },
  { category: 'treatment_related', type: 'surgical_site_infection', clavienDindo: 'II' },
];

export const SERVICES: readonly Partial<SupportService>[] = [
  { kind: 'physical_therapy', considered: 'needed', state: 'started', provider: 'Ward team, Eastbridge District General' },
  { kind: 'bracing', considered: 'not_needed', reason: 'Would press on the skin over the port' },
  { kind: 'palliative_care', considered: 'needed', state: 'accepted', provider: 'Community palliative care team, Eastbridge and the valley' },
  { kind: 'social_work', considered: 'needed', state: 'referred' },
];

export const WISH: Partial<PatientWish> = {
  statement: 'If I can walk to my own bathroom I can stay home. I do not want to die in hospital, and I do not want my husband to have to lift me; he has done it for a year and cannot any more.', mattersMost: [], source: 'patient', obtainedBy: 'J. Tan', obtainedByRole: 'Specialist nurse', metPatient: 'yes', hasCapacity: 'yes', carer: 'Husband, 81, own hip replaced in the spring',
};
