import type { AgendaFacts, AgendaItemView, MeetingView } from '@rachis/domain';
import { agendaPlan, usualFor } from './agenda-plan.js';

const item = (id: string, plannedMinutes: number | null, bucket: AgendaItemView['bucket'] = 'discuss') => ({ id, version: 1, position: Number(id.slice(1)), bucket, status: 'listed', late: false, plannedMinutes, theCase: {}, previousDecisions: 0 }) as unknown as AgendaItemView;
const meeting: Pick<MeetingView, 'startsAt' | 'highGradeFrom' | 'breakChoice' | 'breakAfterItemId' | 'breakMinutes'> = { startsAt: '2026-03-17T08:00:00Z' };
const items = Array.from({ length: 8 }, (_, at) => item(`i${at + 1}`, 6));
const facts = { itemId: 'i1', histologyKnown: false, diagnosisAbsence: false, esccIncomplete: true, sinsIncomplete: true, lesionCount: 0, irradiated: false, timesDecided: 0, timesDeferred: 0, readiness: { done: 0, of: 0, missing: [] } } satisfies AgendaFacts;

describe('the plan of an agenda', () => {
  it('proposes a break, and every case after it begins later', () => {
    const { pause, slots, length } = agendaPlan(meeting, items, []);
    expect(pause).toMatchObject({ afterItemId: 'i6', minutes: 3, proposed: true });
    expect([slots.get('i6')?.at, slots.get('i7')?.at]).toEqual(['2026-03-17T08:30:00.000Z', '2026-03-17T08:39:00.000Z']);
    expect(length.minutes).toBe(51);
  });
  it('keeps the break where somebody has placed it, and takes it out where somebody has', () => {
    expect(agendaPlan({ ...meeting, breakChoice: 'placed', breakAfterItemId: 'i2', breakMinutes: 10 }, items, []).pause).toMatchObject({ afterItemId: 'i2', minutes: 10, proposed: false });
    expect(agendaPlan({ ...meeting, breakChoice: 'none' }, items, [])).toMatchObject({ pause: null, length: { minutes: 48 } });
  });
  it('proposes again, and says so, where the case it stood after has gone', () => expect(agendaPlan({ ...meeting, breakChoice: 'placed', breakAfterItemId: 'gone', breakMinutes: 5 }, items, []).pause).toMatchObject({ afterItemId: 'i6', proposed: true, lostPlace: true }));
  it('says that the proposal is uncertain while facts or minutes are missing', () => expect(agendaPlan(meeting, items, []).pause?.reason).toBe('after 36 planned minutes, 6 before it without minutes or facts'));
  it('gives usual minutes by part and complexity, and none while the facts have not come', () => {
    const known = agendaPlan(meeting, items, [facts]).known.get('i1');
    expect([usualFor('discuss', known), usualFor('discuss', undefined), usualFor('ratify', undefined), usualFor('standard_of_care', known), usualFor('not_ready', known)]).toEqual([4, null, 2, 1, null]);
  });
});
