import { closedWords } from './case-end.js';
import { responseByFindings, type LocalResponse } from './local-response.js';
import { promWords } from './prom-answer.js';
import { datesOf, OWN_DATES, SURVEILLANCE_TEMPLATES } from './surveillance-plan.js';

describe('the local response by its findings', () => {
  const response = (more: Partial<LocalResponse>): LocalResponse => ({ assessedOn: '2026-07-13', levels: 'T8', ...more });
  it('leaves every status open while nothing is recorded: unknown is never control', () => expect(responseByFindings(response({}))).toHaveLength(5));
  it('is progression by one finding, whatever else is open', () => expect(responseByFindings(response({ epiduralProgression: 'yes' }))).toEqual(['local_progression']));
  it('is control by two stable MRIs and every finding denied, and not with one of them open', () => {
    const denied = { unequivocalGrowth: 'no', epiduralProgression: 'no', neurologyWorse: 'no', equivocalIncrease: 'no', stableMris: 2 } as const;
    expect(responseByFindings(response(denied))).toEqual(['local_control']);
    expect(responseByFindings(response({ ...denied, stableMris: 1 }))).toEqual(['indeterminate']);
    expect(responseByFindings(response({ ...denied, epiduralProgression: null }))).toContain('local_progression');
  });
});

describe('the dates of a plan', () => {
  it('come from the schedule and from what was added, in the order of the calendar', () => {
    const { due } = datesOf({ template: 'postoperative_visits', startOn: '2026-03-14', ownDates: [{ kind: 'mri', dueOn: '2026-04-01', words: 'With contrast' }] });
    expect(due.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['visit', '2026-03-28'], ['mri', '2026-04-01'], ['visit', '2026-04-25'], ['visit', '2026-06-14'], ['visit', '2026-09-14'], ['visit', '2027-03-14']]);
  });
  it('are none where the risk that they go by is not recorded, and say which it is', () => {
    expect(datesOf({ template: 'mri_sbrt_risk_adapted', startOn: '2026-04-13' })).toEqual({ due: [], missing: ['localFailureRisk'] });
    expect(datesOf({ template: 'mri_sbrt_risk_adapted', startOn: '2026-04-13', localFailureRisk: 'low' }).due[0]).toEqual({ kind: 'mri', dueOn: '2026-10-13', words: null });
  });
  it('are the own ones alone where no schedule is chosen', () => {
    expect(datesOf({ template: OWN_DATES, startOn: '2026-04-13', ownDates: [{ kind: 'visit', dueOn: '2026-05-01' }] })).toEqual({ due: [{ kind: 'visit', dueOn: '2026-05-01', words: null }], missing: [] });
    expect(SURVEILLANCE_TEMPLATES.at(-1)?.code).toBe(OWN_DATES);
  });
});

describe('what is said of a questionnaire and of an end', () => {
  it('is what came out, never a nought for what did not', () => {
    const answered = { answeredOn: '2026-04-28', edition: 'x' } as const;
    expect(promWords({ ...answered, instrument: 'eq5d5l', index: '0.742', valueSet: 'England', vas: 0 })).toBe('index 0.742 (England), VAS 0');
    expect(promWords({ ...answered, instrument: 'sosgoq2' })).toBe('Answered, no total recorded');
  });
  it('is what was closed, or that nothing was open', () => {
    expect(closedWords({ plansEnded: 1, visitsCancelled: 2, itemsRemoved: 0, actionsClosed: 3 })).toBe('1 surveillance plan, 2 planned visits, 3 actions');
    expect(closedWords({ plansEnded: 0, visitsCancelled: 0, itemsRemoved: 0, actionsClosed: 0 })).toBe('nothing was open');
  });
});
