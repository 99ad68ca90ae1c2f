import type { AgendaItemView } from '@rachis/domain';
import { neighbourOf, nextListed, orderAfter, plannedLength, plannedSlots, runningOrder } from './running-order.js';

type Item = Pick<AgendaItemView, 'id' | 'bucket' | 'position' | 'status' | 'plannedMinutes'>;
const item = (id: string, bucket: Item['bucket'], position: number, plannedMinutes: number | null, status: Item['status'] = 'listed'): Item => ({ id, bucket, position, plannedMinutes, status });

const agenda = [item('renal', 'discuss', 3, 10), item('lung', 'discuss', 4, 5), item('night', 'ratify', 1, 4), item('routine', 'standard_of_care', 2, 1), item('waiting', 'not_ready', 5, null), item('gone', 'discuss', 6, 9, 'removed')];

describe('the running order of a meeting', () => {
  it('ratifies emergencies first, notes standard of care, then discusses, and names those not ready', () => {
    expect(runningOrder(agenda).map(({ id }) => id)).toEqual(['night', 'routine', 'renal', 'lung', 'waiting']);
  });

  it('gives every case its clock time', () => {
    const slots = plannedSlots(agenda, '2026-03-17T08:00:00Z');
    expect(slots.get('renal')).toEqual({ at: '2026-03-17T08:05:00.000Z', certain: true });
    expect(slots.get('lung')).toEqual({ at: '2026-03-17T08:15:00.000Z', certain: true });
    expect(slots.has('waiting')).toBe(false);
  });

  it('does not count a case without minutes as no time at all', () => {
    const open = [item('a', 'discuss', 1, null), item('b', 'discuss', 2, 5)];
    expect(plannedLength(open)).toEqual({ minutes: 5, open: 1 });
    expect(plannedSlots(open, '2026-03-17T08:00:00Z').get('b')?.certain).toBe(false);
  });

  it('moves a case within a part and into another, naming every case once', () => {
    expect(orderAfter(agenda, 'lung', 'discuss', 0)).toEqual(['night', 'routine', 'lung', 'renal', 'waiting']);
    expect(orderAfter(agenda, 'waiting', 'discuss', 9)).toEqual(['night', 'routine', 'renal', 'lung', 'waiting']);
    expect(orderAfter(agenda, 'renal', 'not_ready', 0)).toEqual(['night', 'routine', 'lung', 'renal', 'waiting']);
  });

  it('walks forward and back, and stops at the ends', () => {
    expect(neighbourOf(agenda, 'routine', 1)?.id).toBe('renal');
    expect(neighbourOf(agenda, 'night', -1)).toBeNull();
    expect(neighbourOf(agenda, null, 1)?.id).toBe('night');
  });

  it('goes on to the next case that still waits', () => {
    const done = agenda.map((one) => (one.id === 'renal' ? { ...one, status: 'discussed' as const } : one));
    expect(nextListed(done, 'routine')?.id).toBe('lung');
    expect(nextListed(done, 'lung')?.id).toBe('night');
  });
});
