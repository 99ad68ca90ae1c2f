import { describe, expect, it } from '@jest/globals';
import type { CaseView } from '@rachis/domain';
import { levelMarks } from './level-marks.js';
import { caseAt, studyDays } from './map-at.js';
import { mapLayers } from './map-layers.js';

const recorded = { version: 1, recordedAt: '2026-03-13T12:00:00Z', recordedById: 'p', recordedByName: 'Dr Bello' };
type Told = Pick<CaseView, 'lesions' | 'imaging' | 'priorTreatments' | 'imagingReads' | 'imagingAddenda' | 'radiotherapy' | 'surgeryPlans' | 'operations'>;
const lesion = (levels: string, more: object = {}) => ({ ...recorded, id: levels, levels, esccGrade: '3', ratings: [], ...more });
const study = (id: string, performedOn: string | null) => ({ ...recorded, id, modality: 'mri_whole_spine', performedOn });
const read = (studyId: string, levels: string, more: object) => ({ ...recorded, id: `${studyId} ${levels}`, studyId, levels, readOn: '2026-03-13', ...more });
const told = (more: object): Told => ({ lesions: [], imaging: [study('a', '2024-05-01'), study('b', '2025-06-01'), study('c', '2026-03-01')], priorTreatments: [], ...more }) as unknown as Told;
const marksAt = (theCase: Told, day: string) => Object.fromEntries(levelMarks(caseAt(theCase, day)).map((mark) => [mark.level, mark]));

describe('the days of the imaging', () => {
  it('are in their order, each once, and a study without a day is not among them', () => {
    const imaging = [study('c', '2026-03-01'), study('x', null), study('a', '2024-05-01'), study('d', '2026-03-01')] as unknown as CaseView['imaging'];
    expect(studyDays({ imaging }).map(({ on }) => on)).toEqual(['2024-05-01', '2026-03-01']);
    expect(studyDays({ imaging })[1]?.words).toBe('1 Mar 2026, MRI whole spine');
  });
});

describe('the spine as it was known at a day', () => {
  const theCase = told({
    lesions: [lesion('T8'), lesion('L2-L3')],
    imagingReads: [read('a', 'T8', { esccGrade: '0' }), read('b', 'T8', { boneLesion: 'lytic' }), read('c', 'T8', { esccGrade: '3' }), read('b', 'T4', { esccGrade: '1a' })],
  });

  it('draws the grade of that day, and keeps it where a later study says nothing of the canal', () => {
    expect(marksAt(theCase, '2024-05-01')['T8']?.escc).toBe('0');
    expect(marksAt(theCase, '2025-06-01')['T8']?.escc).toBe('0');
    expect(marksAt(theCase, '2026-03-01')['T8']?.escc).toBe('3');
  });

  it('draws a level that nobody had read by then as unknown, and not as free', () => {
    expect(marksAt(theCase, '2024-05-01')['L2']).toMatchObject({ escc: null, esccAbsence: 'unknown', sins: null });
    expect(marksAt(theCase, '2024-05-01')['L3']).toMatchObject({ escc: null });
  });

  it('draws what was read at a level without a lesion, from that day on', () => {
    expect(marksAt(theCase, '2024-05-01')['T4']).toBeUndefined();
    expect(marksAt(theCase, '2025-06-01')['T4']?.escc).toBe('1a');
  });

  it('does not draw a read that was entered in error', () => {
    const addenda = [{ ...recorded, id: 'x', studyId: 'c', readId: 'c T8', kind: 'entered_in_error', statement: 'wrong patient' }];
    expect(marksAt({ ...theCase, imagingAddenda: addenda } as unknown as Told, '2026-03-01')['T8']?.escc).toBe('0');
  });

  it('knows no rating of a later day', () => {
    const rating = { ...recorded, id: 'r', score: 'sins', assessedOn: '2026-03-02', total: 11, answers: {} };
    const rated = told({ lesions: [lesion('T8', { ratings: [rating] })] });
    expect(marksAt(rated, '2026-03-01')['T8']?.sins).toBeNull();
    expect(marksAt(rated, '2026-03-02')['T8']?.sins).toMatchObject({ low: 11 });
  });
});

describe('dose, implants and plan as they were at a day', () => {
  const layersAt = (more: object, day: string) => {
    const at = caseAt(told(more), day);
    return Object.fromEntries(mapLayers(at, at.unsure).map(({ id, levels }) => [id, Object.fromEntries(levels)]));
  };

  it('leaves out what came later, and says of what has no exact date that it may have', () => {
    const priorTreatments = [
      { ...recorded, id: '1', kind: 'radiotherapy', levels: 'L2', givenOn: '2023', totalDoseCgy: 2000 }, { ...recorded, id: '2', kind: 'radiotherapy', levels: 'L3', givenOn: '2024', totalDoseCgy: 2000 },
      { ...recorded, id: '3', kind: 'radiotherapy', levels: 'L4', givenOn: '2025-01', totalDoseCgy: 2000 },
    ];
    expect(layersAt({ priorTreatments }, '2024-05-01')).toEqual({ dose: { L2: '20 Gy', L3: '20 Gy (date not known)' } });
  });

  it('says of a course under way that its dose is not known, and nothing of one that was only planned', () => {
    const course = { ...recorded, id: 'c', state: 'delivered', levels: 'T8', firstFractionOn: '2024-04-28', lastFractionOn: '2024-05-04', deliveredDoseCgy: 2000, deliveredFractions: 5 };
    const planned = { ...recorded, id: 'd', state: 'planned', levels: 'T9', prescribedDoseCgy: 2000 };
    expect(layersAt({ radiotherapy: [course, planned] }, '2024-05-01')).toEqual({ dose: { T8: 'dose not known' } });
    expect(layersAt({ radiotherapy: [course, planned] }, '2024-05-04')).toEqual({ dose: { T8: '20 Gy' } });
  });

  it('shows a plan from its day, and implants from the operation', () => {
    const surgeryPlans = [{ ...recorded, id: 'p', proposedOn: '2024-05-01', status: 'booked', targetLevels: 'T8' }];
    const operations = [{ ...recorded, id: 'o', planId: 'p', performedOn: '2024-06-01', instrumentedLevels: 'T7-T9' }];
    expect(layersAt({ surgeryPlans, operations }, '2024-04-30')).toEqual({});
    expect(layersAt({ surgeryPlans, operations }, '2024-05-02')).toEqual({ plan: { T8: 'surgery' } });
    expect(layersAt({ surgeryPlans, operations }, '2024-06-01')).toEqual({ implant: { T7: 'instrumented', T8: 'instrumented', T9: 'instrumented' } });
  });
});
