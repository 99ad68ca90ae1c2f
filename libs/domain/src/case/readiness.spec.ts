import { SECTIONS, dataDueAt, readinessCount, readinessOf, type ReadinessItem } from './readiness.js';

type Asked = Parameters<typeof readinessOf>[0];
const recorded = { id: '1', version: 1, recordedAt: '2026-03-13T12:00:00Z', recordedById: '2', recordedByName: 'Dr Tan' };
const nothing: Asked = { tumour: null, extent: null, fitness: null, functionalStatuses: [], lesions: [], priorTreatments: [], imaging: [], wishes: [] };
const rating = { ...recorded, score: 'sins', assessedOn: '2026-03-13', answers: {}, scoreVersion: 1, ratedLevels: 'T8', total: 13 };
const everything: Asked = {
  ...nothing, question: 'Is it stable?', mscc: 'no', responsible: { id: '3', displayName: 'Dr Rao' },
  tumour: { ...recorded, primary: 'breast', histology: 'ductal' }, extent: { ...recorded, visceralMetastases: 'no' }, fitness: { ...recorded, anticoagulated: 'no' },
  functionalStatuses: [{ ...recorded, examinedOn: '2026-03-13', ecog: '0', ais: 'E', ambulation: 'independent_normal_power' }],
  lesions: [{ ...recorded, levels: 'T8', esccGrade: '0', ratings: [rating] }], imaging: [{ ...recorded, modality: 'mri_whole_spine', received: 'yes' }],
  wishes: [{ ...recorded, statement: 'To walk', obtainedBy: 'J. Tan', obtainedOn: '2026-03-13' }],
};
const one = (theCase: Asked, id: string): ReadinessItem => readinessOf(theCase).find((item) => item.id === id)!;

describe('what the board will ask for', () => {
  it('is all open while nothing has been recorded, and nobody has said why', () => {
    expect(readinessOf(nothing).filter(({ done, absence }) => done || absence)).toEqual([]);
  });
  it('is all there when everything was answered, also where the answer is no or nought', () => {
    expect(readinessOf(everything).filter(({ done }) => !done)).toEqual([]);
    expect(readinessCount(readinessOf(everything))).toMatchObject({ done: readinessOf(everything).length, stated: 0 });
  });
  it('stays open where the absence is stated, and says so', () => {
    const stated: Asked = {
      ...everything, tumour: { ...recorded, primary: null, histology: null, absences: { primary: 'unknown', histology: 'pending' } }, extent: { ...recorded, absences: { visceralMetastases: 'not_done' } },
      lesions: [{ ...recorded, levels: null, absences: { levels: 'unknown', esccGrade: 'not_done' }, ratings: [] }], fitness: { ...recorded, absences: { anticoagulated: 'unknown' } },
    };
    expect(Object.fromEntries(readinessOf(stated).filter(({ done }) => !done).map(({ id, absence }) => [id, absence]))).toEqual({
      level: 'unknown', escc: 'not_done', sins: null, primary: 'unknown', histology: 'pending', visceral: 'not_done', anticoagulant: 'unknown',
    });
    expect(readinessCount(readinessOf(stated)).stated).toBe(6);
  });
  it('does not take "not known" for an answer to whether the cord is compressed', () => expect(one({ ...everything, mscc: 'unknown' }, 'mscc')).toMatchObject({ done: false, absence: 'unknown' }));
  it('takes an unknown primary for a diagnosis, because it is one', () => expect(one({ ...everything, tumour: { ...recorded, primary: 'unknown_primary' } }, 'primary').done).toBe(true));
  it('asks for every lesion, not for one of them', () => {
    const second = { ...recorded, id: '9', levels: 'L2', esccGrade: null, ratings: [] };
    const two = { ...everything, lesions: [...everything.lesions, second] };
    expect([one(two, 'level').done, one(two, 'escc').done, one(two, 'sins').done]).toEqual([true, false, false]);
  });
  it('does not take a SINS for the lesion once the level is corrected', () => {
    expect(one({ ...everything, lesions: [{ ...recorded, levels: 'T11', esccGrade: '0', ratings: [rating] }] }, 'sins').done).toBe(false);
  });
  it('does not take a range of SINS for a SINS', () => {
    const range = { ...everything, lesions: [{ ...recorded, levels: 'T8', ratings: [{ ...rating, total: null, low: 4, high: 12 }] }] };
    expect(one(range, 'sins').done).toBe(false);
  });
  it('leaves out what was entered in error, and is not ready because of it', () => {
    const withdrawn = { ...everything, lesions: [{ ...recorded, levels: 'T8', esccGrade: '3' as const, ratings: [rating], retractedReason: 'Wrong patient' }] };
    expect(one(withdrawn, 'level').done).toBe(false);
  });
  it('looks at the newest examination and never fills its gaps from an older one', () => {
    const newer = { ...recorded, examinedOn: '2026-03-20' };
    expect(one({ ...everything, functionalStatuses: [newer, ...everything.functionalStatuses] }, 'performance').done).toBe(false);
  });
  it('knows the neurology when a full examination says it, and why when neither does', () => {
    const bare = { ...everything, functionalStatuses: [{ ...recorded, examinedOn: '2026-03-13' }] };
    const exam = { ...recorded, examinedOn: '2026-03-13' };
    expect(one({ ...bare, neuroExams: [{ ...exam, ais: 'D' }] }, 'neurology').done).toBe(true);
    expect(one({ ...bare, neuroExams: [{ ...exam, absences: { ais: 'pending' } }] }, 'neurology')).toMatchObject({ done: false, absence: 'pending' });
    expect(one(bare, 'neurology')).toMatchObject({ done: false, absence: null });
  });
  it('names a section that the case has', () => expect(readinessOf(nothing).every(({ section }) => SECTIONS.includes(section))).toBe(true));
  it('is what the board on whose list the case stands has chosen, and everything where it has chosen nothing', () => {
    const listed = (minimumDataSet: ('sins' | 'wish')[] | null) => [{ status: 'listed', startsAt: '2026-03-17T08:00:00Z', minimumDataSet, cutOffHours: 92 }] as unknown as NonNullable<Asked['discussions']>;
    expect(readinessOf({ ...nothing, discussions: listed(['sins', 'wish']) }).map(({ id, owner }) => [id, owner])).toEqual([['sins', 'spine_surgeon'], ['wish', 'specialist_nurse']]);
    expect(readinessOf({ ...nothing, discussions: listed([]) })).toHaveLength(readinessOf(nothing).length);
    expect(readinessOf({ ...nothing, discussions: listed(null) })).toHaveLength(readinessOf(nothing).length);
  });
  it('is wanted by the cut-off before the meeting, also across the change of the clocks, and by no time without one', () => {
    const at = (startsAt: string, status: string, cutOffHours: number | null) => dataDueAt({ discussions: [{ status, startsAt, cutOffHours }] as unknown as NonNullable<Asked['discussions']> });
    expect(at('2026-03-17T08:00:00Z', 'listed', 92)).toBe('2026-03-13T12:00:00.000Z');
    expect(at('2026-03-31T07:00:00Z', 'listed', 92)).toBe('2026-03-27T11:00:00.000Z');
    expect([at('2026-03-17T08:00:00Z', 'listed', null), at('2026-03-17T08:00:00Z', 'discussed', 92), dataDueAt({ discussions: [] }), dataDueAt({})]).toEqual([null, null, null, null]);
  });
});
