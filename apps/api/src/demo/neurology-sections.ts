import { KEY_MUSCLES, NeuroExam, Presentation, TESTED_DERMATOMES, type DermatomeFinding, type MuscleFinding, type PowerGrade, type PresentingSymptom, type SymptomReport } from '@rachis/domain';
import { answers, type Row } from './acts.js';
import { DAY, daysAfter, later } from './calendar.js';
import type { Random } from './random.js';
import type { Status, Story } from './story.js';

type Ais = NonNullable<Status['ais']>;
const SIDES = ['right', 'left'] as const;
/** How strong the legs tend to be with a grade (design choice, no source); the definition of the grade is kept. */
const LEGS: Readonly<Record<Ais, readonly PowerGrade[]>> = { A: ['0'], B: ['0'], C: ['1', '2', '2', '3'], D: ['3', '4', '4', '4', '5'], E: ['5'] };

/** The legs muscle by muscle; the arms only where somebody looked. Now and then one could not be tested or was left out. */
function motorOf(chance: Random, ais: Ais): MuscleFinding[] {
  const arms = chance.chance(0.35);
  const missed = chance.chance(0.2) ? chance.int(0, 9) : null;
  const found = KEY_MUSCLES.flatMap((muscle, index) => SIDES.map((side): MuscleFinding => ({ muscle, side, grade: index < 5 ? '5' : chance.pick(LEGS[ais]) }))).filter(({ muscle }) => arms || KEY_MUSCLES.indexOf(muscle) >= 5);
  const legs = found.filter(({ muscle }) => KEY_MUSCLES.indexOf(muscle) >= 5);
  const gap = missed === null ? undefined : legs[missed];
  const notTested = chance.chance(0.5);
  return found.flatMap((one): MuscleFinding[] => (one !== gap ? [one] : notTested ? [{ ...one, grade: 'NT' }] : []));
}

/** Feeling of every dermatome, where somebody filled in the whole sheet: normal above the level, altered below. */
function sensationOf(from: number, ais: Ais): DermatomeFinding[] {
  const below = ais === 'A' ? ('0' as const) : ('1' as const);
  return TESTED_DERMATOMES.flatMap(({ code: dermatome }, index) => SIDES.map((side) => ({ dermatome, side, lightTouch: index <= from ? ('2' as const) : below, pinPrick: index <= from ? ('2' as const) : below })));
}

const GAIT = { independent_normal_power: 'Walks freely', walks_unaided_power_4: 'Walks unaided, slowly', walks_with_aid: 'Walks with a frame', cannot_walk_antigravity_power: 'Stands with two people, no steps', plegic: 'Cannot be stood' } as const;

/** A neurological examination that goes with the status of that day. */
export function neuroExamRow(chance: Random, { ais: grade, ambulation, bladder }: Status, { lesions }: Story, at: Date, day: string, examiner: string): Row {
  const ais = grade ?? 'E';
  const index = TESTED_DERMATOMES.findIndex(({ code }) => code === lesions[0]?.levels.split('-')[0]);
  const level = ais === 'E' ? ('intact' as const) : index >= 0 ? TESTED_DERMATOMES[index]?.code : null;
  const whole = ais !== 'E' && index > 0 && chance.chance(0.12);
  const anal = ais === 'A' || ais === 'B' ? ('absent' as const) : ('present' as const);
  const looked = whole || chance.chance(0.7);
  const catheter = bladder === 'catheter_new' || bladder === 'catheter_longterm';
  const motor = whole ? KEY_MUSCLES.flatMap((muscle, place) => SIDES.map((side): MuscleFinding => ({ muscle, side, grade: place < 5 ? '5' : chance.pick(LEGS[ais]) }))) : motorOf(chance, ais);
  return answers(NeuroExam, {
    examinedOn: day, examinedAt: at.toISOString(), examiner, ais, motor, sensoryLevelRight: level, sensoryLevelLeft: level, ...(level ? {} : { sensationText: ais === 'E' ? null : 'Reduced in the legs, no clear level' }),
    perianalSensation: looked ? (ais === 'A' ? 'absent' : ais === 'E' ? 'normal' : chance.pick(['normal', 'reduced'] as const)) : null, voluntaryAnalContraction: looked ? anal : null, deepAnalPressure: whole ? (ais === 'A' ? 'absent' : 'present') : null,
    reflexesLegs: ais === 'E' ? 'normal' : chance.pick(['brisk', 'brisk', 'reduced'] as const), plantarResponse: ais === 'E' ? 'flexor' : chance.pick(['extensor_both', 'extensor_one', 'equivocal'] as const),
    postVoidResidualMl: catheter ? null : bladder === 'retention' ? chance.int(16, 60) * 10 : chance.chance(0.5) ? chance.int(0, 6) * 10 : null, gait: GAIT[ambulation ?? 'plegic'],
    ...(whole ? { sensation: sensationOf(index, ais) } : {}),
    absences: { ...(looked ? {} : { perianalSensation: 'not_done' as const, voluntaryAnalContraction: 'not_done' as const }), ...(catheter ? { postVoidResidualMl: 'not_applicable' as const } : {}) },
  });
}

