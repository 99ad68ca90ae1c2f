import { mayReadSensitiveNote, SENSITIVE_AUDIENCE } from './sensitive-note.js';
import { daysWaited, supportOverview, supportWords } from './support-overview.js';
import { SUPPORT_KINDS, type SupportServiceView } from './support-service.js';

const service = (id: string, more: Partial<SupportServiceView>): SupportServiceView => ({
  id,
  version: 1,
  kind: 'physical_therapy',
  considered: 'needed',
  recordedAt: `2026-03-0${id}T10:00:00Z`,
  recordedById: 'a',
  recordedByName: 'J. Tan',
  ...more,
});

describe('the overview of rehabilitation and support', () => {
  it('names every kind of the list, and what nobody recorded is not recorded and never "not needed"', () => {
    const lines = supportOverview([]);
    expect(lines.map(({ kind }) => kind)).toEqual(SUPPORT_KINDS.map(({ code }) => code));
    expect(new Set(lines.map(({ words }) => words))).toEqual(new Set(['Not recorded']));
    expect(lines.every(({ newest, waited }) => newest === null && waited === null)).toBe(true);
  });

  it('tells considered and not needed, not considered, needed without a state, and a state apart', () => {
    expect(supportWords(service('1', { considered: 'not_needed', reason: 'x' }))).toBe('Considered: not needed');
    expect(supportWords(service('1', { considered: 'not_considered', reason: 'x' }))).toBe('Not considered');
    expect(supportWords(service('1', {}))).toBe('Needed, state not recorded');
    expect(supportWords(service('1', { state: 'declined' }))).toBe('Declined by the patient');
  });

  it('shows the newest of a kind by the days it speaks of, and keeps the earlier ones', () => {
    const [physical] = supportOverview([
      service('3', { state: 'ended', referredOn: '2025-01-01', endedOn: '2025-02-01' }),
      service('1', { state: 'referred', referredOn: '2026-03-13' }),
      service('2', { kind: 'hospice' }),
    ]);
    expect([physical?.newest?.id, physical?.earlier.map(({ id }) => id)]).toEqual(['1', ['3']]);
  });

  it('counts the days from referral to the first contact, over the change to summer time too, and none where a day is unknown', () => {
    expect(daysWaited({ referredOn: '2026-03-28', firstSeenOn: '2026-03-30' })).toBe(2);
    expect(daysWaited({ referredOn: '2026-03-13', firstSeenOn: '2026-03-13' })).toBe(0);
    expect(daysWaited({ referredOn: '2026-03-13', firstSeenOn: null })).toBeNull();
    expect(daysWaited({ firstSeenOn: '2026-03-13' })).toBeNull();
  });

  it('shows a target only where a source names one, as not compared with the source itself', () => {
    const targets = supportOverview([]).filter(({ target }) => target);
    expect(targets.map(({ kind, target }) => [kind, target?.words, target?.citation.verified])).toEqual([
      ['physical_therapy', 'within 24 h', 'secondary'],
      ['occupational_therapy', 'within 48 h', 'secondary'],
    ]);
  });
});

describe('who may read a sensitive note', () => {
  const note = { audience: ['chair', 'specialist_nurse'] as const, recordedById: 'author' };
  it.each([
    ['its author, whatever the role', 'author', ['pathologist'] as const, true],
    ['somebody with one of its roles', 'x', ['referrer', 'chair'] as const, true],
    ['somebody with another role', 'x', ['spine_surgeon'] as const, false],
    ['somebody without a role', 'x', [] as const, false],
  ])('%s', (_who, personId, roles, may) => expect(mayReadSensitiveNote(note, { personId, roles })).toBe(may));

  it('is never made for somebody outside the board', () => {
    expect(SENSITIVE_AUDIENCE.map(({ code }) => code)).not.toEqual(expect.arrayContaining(['referrer']));
    expect(
      SENSITIVE_AUDIENCE.map(({ code }) => code).filter((code) =>
        ['referrer', 'auditor', 'administrator', 'registry_analyst', 'safety_officer'].includes(code),
      ),
    ).toEqual([]);
  });
});
