import { Fitness, FunctionalStatus, NeuroExam, Presentation } from '@rachis/domain';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

const messages = (faults: readonly ValidationError[]): string[] => faults.flatMap(({ constraints, children }) => [...Object.values(constraints ?? {}), ...messages(children ?? [])]);
const faults = (contract: new () => object, answers: object) => messages(validateSync(plainToInstance(contract, answers), { whitelist: true, forbidNonWhitelisted: true }));

describe('how the disease made itself known', () => {
  it('may be told in full, in part, or not at all', () => {
    const full = {
      incidental: 'no', symptoms: [{ symptom: 'limb_weakness', since: '2026-03-12', severity: 'moderate', side: 'both', words: 'legs' }, { symptom: 'thoracic_pain', since: '2026-03', severity: 'unknown' }],
      deficitSince: '2026-03-12', riskFactors: ['known_bone_metastases'], vitalsAt: '2026-03-13T11:20:00Z', systolic: 148, diastolic: 82, pulse: 96, temperature: '37.1', weight: '68', absences: { growthPace: 'unknown' },
    };
    expect([full, {}, { incidental: 'yes' }].map((given) => faults(Presentation, given))).toEqual([[], [], []]);
  });
  it.each([
    [{ incidental: 'yes', symptoms: [{ symptom: 'stiffness' }] }, 'Found without symptoms, yet symptoms are listed: one of the two is wrong'],
    [{ symptoms: [{ symptom: 'stiffness' }, { symptom: 'stiffness', side: 'left' }] }, '"Stiffness" is listed twice'],
    [{ symptoms: [{ since: '2026' }] }, 'Symptom must be one of'],
    [{ symptoms: [{ symptom: 'asymptomatic' }] }, 'Symptom must be one of'],
    [{ symptoms: [{ symptom: 'stiffness', since: '2026-02-30' }] }, 'Since must be YYYY, YYYY-MM or YYYY-MM-DD'],
    [{ symptoms: [{ symptom: 'stiffness', severity: 'terrible' }] }, 'Severity must be one of'],
    [{ riskFactors: ['tea'] }, 'Risk factors must only contain'],
    [{ temperature: '98.6' }, 'Temperature of 98.6 is not plausible (25 to 45)'],
    [{ temperature: 'warm' }, 'Temperature must be a number such as 37.5'],
    [{ weight: '680' }, 'Weight of 680 is not plausible'],
    [{ systolic: 80, diastolic: 90 }, 'The diastolic pressure has to be below the systolic'],
    [{ incidental: 'no', absences: { incidental: 'unknown' } }, 'both answered and marked "unknown"'],
  ])('is refused: %j', (given, why) => expect(faults(Presentation, given).join()).toContain(why));
});

describe('a neurological examination', () => {
  const exam = (more: object) => faults(NeuroExam, { examinedOn: '2026-03-13', ...more });
  const l2 = { muscle: 'L2', side: 'right', grade: '3' };
  it('may hold a single finding, or none', () => expect([exam({}), exam({ motor: [l2] }), exam({ postVoidResidualMl: 0, examinedAt: '2026-03-13T23:30:00+14:00' })]).toEqual([[], [], []]));
  it.each([
    [{ motor: [l2, { ...l2, grade: '4' }] }, 'L2 right is graded twice'],
    [{ motor: [{ ...l2, grade: '6' }] }, 'Power must be one of'],
    [{ motor: [{ ...l2, muscle: 'T6' }] }, 'Muscle must be one of'],
    [{ sensation: [{ dermatome: 'T9', side: 'left' }] }, 'A dermatome needs light touch or pin prick'],
    [{ sensation: [{ dermatome: 'S4_5', side: 'left', pinPrick: '1' }, { dermatome: 'S4_5', side: 'left', lightTouch: '1' }] }, 'S4–5 left is graded twice'],
    [{ examinedAt: '2026-03-16T12:00:00Z' }, 'The time does not lie on the day of the examination'],
    [{ postVoidResidualMl: -1 }, 'Residual after voiding must be at least 0'],
    [{ ais: 'F' }, 'AIS as stated must be one of'],
  ])('is refused: %j', (more, why) => expect(exam(more).join()).toContain(why));
});

describe('fitness and pain', () => {
  it('keep "none known" apart from an illness, and a frailty figure with its scale', () => {
    expect(faults(Fitness, { comorbidities: ['none_known'] })).toEqual([]);
    expect(faults(Fitness, { comorbidities: ['none_known', 'copd'] }).join()).toContain('one of the two is wrong');
    expect(faults(Fitness, { frailtyResult: '5' }).join()).toContain('Name the scale');
    expect(faults(Fitness, { frailtyScale: 'Clinical Frailty Scale', frailtyResult: '5', frailtyOn: '2026-03-13', asaClass: 'III' })).toEqual([]);
  });
  it('do not take a worst pain that is below the pain now', () => {
    expect(faults(FunctionalStatus, { examinedOn: '2026-03-13', painNrs: 8, painWorst: 6 }).join()).toContain('The worst pain cannot be below the pain now');
    expect(faults(FunctionalStatus, { examinedOn: '2026-03-13', painNrs: 0, painWorst: 0 })).toEqual([]);
  });
});
