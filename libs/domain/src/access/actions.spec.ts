import { ACTIONS, actionsOf, may, NO_PATIENT_ACTIONS, seesWholeCentre, type Action } from './actions.js';
import { ROLES, SPECIALTIES, type Role } from './roles.js';

const roles = ROLES.map(({ code }) => code);
const actions = Object.keys(ACTIONS) as Action[];
/** `day.read` shows each role only what is otherwise theirs to see. */
const WITHOUT_PATIENT: readonly Action[] = [...NO_PATIENT_ACTIONS, 'day.read'];
/** What the auditor looks at: who did and saw what. */
const AUDITORS: readonly Action[] = ['history.read', 'audit.export', 'case-readers.read', 'break-glass.read', 'break-glass.review', 'break-glass.judge'];
/** What the analyst works with: figures with the small numbers withheld, and files without names. */
const ANALYSTS: readonly Action[] = ['kpi.read', 'kpi.export', 'registry.read', 'export.pseudonymised'];

describe('the table of who may do what', () => {
  it('knows every role and every action that it names', () => {
    for (const action of actions) {
      expect(action).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
      const allowed: readonly Role[] = ACTIONS[action];
      expect(allowed.filter((role) => !roles.includes(role))).toEqual([]);
      expect(new Set(allowed).size).toBe(allowed.length);
    }
  });
  it.each(['administrator', 'safety_officer'] as const)('gives the %s nothing clinical', (role) => {
    expect(actionsOf([role]).filter((action) => !WITHOUT_PATIENT.includes(action))).toEqual([]);
    expect(seesWholeCentre([role])).toBe(false);
  });
  it('gives the analyst figures and files without names, and no case', () => {
    expect(actionsOf(['registry_analyst']).filter((action) => !WITHOUT_PATIENT.includes(action))).toEqual(ANALYSTS);
    expect(seesWholeCentre(['registry_analyst'])).toBe(false);
  });
  it('lets the auditor look at the history and change nothing', () => {
    expect(actionsOf(['auditor']).filter((action) => !WITHOUT_PATIENT.includes(action))).toEqual(AUDITORS);
    expect(actionsOf(['auditor']).filter((action) => !action.endsWith('.read'))).toEqual(['audit.export', 'break-glass.review', 'break-glass.judge']);
  });
  it.each(['decision.sign', 'decision.retract'] as const)('lets nobody but the chair do %s', (action) => expect(roles.filter((role) => may([role], action))).toEqual(['chair']));
  it.each(['person.record', 'account.invite', 'account.reset-factor', 'account.end-sessions'] as const)('lets nobody but the administrator do %s', (action) => expect(roles.filter((role) => may([role], action))).toEqual(['administrator']));
  it('lets nobody but the clinical safety officer switch the prognosis panel on', () => expect(roles.filter((role) => may([role], 'prognosis.acknowledge'))).toEqual(['safety_officer']));
  it('keeps the referrer to own referrals, outside the board room', () => {
    expect(seesWholeCentre(['referrer'])).toBe(false);
    expect(actionsOf(['referrer']).filter((action) => /^(meeting|agenda|attendance|position|score|history|prognosis|kpi|registry|export|surgeon-review|follow-up|visit|surveillance-plan|case-readers|audit)\./.test(action))).toEqual([]);
  });
  it('adds up the roles of somebody who holds several', () => {
    expect(may(['referrer', 'chair'], 'decision.sign')).toBe(true);
    expect(seesWholeCentre(['referrer', 'radiologist'])).toBe(true);
    expect(actionsOf(['administrator', 'referrer'])).toEqual(actions.filter((action) => may(['administrator'], action) || may(['referrer'], action)));
  });
  it('gives nothing to somebody without a role', () => expect(actionsOf([])).toEqual([]));
  it('asks in a quorum only for specialties that can take part', () => expect(SPECIALTIES.every(({ code }) => may([code], 'position.state'))).toBe(true));
});
