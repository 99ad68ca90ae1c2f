import type { CaseView } from './case-view.js';
import { timelineOf } from './timeline-events.js';

const recorded = { version: 1, recordedAt: '2026-03-13T12:00:00Z', recordedById: 'p', recordedByName: 'Dr Bello' };
const empty = {
  id: 'c', referrer: { id: 'r', displayName: 'Dr Bello' }, patient: { familyName: 'Okafor' }, functionalStatuses: [], lesions: [], priorTreatments: [], imaging: [], wishes: [], laboratory: [], discussions: [], radiotherapy: [],
} as unknown as CaseView;

describe('what happened in a case', () => {
  it('is nothing while nothing is recorded, and nothing is guessed', () => expect(timelineOf(empty)).toEqual([]));

  it('keeps the date as it is known, and has none where none was given', () => {
    const events = timelineOf({
      ...empty,
      tumour: { ...recorded, id: 'c', primary: 'breast', diagnosedOn: '2019' },
      priorTreatments: [
        { ...recorded, id: 'x', kind: 'radiotherapy', siteText: 'Left breast', givenOn: '2019', totalDoseCgy: 4000, fractions: 15 },
        { ...recorded, id: 'y', kind: 'radiotherapy', levels: 'L2-L4', givenOn: null, totalDoseCgy: 2000, fractions: null },
      ],
      imaging: [{ ...recorded, id: 'i', modality: 'mri_whole_spine', performedOn: null }],
    });
    expect(events.map(({ title, at, detail, discipline }) => [discipline, title, at, detail])).toEqual([
      ['oncology', 'Diagnosed: Breast', '2019', null],
      ['imaging', 'MRI whole spine', null, null],
      ['radiotherapy', 'Radiotherapy · Left breast', '2019', '40 Gy in 15 fractions'],
      ['radiotherapy', 'Radiotherapy · L2–L4', null, '20 Gy, fractions not known'],
    ]);
  });

  it('says what is planned and what was decided, and never calls an unsigned draft a decision', () => {
    const discussion = { meetingId: 'm', boardName: 'Spinal board', startsAt: '2026-03-17T08:00:00Z' };
    const events = timelineOf({
      ...empty,
      discussions: [
        { ...discussion, agendaItemId: '1', status: 'listed' },
        { ...discussion, agendaItemId: '2', status: 'discussed', decisionState: 'signed', sentence: 'For T8 the board recommends decompression.' },
        { ...discussion, agendaItemId: '3', status: 'discussed', decisionState: 'draft' },
        { ...discussion, agendaItemId: '4', status: 'deferred', deferralReason: 'Histology pending' },
      ],
    });
    expect(events.map(({ title, planned, detail }) => [title, planned, detail])).toEqual([
      ['Spinal board · on the list', true, null],
      ['Spinal board · decided', false, 'For T8 the board recommends decompression.'],
      ['Spinal board · discussed, not signed', false, null],
      ['Spinal board · deferred', false, 'Histology pending'],
    ]);
  });

  it('tells one sample once, with all that came of it', () => {
    const sample = (analyte: 'albumin' | 'calcium', value: string, unit: 'g/L' | 'mmol/L') => ({ ...recorded, id: analyte, analyte, value, unit, takenOn: '2026-03-13' });
    expect(timelineOf({ ...empty, laboratory: [sample('albumin', '36', 'g/L'), sample('calcium', '2.48', 'mmol/L')] })).toMatchObject([
      { title: '2 laboratory results', detail: 'Albumin 36 g/L, Calcium 2.48 mmol/L', at: '2026-03-13' },
    ]);
  });

  it('says that somebody has died without a date when the day is not known', () => {
    expect(timelineOf({ ...empty, patient: { ...empty.patient, vitalStatus: 'deceased', deceasedOn: null } })).toMatchObject([{ title: 'Died', at: null }]);
    expect(timelineOf({ ...empty, patient: { ...empty.patient, vitalStatus: 'alive' } })).toEqual([]);
  });

  it('keeps what was given apart from what is planned, and gives no end that nobody has stated', () => {
    const events = timelineOf({
      ...empty,
      biopsies: [{ ...recorded, id: 'b', kind: 'ct_guided_needle', levels: 'L1', requestedOn: '2026-03-10', expectedOn: '2026-03-20', addenda: [] }],
      therapyLines: [{ ...recorded, id: 't', classes: ['endocrine'], agents: ['letrozole'], startedOn: '2024-10', running: 'yes' }],
      radiotherapy: [
        { ...recorded, id: 'r', state: 'planned', levels: 'T8', prescribedDoseCgy: 2000, prescribedFractions: 5 },
        { ...recorded, id: 's', state: 'stopped_early', stateReason: 'Declined further fractions', levels: 'L2', prescribedDoseCgy: 3000, prescribedFractions: 10, deliveredDoseCgy: 1200, deliveredFractions: 4, firstFractionOn: '2026-01-05', lastFractionOn: '2026-01-08' },
      ],
    });
    expect(events.map(({ title, at, until, planned }) => [title, at, until, planned])).toEqual([
      ['Requested: CT-guided needle (core) biopsy · L1', '2026-03-10', null, false],
      ['Result expected: CT-guided needle (core) biopsy · L1', '2026-03-20', null, true],
      [expect.stringContaining('Letrozole'), '2024-10', null, false],
      ['Radiotherapy · T8', null, null, true],
      ['Radiotherapy · L2', '2026-01-05', '2026-01-08', false],
    ]);
    expect(events.find(({ key }) => key === 's')?.detail).toContain('12 Gy in 4 fractions');
  });
});
