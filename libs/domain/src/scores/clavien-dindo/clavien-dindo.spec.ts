import { calculate, InputRefused } from '../calculator.js';
import { clavienDindoCalculator } from './clavien-dindo-calculator.js';
import {
  CLAVIEN_GRADES,
  clavienGradeOf,
  clavienOrdinal,
  clavienText,
  isMajorClavien,
  type ClavienGrade,
  type ComplicationTherapy,
} from './clavien-dindo.js';
import { readComplication } from './read-complication.js';

const ask = (input: Record<string, unknown>) => calculate(clavienDindoCalculator, input);
const grades = CLAVIEN_GRADES.map(({ grade }) => grade);

describe('a Clavien-Dindo grade', () => {
  it('is one of seven texts in rising order, major from IIIa', () => {
    expect(grades).toEqual(['I', 'II', 'IIIa', 'IIIb', 'IVa', 'IVb', 'V']);
    expect(grades.map(clavienOrdinal)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(grades.filter(isMajorClavien)).toEqual(['IIIa', 'IIIb', 'IVa', 'IVb', 'V']);
    expect(() => clavienOrdinal('III' as ClavienGrade)).toThrow('"III" is not a Clavien-Dindo grade');
  });

  it('carries a d for a disability at discharge, but not after death', () => {
    expect(clavienText('IIIb', true)).toBe('IIIb-d');
    expect(clavienText('IIIb', false)).toBe('IIIb');
    expect(clavienText('IIIb', null)).toBe('IIIb');
    expect(clavienText('V', true)).toBe('V');
  });

  it.each<[ClavienGrade, Partial<ComplicationTherapy>]>([
    ['I', {}],
    ['I', { drugs: 'allowed' }],
    ['II', { drugs: 'other' }],
    ['IIIa', { drugs: 'other', intervention: 'without_general_anaesthesia' }],
    ['IIIb', { drugs: 'other', intervention: 'general_anaesthesia' }],
    ['IVa', { intervention: 'general_anaesthesia', organs: 'one' }],
    ['IVb', { organs: 'several' }],
    ['V', { organs: 'several', died: true }],
    ['V', { died: true }],
  ])('%s follows from the treatment', (grade, therapy) => {
    const none: ComplicationTherapy = { died: false, organs: 'none', intervention: 'none', drugs: 'none' };
    expect(clavienGradeOf({ ...none, ...therapy })).toBe(grade);
  });
});

describe('a grade read from words', () => {
  it.each<[ClavienGrade, string]>([
    ['I', 'nausea settled with an antiemetic'],
    ['I', 'fever, paracetamol only'],
    ['I', 'more analgesia for wound pain'],
    ['I', 'low potassium corrected with electrolytes'],
    ['I', 'oedema, furosemide'],
    ['I', 'atelectasis, chest physiotherapy'],
    ['I', 'superficial wound infection opened at the bedside'],
    ['I', 'bedside wound opening without antibiotics'],
    ['I', 'abscess drained at the bedside'],
    ['I', 'wound pain, oxycodone'],
    ['I', 'small haematoma, observed'],
    ['I', 'transient numbness, no treatment'],
    ['II', 'chest infection, intravenous co-amoxiclav'],
    ['II', 'urine infection: nitrofurantoin for five days'],
    ['II', '3 units of packed cells'],
    ['II', 'ileus needing total parenteral nutrition'],
    ['II', 'DVT, started on apixaban'],
    ['II', 'atrial fibrillation, amiodarone'],
    ['II', 'wound infection, antibiotics and dressings'],
    ['IIIa', 'psoas abscess, CT-guided drain and antibiotics'],
    ['IIIa', 'CSF leak, lumbar drain'],
    ['IIIa', 'wound edge excised under LA'],
    ['IIIa', 'wound closed in theatre under local anaesthetic'],
    ['IIIa', 'GI bleed, endoscopy'],
    ['IIIa', 'caval filter for PE'],
    ['IIIb', 'screw exchanged, return to theatre'],
    ['IIIb', 'deep infection, debridement under GA, vancomycin'],
    ['IIIb', 'reoperation for haematoma'],
    ['IIIb', 'started under local anaesthesia, converted to general anaesthesia in theatre'],
    ['IVa', 'acute kidney injury, dialysis'],
    ['IVa', 'respiratory failure, ICU'],
    ['IVa', 'ICU for noradrenaline'],
    ['IVa', 'respiratory and renal dysfunction, counted as single organ by intensive care'],
    ['IVb', 'septic shock, multi-organ failure'],
    ['IVb', 'multiorgan dysfunction in ITU'],
    ['IVb', 'ventilated and haemofiltration on intensive care'],
    ['IVb', 'ICU, respiratory and renal failure'],
    ['IVb', 'two organs supported'],
    ['IVb', 'sepsis with respiratory and renal failure'],
    ['IVb', 'septic shock, ventilated'],
    ['IVb', 'ARDS and AKI, critical care'],
    ['II', 'AKI and septic shock settled with antibiotics'],
    ['V', 'respiratory failure, renal failure, died'],
    ['V', 'massive PE, died on day 4'],
    ['V', 'antibiotics, ICU, death'],
    ['V', 'fatal haemorrhage'],
  ])('is %s for "%s"', (grade, event) => {
    expect(readComplication(event)).toMatchObject({ grade, readFromWords: true });
  });

  it.each([
    'superficial wound infection',
    'dural tear',
    '',
    'a GAP in the drain book',
    'renal cell carcinoma',
    'non-fatal arrhythmia',
    'dead space closed',
    'laughing gas',
  ])('is not guessed for "%s"', (event) => {
    expect(readComplication(event)).toMatchObject({ grade: null, matched: [], open: [] });
  });

  it('leaves out what the text denies, and says so', () => {
    expect(readComplication('no antibiotics')).toEqual({
      grade: null,
      readFromWords: true,
      matched: [],
      denied: [{ therapy: 'antibiotics', grade: 'II', words: 'antibiotics' }],
      open: [],
      disabilityAtDischarge: false,
    });
    expect(readComplication('not under general anaesthesia, CT-guided drain').grade).toBe('IIIa');
    expect(readComplication('no need for antibiotics, observed')).toMatchObject({
      grade: 'I',
      matched: [{ words: 'observed' }],
      denied: [{ words: 'antibiotics' }],
    });
    expect(readComplication('declined ICU; antibiotics').grade).toBe('II');
    expect(readComplication('no fever, antibiotics').grade).toBe('II');
    expect(readComplication('no sign of sepsis but antibiotics').grade).toBe('II');
    expect(readComplication('risk of death explained; transfusion').grade).toBe('II');
    expect(readComplication('antibiotics instead of theatre').grade).toBe('II');
    // Four words back is out of reach.
    expect(readComplication('no growth on any plate antibiotics').grade).toBe('II');
  });

  it('names the words it was read from', () => {
    expect(readComplication('Return to Theatre (GA), 2 units transfused').matched).toEqual([
      { therapy: 'operation', grade: 'IIIb', words: 'Theatre' },
      { therapy: 'general anaesthesia', grade: 'IIIb', words: 'GA' },
      { therapy: 'transfusion', grade: 'II', words: 'transfused' },
    ]);
  });

  it('has no grade for an intervention whose anaesthesia is not named, unless something graver settles it', () => {
    expect(readComplication('wound washout and antibiotics')).toMatchObject({ grade: null, open: ['washout'] });
    expect(readComplication('abscess drained, then debridement')).toMatchObject({ open: ['drained', 'debridement'] });
    expect(readComplication('washout under local anaesthesia')).toMatchObject({ grade: 'IIIa', open: [] });
    expect(readComplication('no washout, antibiotics')).toMatchObject({ grade: 'II', open: [] });
    expect(readComplication('washout, ICU')).toMatchObject({ grade: 'IVa', open: [] });
  });

  it('reads a disability at discharge', () => {
    expect(readComplication('reoperation, foot weakness persisting at discharge').disabilityAtDischarge).toBe(true);
    expect(readComplication('reoperation, deficit on discharge').disabilityAtDischarge).toBe(true);
    expect(readComplication('reoperation, weakness recovered').disabilityAtDischarge).toBe(false);
  });
});

describe('asking for a grade', () => {
  it('answers what a grade means, with its suffix', () => {
    expect(ask({ grade: 'IVa' })).toEqual({
      valid: true,
      complete: true,
      missing: [],
      grade: 'IVa',
      ordinal: 5,
      majorGe3: true,
      suffix: null,
      text: 'IVa',
    });
    expect(ask({ grade: 'IIIa-d' })).toMatchObject({ grade: 'IIIa', ordinal: 3, suffix: 'd', text: 'IIIa-d' });
    expect(ask({ grade: 'II', disabilityAtDischarge: true })).toMatchObject({ majorGe3: false, text: 'II-d' });
    expect(ask({ grade: 'II', disabilityAtDischarge: false })).toMatchObject({ suffix: null });
    expect(ask({ grade: null })).toMatchObject({ complete: false, missing: ['grade'] });
  });

  it.each(['III', 'V-d', 'iiia', '', 3])('refuses %p', (grade) => {
    expect(() => ask({ grade })).toThrow(InputRefused);
  });

  it('answers from the treatment, or with the grades still possible', () => {
    const therapy = { died: false, organs: 'none', intervention: 'none', drugs: 'other' };
    expect(ask({ ...therapy, disabilityAtDischarge: true })).toMatchObject({
      grade: 'II',
      text: 'II-d',
      possible: ['II'],
      complete: true,
    });
    expect(ask({ ...therapy, organs: 'several', intervention: null, drugs: null })).toMatchObject({ grade: 'IVb' });
    expect(ask({ ...therapy, organs: null })).toMatchObject({
      grade: null,
      ordinal: null,
      majorGe3: null,
      possible: ['II', 'IVa', 'IVb'],
      missing: ['organs'],
      complete: false,
    });
    expect(ask({ ...therapy, organs: null, intervention: 'general_anaesthesia' })).toMatchObject({
      possible: ['IIIb', 'IVa', 'IVb'],
      majorGe3: true,
    });
    expect(ask({ ...therapy, drugs: null })).toMatchObject({ possible: ['I', 'II'], majorGe3: false });
    expect(ask({ died: null })).toMatchObject({ possible: grades });
  });

  it('answers from words with what was read, and says why there is no grade', () => {
    expect(ask({ event: 'bladder infection, ciprofloxacin, weakness at discharge' })).toMatchObject({
      grade: 'II',
      ordinal: 2,
      majorGe3: false,
      text: 'II-d',
      readFromWords: true,
      matched: [{ words: 'ciprofloxacin' }],
      complete: true,
    });
    expect(ask({ event: 'stiff neck' })).toMatchObject({
      grade: null,
      ordinal: null,
      majorGe3: null,
      complete: false,
      why: 'no treatment was recognised',
    });
    expect(ask({ event: 'haematoma evacuated' })).toMatchObject({ grade: null, why: 'the anaesthesia is not named' });
  });

  it('gives what its examples say', () => {
    for (const { input, expected } of clavienDindoCalculator.examples) expect(ask(input)).toMatchObject(expected);
  });
});
