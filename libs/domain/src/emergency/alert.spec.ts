import { alertStanding } from './alert.js';

const alert = { person: { id: 'a', displayName: 'Ms Adeyemi' }, queuedAt: '2026-03-13T16:20:00Z', acknowledgedAt: null };
const at = (text: string) => Date.parse(text);

describe('an alert', () => {
  it('waits for a quarter of an hour and is overdue after it', () => {
    expect(alertStanding(alert, at('2026-03-13T16:35:00Z'))).toBe('waiting');
    expect(alertStanding(alert, at('2026-03-13T16:35:01Z'))).toBe('overdue');
  });
  it('that was acknowledged stays acknowledged, however late', () => expect(alertStanding({ ...alert, acknowledgedAt: '2026-03-13T18:00:00Z' }, at('2026-03-14T00:00:00Z'))).toBe('acknowledged'));
  it('to a duty for which nobody is named has reached nobody', () => expect(alertStanding({ ...alert, person: null }, at('2026-03-13T16:20:00Z'))).toBe('nobody'));
});