/** Symptoms with their onset as the referrer was told, a few vital signs; a quarter of those without weakness were found by chance. */
export function presentationRow(chance: Random, { ais }: Story, { painNrs }: Status, at: Date, day: string): Row {
  if (ais === 'E' && chance.chance(0.25)) return answers(Presentation, { incidental: 'yes', growthPace: chance.pick(['slow', 'moderate', null]), riskFactors: ['history_of_cancer', 'known_bone_metastases'], absences: {} });
  const pain = painNrs ?? 0;
  const painful: PresentingSymptom = chance.pick(['mechanical_pain', 'night_pain', 'progressive_back_pain', 'radicular_pain']);
  const began = daysAfter(day, -chance.int(10, 120));
  const severity = pain >= 7 ? ('severe' as const) : pain >= 4 ? ('moderate' as const) : ('mild' as const);
  const weakSince = daysAfter(day, -chance.int(1, 8));
  const symptoms: SymptomReport[] = [
    ...(pain > 0 ? [{ symptom: painful, since: chance.chance(0.4) ? began.slice(0, 7) : began, severity }] : []),
    ...(ais === 'E' ? [] : [{ symptom: 'limb_weakness' as const, since: weakSince, severity: ais === 'D' ? ('moderate' as const) : ('severe' as const), side: chance.pick(['both', 'both', 'right', 'left'] as const) }, { symptom: 'gait_disturbance' as const, severity: 'unknown' as const }]),
  ];
  const measured = chance.chance(0.5);
  return answers(Presentation, {
    symptoms, incidental: symptoms.length > 0 ? 'no' : null, deficitSince: ais === 'E' ? null : weakSince, riskFactors: chance.chance(0.7) ? ['history_of_cancer'] : [], growthPace: chance.chance(0.3) ? chance.pick(['slow', 'moderate', 'rapid'] as const) : null,
    ...(measured ? { vitalsAt: later(at, -DAY / 48).toISOString(), systolic: chance.int(108, 168), diastolic: chance.int(60, 96), pulse: chance.int(58, 108), temperature: (36 + chance.int(2, 14) / 10).toFixed(1), weight: String(chance.int(48, 104)) } : {}),
    absences: ais === 'E' ? { deficitSince: 'not_applicable' } : {},
  });
}

const ANALGESICS = ['Paracetamol 1 g four times daily', 'Morphine 10 mg twice daily, 5 mg as needed', 'Oxycodone 20 mg twice daily, pregabalin 75 mg', 'Ibuprofen 400 mg three times daily', 'Fentanyl patch 25 micrograms an hour'] as const;

/** What is asked about pain besides its number: the worst of the day, the night, and what is taken against it. */
export function withPain(chance: Random, status: Row): Row {
  const now = status['painNrs'];
  if (typeof now !== 'number' || chance.chance(0.3)) return status;
  const taken = now >= 3 ? chance.pick(ANALGESICS) : null;
  return { ...status, painWorst: Math.min(10, now + chance.int(0, 3)), nightPain: chance.chance(0.45) ? 'yes' : 'no', analgesics: taken, opioid: taken ? (/Morphine|Oxycodone|Fentanyl/.test(taken) ? 'yes' : 'no') : null };
}
