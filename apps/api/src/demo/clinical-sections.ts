import { Fitness, FunctionalStatus, ImagingStudy, Lesion, type ImagingStudy as Study } from '@rachis/domain';
import type { Comorbidity } from '@rachis/domain';
import { answers, type Row } from './acts.js';
import { HOUR, daysAfter, later } from './calendar.js';
import { withGaps, type Completeness } from './gaps.js';
import type { Random } from './random.js';
import type { LesionTruth } from './spine-truth.js';
import type { Status, Story } from './story.js';

const NO_COMPRESSION_SCAN = { escc: ['pending', 'not_done', 'unknown'] } as const;

/** A lesion as somebody writes it down. A referrer often has the level only; the grade comes with the radiologist. */
export function lesionRow(random: Random, lesion: LesionTruth, { primary }: Story, by: 'referrer' | 'radiologist', completeness: Completeness): Row {
  const graded = by === 'radiologist' || random.chance(0.45);
  const inWords = by === 'referrer' && lesion.levels.startsWith('T') && random.chance(0.15) ? `D${lesion.levels.slice(1)}` : null;
  const nature = primary === 'myeloma' || primary === 'lymphoma' ? ('haematological' as const) : ('metastasis' as const);
  const told = withGaps(random, completeness, {
    compartment: lesion.escc === '0' || random.chance(0.85) ? ('extradural' as const) : ('mixed' as const), nature, instrumented: lesion.instrumented, sizeMm: lesion.sizeMm, absences: {},
    ...(graded ? { esccGrade: lesion.escc } : {}),
  }, { reasons: { esccGrade: NO_COMPRESSION_SCAN.escc, sizeMm: ['not_done', 'unknown'], instrumented: ['unknown'], compartment: ['unknown', 'pending'], nature: ['unknown', 'pending'] } });
  if (!graded && random.chance(0.3)) told.absences = { ...told.absences, esccGrade: 'pending' };
  return { ...answers(Lesion, { ...told, levels: lesion.levels, levelText: inWords }), retractedReason: null };
}

/** An examination on one day. */
export function statusRow(random: Random, status: Status, { lesions }: Story, at: Date, day: string, examinedBy: string, completeness: Completeness): Row {
  const impaired = status.ais !== 'E';
  const scale = random.weighted({ both: 40, ecog: 38, kps: 22 });
  const mechanical = lesions[0]?.sins.pain === 'mechanical';
  return answers(FunctionalStatus, withGaps(random, completeness, {
    examinedOn: day, examinedBy, ambulation: status.ambulation, bladder: status.bladder, bowel: impaired && random.chance(0.2) ? ('urgency_hesitancy' as const) : ('normal' as const), ais: status.ais,
    ...(scale === 'kps' ? {} : { ecog: status.ecog }), ...(scale === 'ecog' ? {} : { kps: status.kps }),
    myelopathy: impaired && random.chance(0.6) ? ('yes' as const) : ('no' as const), radiculopathy: random.chance(0.25) ? ('yes' as const) : ('no' as const), painNrs: status.painNrs,
    painCharacter: mechanical ? ['mechanical' as const] : status.painNrs === 0 ? ['none' as const] : [random.pick(['biological_nocturnal', 'non_mechanical_occasional', 'radicular'] as const)],
    ...(impaired ? { deficitOnsetAt: later(at, -random.int(8, 120) * HOUR).toISOString(), neurologyText: NEUROLOGY[status.ais ?? 'D'] } : {}),
    absences: {},
  }, { keep: ['examinedOn', 'examinedBy', 'neurologyText', 'painCharacter'], reasons: { ais: ['not_done', 'unknown'], bladder: ['unknown', 'not_done'], bowel: ['unknown', 'not_done'], painNrs: ['not_done', 'unknown'], myelopathy: ['not_done', 'unknown'], deficitOnsetAt: ['unknown'] } }));
}

const NEUROLOGY = {
  A: 'No power and no feeling below the level, no anal contraction.',
  B: 'No power in the legs; feels touch around the anus.',
  C: 'Hip flexion 2/5 on both sides, knee extension 2/5; cannot stand.',
  D: 'Hip flexion 4/5 on both sides, dorsiflexion 4/5; walks a few steps.',
  E: 'Power 5/5 throughout.',
} as const;

