import { readinessOf } from '../case/readiness.js';
import type { BiopsyAddendumView, BiopsyView } from './biopsy.js';
import { inOrderOfWaiting, isTissueThere, readingOf, specimenFacts, specimenState, tissueAwaited } from './specimen-state.js';

const TODAY = '2026-03-13';
const recorded = { version: 1, recordedAt: '2026-03-13T12:00:00Z', recordedById: '2', recordedByName: 'Dr Tan' };
const biopsy = (more: Partial<BiopsyView>): BiopsyView => ({ id: '1', ...recorded, kind: 'ct_guided_needle', addenda: [], ...more });
const addendum = (more: Partial<BiopsyAddendumView>): BiopsyAddendumView => ({ id: '9', ...recorded, kind: 'supplementary', text: 'Later', ...more });
const stateOf = (more: Partial<BiopsyView>, today = TODAY) => specimenState(specimenFacts(biopsy(more)), today);

describe('the state of a specimen', () => {
  it.each<[string, Partial<BiopsyView>]>([
    ['unclear', {}],
    ['unclear', { absences: { performedOn: 'unknown', reportedOn: 'unknown', expectedOn: 'unknown' } }],
    ['unclear', { expectedOn: '2026-03-13' }],
    ['requested', { requestedOn: '2026-03-10' }],
    ['requested', { requestedOn: '2026-03-10', performedOn: '2026-03-14' }],
    ['requested', { requestedOn: '2026-03-10', absences: { performedOn: 'pending' } }],
    ['not_taken', { requestedOn: '2026-03-10', absences: { performedOn: 'not_done' } }],
    ['not_taken', { requestedOn: '2026-03-10', expectedOn: '2026-03-11', absences: { performedOn: 'not_applicable' } }],
    ['awaited', { performedOn: '2026-03-11' }],
    ['awaited', { performedOn: '2026-03', absences: { expectedOn: 'unknown', reportedOn: 'pending' } }],
    ['awaited', { performedOn: '2026-03-11', expectedOn: '2026-03-13' }],
    ['overdue', { performedOn: '2026-03-01', expectedOn: '2026-03-12' }],
    ['overdue', { requestedOn: '2026-03-01', expectedOn: '2026-03-12' }],
    ['overdue', { expectedOn: '2026-03-12', absences: { performedOn: 'unknown' } }],
    ['reported', { performedOn: '2024-09', reportedOn: '2024-09', adequacy: 'diagnostic' }],
    ['reported', { reportedOn: '2026-03-13', expectedOn: '2026-03-01' }],
    ['reported', { reportedOn: '2026', adequacy: 'limited' }],
    ['awaited', { performedOn: '2026-03-11', reportedOn: '2026-03-14' }],
    ['partly_reported', { reportedOn: '2026-03-12', results: [{ marker: 'er', result: 'positive' }, { marker: 'esr1', result: 'pending' }] }],
    ['undated', { performedOn: '2026-03-11', histology: 'Adenocarcinoma', absences: { reportedOn: 'unknown' } }],
    ['undated', { performedOn: '2026-03-11', adequacy: 'diagnostic' }],
    ['undated', { performedOn: '2026-03-11', expectedOn: '2026-03-12', results: [{ marker: 'er', result: 'positive' }] }],
    ['non_diagnostic', { reportedOn: '2026-03-12', adequacy: 'non_diagnostic' }],
    ['non_diagnostic', { performedOn: '2026-03-11', adequacy: 'non_diagnostic' }],
  ])('is %s for %j', (state, given) => expect(stateOf(given)).toBe(state));

  it('is not made "reported" by a pending result, nor "on time" by a missing date', () => {
    expect(stateOf({ performedOn: '2026-03-11', results: [{ marker: 'esr1', result: 'pending' }] })).toBe('awaited');
    expect(stateOf({ performedOn: '2020', absences: { expectedOn: 'unknown' } })).toBe('awaited');
  });
  it('passes from awaited to overdue on the day after the expected one', () => {
    const waiting = { performedOn: '2026-03-01', expectedOn: '2026-03-13' };
    expect([stateOf(waiting, '2026-03-13'), stateOf(waiting, '2026-03-14')]).toEqual(['awaited', 'overdue']);
  });
  it('follows what an addendum says anew', () => {
    const filed = { reportedOn: '2026-03-01', adequacy: 'diagnostic', results: [{ marker: 'esr1', result: 'pending' }] } as const;
    expect(stateOf({ ...filed, results: [...filed.results], addenda: [addendum({ results: [{ marker: 'esr1', result: 'positive', value: 'D538G' }] })] })).toBe('reported');
    expect(stateOf({ ...filed, results: [], addenda: [addendum({ kind: 'correction', adequacy: 'non_diagnostic' })] })).toBe('non_diagnostic');
  });
});

