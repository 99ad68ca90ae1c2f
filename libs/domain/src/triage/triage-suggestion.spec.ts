import type { TriageFacts } from './triage-flags.js';
import { triageSuggestion } from './triage-suggestion.js';

const recorded = { id: '1', version: 1, recordedAt: '2026-03-13T12:00:00Z', recordedById: '2', recordedByName: 'Dr Tan' };
const status = { ...recorded, examinedOn: '2026-03-13' };
const rating = { ...recorded, score: 'sins', assessedOn: '2026-03-13', answers: {}, scoreVersion: 1, ratedLevels: 'T8', total: 6 };
const lesion = { ...recorded, levels: 'T8', esccGrade: '1a' as const, ratings: [rating] };
/** Nobody knows anything yet. */
const nothing: TriageFacts = { mscc: 'no', symptoms: [], functionalStatuses: [], lesions: [], neuroExams: [] };
/** Everything was looked at and is well. */
const well: TriageFacts = { ...nothing, symptoms: [], functionalStatuses: [{ ...status, ais: 'E', ambulation: 'independent_normal_power', bladder: 'normal', bowel: 'normal' }], lesions: [lesion] };
const withStatus = (more: object): TriageFacts => ({ ...well, functionalStatuses: [{ ...well.functionalStatuses[0]!, ...more }] });
const withExam = (more: object): TriageFacts => ({ ...well, neuroExams: [{ ...status, ...more }] });
const withLesion = (more: object): TriageFacts => ({ ...well, lesions: [{ ...lesion, ...more }] });

describe('the suggestion at triage', () => {
  it('is the board where everything was looked at and no red flag is there', () => {
    expect(triageSuggestion(well)).toMatchObject({ bucket: 'discuss', flags: [], unknown: [], emergencyPossible: false });
  });

  it.each<[string, TriageFacts, string]>([
    ['a suspicion of compression', { ...well, mscc: 'yes' }, 'mscc'],
    ['a neurological deficit', withStatus({ ais: 'D' }), 'deficit'],
    ['weakness of one muscle', withExam({ motor: [{ muscle: 'L2', side: 'right', grade: '3' }] }), 'power'],
    ['trouble with walking', withStatus({ ambulation: 'walks_with_aid' }), 'walking'],
    ['retention', withStatus({ bladder: 'retention' }), 'bladder'],
    ['incontinence of the bowel', withStatus({ bowel: 'incontinent' }), 'bowel'],
    ['reduced feeling around the anus', withExam({ perianalSensation: 'reduced' }), 'saddle'],
    ['a residual above 200 mL', withExam({ postVoidResidualMl: 201 }), 'residual'],
    ['ESCC 2', withLesion({ esccGrade: '2' }), 'escc'],
    ['ESCC 3', withLesion({ esccGrade: '3' }), 'escc'],
    ['a ticked neurological symptom', { ...well, symptoms: ['limb_weakness'] }, 'limb_weakness'],
    ['a symptom of the presentation', { ...well, presentation: { ...recorded, symptoms: [{ symptom: 'saddle_anaesthesia' }] } }, 'saddle_anaesthesia'],
  ])('is the emergency for %s, with its source', (_what, facts, code) => {
    const { bucket, flags } = triageSuggestion(facts);
    expect(bucket).toBe('emergency');
    expect(flags.find((flag) => flag.code === code)?.source).toMatch(/\w/);
  });

  it.each<[string, TriageFacts]>([
    ['a residual of 200 mL', withExam({ postVoidResidualMl: 200 })],
    ['power 5 throughout, and muscles that could not be tested', withExam({ motor: [{ muscle: 'L2', side: 'right', grade: '5' }, { muscle: 'L3', side: 'right', grade: 'NT' }] })],
    ['ESCC 1c', withLesion({ esccGrade: '1c' })],
    ['ESCC 3 of a lesion that was entered in error', { ...well, lesions: [lesion, { ...lesion, id: '9', esccGrade: '3', retractedReason: 'Another patient' }] }],
  ])('is no emergency for %s', (_what, facts) => expect(triageSuggestion(facts).bucket).toBe('discuss'));

  it('names a SINS of 13 or more as a reason for the board, and not one of 12', () => {
    const at = (total: number) => triageSuggestion(withLesion({ ratings: [{ ...rating, total }] }));
    expect(at(13)).toMatchObject({ bucket: 'discuss', flags: [{ code: 'sins', words: 'SINS 13 at T8' }] });
    expect(at(12).flags).toEqual([]);
  });

  it('does not take a SINS for the lesion once its level was corrected', () => {
    expect(triageSuggestion(withLesion({ levels: 'T9', ratings: [{ ...rating, total: 16 }] })).flags).toEqual([]);
  });

  it('names pain of the 24-hour list without making an emergency of it', () => {
    expect(triageSuggestion({ ...well, symptoms: ['night_pain'] })).toMatchObject({ bucket: 'discuss', flags: [{ code: 'night_pain', bucket: 'discuss' }] });
  });
});

describe('what is unknown', () => {
  it('never makes a referral less urgent: with nothing known the suggestion is to ask now', () => {
    const { bucket, unknown, emergencyPossible, words } = triageSuggestion(nothing);
    expect({ bucket, emergencyPossible }).toEqual({ bucket: 'ask', emergencyPossible: true });
    expect(unknown.map(({ code }) => code)).toEqual(['symptoms', 'neurology', 'walking', 'bladder', 'bowel', 'escc', 'sins']);
    expect(words).toContain('none is ruled out');
  });

  it.each(['ais', 'ambulation', 'bladder', 'bowel'])('is asked for when only %s is missing, with the reason that was stated', (name) => {
    const { bucket, unknown } = triageSuggestion(withStatus({ [name]: null, absences: { [name]: 'not_done' } }));
    expect(bucket).toBe('ask');
    expect(unknown[unknown.length - 1]).toMatchObject({ why: 'Not done' });
  });

  it('about the suspicion itself is asked for', () => {
    expect(triageSuggestion({ ...well, mscc: 'unknown' })).toMatchObject({ bucket: 'ask', unknown: [{ code: 'mscc', why: 'Unknown' }] });
    expect(triageSuggestion({ ...well, mscc: null })).toMatchObject({ bucket: 'ask', unknown: [{ code: 'mscc', why: 'Not recorded' }] });
  });

  it('on the images leaves it with the board and says that compression is not ruled out', () => {
    const open = triageSuggestion(withLesion({ esccGrade: null, absences: { esccGrade: 'pending' } }));
    expect(open).toMatchObject({ bucket: 'discuss', emergencyPossible: true, unknown: [{ code: 'escc', why: 'Pending' }] });
    expect(open.words).toContain('Compression is not ruled out: ESCC not known');
  });

  it('does not take back what is known: a flag stays whatever else is open', () => {
    expect(triageSuggestion({ ...nothing, mscc: null, lesions: [{ ...lesion, esccGrade: '3' }] }).bucket).toBe('emergency');
  });

  it('in the newest examination does not silence an older finding', () => {
    const older = { ...well.functionalStatuses[0]!, ais: 'D' as const };
    expect(triageSuggestion({ ...well, functionalStatuses: [{ ...status, examinedOn: '2026-03-14' }, older] }).bucket).toBe('emergency');
  });

  it('of a long-term catheter is said: what is new cannot be told', () => {
    expect(triageSuggestion(withStatus({ bladder: 'catheter_longterm' }))).toMatchObject({ bucket: 'ask', unknown: [{ code: 'symptoms' }, { code: 'bladder', why: 'Long-term catheter: what is new cannot be told' }] });
  });
});
