import { correctedDueAt, firstPlanDueAt } from './due.js';

const at = (text: string) => new Date(text);
const REFERRED = at('2026-03-13T16:20:00Z');
const SUSPECTED = { urgency: 'emergency', mscc: 'yes', msccSuspectedAt: at('2026-03-13T12:10:00Z') } as const;
const words = (due: Date | null) => due?.toISOString().slice(0, 16) ?? null;

describe('when a plan is due', () => {
  it('is a day after the suspicion in an emergency, and a day after the referral where that is not known or lies later', () => {
    expect(words(firstPlanDueAt(REFERRED, SUSPECTED))).toBe('2026-03-14T12:10');
    expect(words(firstPlanDueAt(REFERRED, { ...SUSPECTED, msccSuspectedAt: null }))).toBe('2026-03-14T16:20');
    expect(words(firstPlanDueAt(REFERRED, { ...SUSPECTED, msccSuspectedAt: at('2026-03-13T18:00:00Z') }))).toBe('2026-03-14T16:20');
    expect(words(firstPlanDueAt(REFERRED, { ...SUSPECTED, mscc: 'unknown' }))).toBe('2026-03-14T16:20');
    expect(words(firstPlanDueAt(REFERRED, { ...SUSPECTED, urgency: 'urgent' }))).toBe('2026-03-16T16:20');
    expect(firstPlanDueAt(REFERRED, { ...SUSPECTED, urgency: null })).toBeNull();
  });

  it('follows a correction of the referral, from the referral or the suspicion', () => {
    const before = { ...SUSPECTED, referredAt: REFERRED, dueAt: firstPlanDueAt(REFERRED, SUSPECTED) };
    expect(words(correctedDueAt(before, { ...SUSPECTED, msccSuspectedAt: at('2026-03-13T11:05:00Z') }))).toBe('2026-03-14T11:05');
    expect(words(correctedDueAt(before, { ...SUSPECTED, mscc: 'no' }))).toBe('2026-03-14T16:20');
    expect(words(correctedDueAt(before, { ...SUSPECTED, urgency: 'soon' }))).toBe('2026-03-27T16:20');
  });

  it('stays with the day on which a case was presented again, whatever was suspected the first time', () => {
    const again = { ...SUSPECTED, referredAt: REFERRED, dueAt: at('2026-05-02T09:00:00Z') };
    expect(words(correctedDueAt(again, SUSPECTED))).toBe('2026-05-02T09:00');
    expect(words(correctedDueAt(again, { ...SUSPECTED, urgency: 'urgent' }))).toBe('2026-05-04T09:00');
  });

  it('is not said of a draft', () => {
    expect(correctedDueAt({ ...SUSPECTED, referredAt: null, dueAt: null }, SUSPECTED)).toBeNull();
  });
});
