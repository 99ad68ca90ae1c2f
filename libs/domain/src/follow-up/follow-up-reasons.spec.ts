import type { FollowUpRow } from './follow-up-row.js';
import { followUpReasons, inboxInOrder, NO_PLAN_WORDS, questionAgain } from './follow-up-reasons.js';

const TODAY = '2026-05-01';
const row = (more: Partial<FollowUpRow> = {}): FollowUpRow => ({
  theCase: { id: 'c', caseNumber: 'R-1', state: 'follow_up', familyName: 'Test', esccIncomplete: false, sinsIncomplete: false }, mine: false, hasPlan: true, next: [{ kind: 'mri', dueOn: '2026-07-13', planId: 'p' }], newResults: [], function: [], ...more,
});
const said = (more: Partial<FollowUpRow> = {}) => followUpReasons(row(more), TODAY).map(({ reason, words }) => [reason, words]);
const due = (dueOn: string) => [{ kind: 'mri' as const, dueOn, planId: 'p' }];

describe('why a case stands in the inbox', () => {
  it('is never left out: on course says what comes next', () => expect(said()).toEqual([['on_course', 'MRI on 13 Jul 2026']]));

  it('is that nothing is scheduled, in words; a plan without a date left is as good as none, a booked visit is one', () => {
    expect(said({ hasPlan: false, next: [] })).toEqual([['no_plan', NO_PLAN_WORDS]]);
    expect(said({ next: [] })).toEqual([['no_plan', 'The plan has no date left – set the next']]);
    expect(said({ hasPlan: false, next: [], plannedVisitOn: '2026-06-20' })).toEqual([['on_course', 'Nothing is due']]);
    expect(said({ hasPlan: false, next: [], plannedVisitOn: '2026-05-04' })).toEqual([['due_soon', 'Visit on 4 May 2026']]);
  });

  it.each([['2026-04-30', 'overdue', 'MRI overdue by 1 day, was due 30 Apr 2026'], [TODAY, 'due_soon', 'MRI due today'], ['2026-05-15', 'due_soon', 'MRI due 15 May 2026'], ['2026-05-16', 'on_course', 'MRI on 16 May 2026']])('is by the day: due %s is %s', (on, reason, words) => {
    expect(said({ next: due(on) })).toEqual([[reason, words]]);
  });

  it('is the worst first: death, progression, what is overdue, what was missed, what is new', () => {
    const all = { progression: 'Local progression at T8', progressedOn: '2026-04-20', next: due('2026-04-01'), missedOn: '2026-04-10', newResults: [{ what: 'imaging' as const, count: 2, at: '2026-04-20T10:00:00Z' }] };
    expect(said(all)).toEqual([
      ['progression', 'Local progression at T8, 20 Apr 2026 – present again?'], ['overdue', 'MRI overdue by 30 days, was due 1 Apr 2026'], ['missed', 'Did not come on 10 Apr 2026'], ['new_result', 'New: Imaging (2)'],
    ]);
    expect(said({ ...all, vitalStatus: 'deceased' }).map(([reason]) => reason)).toEqual(['died', 'progression', 'missed', 'new_result']);
  });

  it('is a planned visit of which nobody has said whether it took place', () => expect(said({ plannedVisitOn: '2026-04-20' })).toEqual([['missed', 'Visit of 20 Apr 2026: nobody has said whether it took place']]));

  it('puts the inbox in order, the longest waiting first', () => {
    const of = (caseNumber: string, more: Partial<FollowUpRow>) => row({ ...more, theCase: { ...row().theCase, id: caseNumber, caseNumber } });
    const rows = [of('on course', {}), of('late', { next: due('2026-04-20') }), of('later', { next: due('2026-03-20') }), of('none', { hasPlan: false, next: [] }), of('worse', { progression: 'Systemic progression' })];
    expect(inboxInOrder(rows, TODAY).map((one) => one.row.theCase.id)).toEqual(['worse', 'later', 'late', 'none', 'on course']);
  });
});

describe('the question with which a case comes again', () => {
  const found = { progression: 'Local progression at T8', progressedOn: '2026-04-20', signedAt: '2026-03-13T17:15:00Z' };
  it('says what was found, since when, and what is different', () => {
    expect(questionAgain(found, [{ section: 'Imaging', title: 'MRI whole spine' }])).toBe('Local progression at T8, 20 Apr 2026, since the decision of 13 Mar 2026. Different since: Imaging: MRI whole spine. What is recommended now?');
    expect(questionAgain({}, [])).toBe('To be discussed again. What is recommended now?');
  });
  it('names five facts and counts the rest, and never grows beyond what can be kept', () => {
    const facts = Array.from({ length: 8 }, (_, at) => ({ section: 'Laboratory', title: `Result ${at} ${'x'.repeat(300)}` }));
    expect(questionAgain(found, facts.slice(0, 2).concat(facts.slice(0, 5).map(({ section }) => ({ section, title: section }))))).toContain('2 more');
    expect(questionAgain(found, facts)).toHaveLength(1000);
  });
});