describe('a report read with its addenda', () => {
  const read = readingOf(biopsy({
    adequacy: 'limited', histology: 'Adenocarcinoma', concordance: 'concordant', comparedWith: 'Breast', results: [{ marker: 'er', result: 'positive', value: '8/8' }, { marker: 'esr1', result: 'pending' }],
    addenda: [addendum({ results: [{ marker: 'esr1', result: 'negative' }, { marker: 'other', markerText: 'ERG', result: 'positive' }] }), addendum({ kind: 'correction', concordance: 'discordant', results: [{ marker: 'esr1', result: 'equivocal' }] })],
  }));
  it('says what was said last, and keeps what was said before', () => {
    expect(read).toMatchObject({ adequacy: 'limited', histology: 'Adenocarcinoma', concordance: 'discordant', comparedWith: null });
    expect(read.results.map(({ result, earlier }) => [result.marker, result.result, earlier.map((one) => one.result)])).toEqual([['er', 'positive', []], ['esr1', 'equivocal', ['negative', 'pending']], ['other', 'positive', []]]);
  });
  it('says nothing that nobody said', () => expect(readingOf(biopsy({}))).toEqual({ adequacy: null, histology: null, concordance: null, comparedWith: null, results: [] }));
});

describe('tissue that a decision waits for', () => {
  const needed = { tissueNeeded: 'yes', performedOn: '2026-03-01' } as const;
  it('is there only with a dated report on a specimen that was called diagnostic or limited', () => {
    expect(isTissueThere(biopsy({ ...needed, reportedOn: '2026-03-12', adequacy: 'diagnostic' }))).toBe(true);
    expect(isTissueThere(biopsy({ ...needed, reportedOn: '2026-03-12', adequacy: 'limited' }))).toBe(true);
    for (const not of [{ reportedOn: '2026-03-12' }, { reportedOn: '2026-03-12', adequacy: 'non_diagnostic' as const }, { adequacy: 'diagnostic' as const }, {}]) expect(isTissueThere(biopsy({ ...needed, ...not }))).toBe(false);
  });
  it('is not asked for where no specimen says that it is needed, or the one that did was entered in error', () => {
    expect(tissueAwaited([])).toBeNull();
    expect(tissueAwaited([biopsy({ tissueNeeded: 'no' }), biopsy({ absences: { tissueNeeded: 'unknown' } }), biopsy({ ...needed, retractedReason: 'Wrong patient' })])).toBeNull();
  });
  it('stays open until every specimen that is needed is there, with the reason that was stated', () => {
    const there = biopsy({ ...needed, reportedOn: '2026-03-12', adequacy: 'diagnostic' });
    expect(tissueAwaited([there])).toEqual({ done: true, absence: null });
    expect(tissueAwaited([there, biopsy(needed)])).toEqual({ done: false, absence: null });
    expect(tissueAwaited([biopsy({ ...needed, absences: { reportedOn: 'pending' } })])).toEqual({ done: false, absence: 'pending' });
    expect(tissueAwaited([biopsy({ ...needed, reportedOn: '2026-03-12', absences: { adequacy: 'unknown' } })])).toEqual({ done: false, absence: 'unknown' });
  });
  it('is an item of what the board will ask for only where somebody said that it is needed', () => {
    const nothing = { functionalStatuses: [], lesions: [], priorTreatments: [], imaging: [], wishes: [] };
    const tissue = (biopsies: BiopsyView[] | null) => readinessOf({ ...nothing, biopsies }).filter(({ id }) => id === 'tissue');
    expect([tissue(null), tissue([]), tissue([biopsy({})])]).toEqual([[], [], []]);
    expect(tissue([biopsy(needed)])).toEqual([{ id: 'tissue', label: 'Tissue awaited', section: 'pathology', done: false, absence: null, owner: null }]);
    expect(tissue([biopsy({ ...needed, reportedOn: '2026-03-12', adequacy: 'limited' })])).toMatchObject([{ done: true }]);
  });
});

it('puts what is still waited for before what is settled, and the newest first', () => {
  const given = [
    biopsy({ id: 'old', performedOn: '2024', reportedOn: '2024', adequacy: 'diagnostic' }), biopsy({ id: 'new', performedOn: '2026-01-05', reportedOn: '2026-01-12', adequacy: 'non_diagnostic' }),
    biopsy({ id: 'asked', requestedOn: '2026-03-10' }), biopsy({ id: 'late', performedOn: '2026-03-01', expectedOn: '2026-03-10' }), biopsy({ id: 'waits', performedOn: '2026-03-12' }),
  ];
  expect(inOrderOfWaiting(given, TODAY).map(({ biopsy: { id } }) => id)).toEqual(['late', 'waits', 'asked', 'new', 'old']);
});
