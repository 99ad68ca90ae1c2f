import type { PackContent, PackLine } from './agenda-pack.js';
import { packDifferences } from './pack-differences.js';

const line = (itemId: string, more: Partial<PackLine> = {}): PackLine => ({
  itemId, caseId: itemId, caseNumber: `SP-${itemId}`, name: `Patient ${itemId}`, bucket: 'discuss', urgency: 'soon', plannedMinutes: 6, presenter: 'Dr Rao', late: false, complexityLow: 1, complexityHigh: 2, readiness: { done: 9, of: 10, missing: [{ label: 'Histology' }] }, ...more,
});
const pack = (lines: PackLine[], more: Partial<PackContent> = {}): PackContent => ({ boardName: 'Board', startsAt: '2026-03-17T08:00:00Z', timeZone: 'Europe/London', lines, ...more });
const v1 = pack([line('a'), line('b'), line('c')]);

describe('the difference between two published agendas', () => {
  it('is nothing where nothing has changed', () => expect(packDifferences(v1, pack([line('a'), line('b'), line('c')], { startsAt: '2026-03-17T08:00:00.000Z' }))).toEqual([]));
  it('names what was added with its reason, and what was taken off', () => {
    expect(packDifferences(v1, pack([line('a'), line('b'), line('d', { late: true, lateReason: 'Came at night' })]))).toEqual([
      { kind: 'added', itemId: 'd', name: 'Patient d', caseNumber: 'SP-d', changes: ['To discuss', 'late: Came at night'] },
      { kind: 'removed', itemId: 'c', name: 'Patient c', caseNumber: 'SP-c', changes: ['To discuss'] },
    ]);
  });
  it('says of each case what is different, old and new', () => {
    const [changed] = packDifferences(v1, pack([line('a', { plannedMinutes: 10, presenter: null, readiness: { done: 10, of: 10, missing: [] } }), line('b'), line('c')]));
    expect(changed?.changes).toEqual(['Minutes: 6 min → 10 min', 'Presented by: Dr Rao → not stated', 'Ready: 9/10 → 10/10', 'Now there: Histology']);
  });
  it('names the case that was moved, not those that stood still', () => {
    expect(packDifferences(v1, pack([line('c'), line('a'), line('b')]))).toEqual([{ kind: 'changed', itemId: 'c', name: 'Patient c', caseNumber: 'SP-c', changes: ['Stands at another place'] }]);
  });
  it('names another part of the agenda as such', () => expect(packDifferences(v1, pack([line('a'), line('b'), line('c', { bucket: 'not_ready' })]))[0]?.changes).toEqual(['Part: To discuss → Not ready']));
  it('names another time, place and break of the meeting itself', () => {
    const [meeting] = packDifferences(v1, pack(v1.lines, { startsAt: '2026-03-17T09:00:00Z', place: 'Room 4', breakAfterItemId: 'b', breakMinutes: 3 }));
    expect(meeting).toMatchObject({ itemId: null, changes: ['It begins at another time', 'Place: not stated → Room 4', 'Break: none → 3 min after SP-b'] });
  });
});