const COMORBIDITY = ['Hypertension', 'Type 2 diabetes; hypertension', 'COPD, home oxygen not needed', 'Ischaemic heart disease, stent six years ago', 'Atrial fibrillation; chronic kidney disease stage 3', 'Osteoporosis', 'None known', 'Pulmonary embolism last year', 'Previous stroke, recovered'];
const ALLERGIES = ['None known', 'None known', 'None known', 'Penicillin: rash', 'Iodinated contrast: hives', 'Latex', 'Morphine: sickness'];
const THINNERS = ['Apixaban 5 mg twice daily', 'Edoxaban 60 mg daily', 'Aspirin 75 mg daily', 'Clopidogrel 75 mg daily', 'Dalteparin 10,000 units daily'];

/** The same in codes, as far as the words are one of the list. */
const ILLNESSES: readonly (readonly [RegExp, Comorbidity])[] = [
  [/[Hh]ypertension/, 'hypertension'], [/diabetes/, 'diabetes'], [/COPD/, 'copd'], [/Ischaemic/, 'ischaemic_heart'], [/Atrial/, 'atrial_fibrillation'], [/kidney/, 'kidney'], [/Osteoporosis/, 'osteoporosis'], [/embolism/, 'thromboembolism'], [/stroke/, 'stroke'], [/None known/, 'none_known'],
];
const illnessesIn = (row: Row): Row => {
  const words = row['comorbidity'];
  return typeof words === 'string' ? { ...row, comorbidities: ILLNESSES.filter(([word]) => word.test(words)).map(([, code]) => code) } : row;
};

export function fitnessRow(random: Random, { age, status }: Story, at: Date, completeness: Completeness): Row {
  const thinned = random.chance(age > 70 ? 0.36 : 0.22);
  const tolerates: 'yes' | 'no' | 'uncertain' = status.ecog === '4' ? 'no' : status.ecog === '3' || age > 82 ? 'uncertain' : 'yes';
  return illnessesIn(answers(Fitness, withGaps(random, completeness, {
    comorbidity: random.pick(COMORBIDITY), anticoagulated: thinned ? ('yes' as const) : ('no' as const), allergies: random.pick(ALLERGIES),
    ...(thinned ? { anticoagulant: random.pick(THINNERS), anticoagulantLastAt: later(at, -random.int(2, 30) * HOUR).toISOString() } : {}),
    toleratesSurgery: tolerates, ...(tolerates === 'yes' ? {} : { toleranceReason: tolerates === 'no' ? 'Confined to bed, wishes no intervention under anaesthesia' : 'Anaesthetic review asked for' }), absences: {},
  }, { keep: ['toleranceReason', 'anticoagulant'], reasons: { anticoagulated: ['unknown'], allergies: ['unknown'], comorbidity: ['unknown'], anticoagulantLastAt: ['unknown'], toleratesSurgery: ['pending', 'unknown', 'not_done'] } })));
}

/** The whole-spine MRI, mostly a CT and sometimes more. `received` is asked for when the referral comes in. */
export function imagingRows(random: Random, { lesions, primary }: Story, day: string, hospital: string, completeness: Completeness): Row[] {
  const levels = lesions[0]?.levels ?? 'the level in question';
  const report = lesions[0] ? `Disease at ${lesions.map((one) => one.levels).join(', ')}. ${lesions[0].sins.collapse === 'none' ? 'Height of the vertebra kept.' : 'Loss of height.'} Cord: grade ${lesions[0].escc}.` : null;
  const mri: Study = { modality: 'mri_whole_spine', region: 'Whole spine', performedOn: daysAfter(day, -random.int(0, 9)), heldAt: hospital, received: random.chance(0.55) ? 'yes' : 'no', report, numberingNote: random.chance(0.5) ? 'Counted from C2 down' : null };
  const others: Study[] = [
    ...(random.chance(0.72) ? [{ modality: random.pick(['ct_cap', 'ct_cap', 'ct_region'] as const), region: random.chance(0.5) ? `CT over ${levels}` : 'Chest, abdomen and pelvis', performedOn: daysAfter(day, -random.int(1, 30)), heldAt: hospital, received: 'yes' as const }] : []),
    ...(primary === 'prostate' && random.chance(0.4) ? [{ modality: 'psma_pet_ct' as const, performedOn: daysAfter(day, -random.int(10, 60)), heldAt: hospital }] : []),
    ...(random.chance(0.12) ? [{ modality: 'bone_scintigraphy' as const, performedOn: daysAfter(day, -random.int(20, 200)), heldAt: hospital }] : []),
  ];
  return [mri, ...others].map((study) => answers(ImagingStudy, withGaps(random, completeness, study, { keep: ['modality', 'region'], reasons: { received: ['pending', 'unknown'], performedOn: ['unknown', 'pending'], report: ['pending'], heldAt: ['unknown'], numberingNote: ['not_done', 'unknown'] } })));
}

