import type { DecisionView } from '../decision/decision.js';
import { decisionActions, actionWords, outcomeDueAt } from './decision-actions.js';
import { outcomeLetterDraft, patientSummaryDraft, patientSummaryFaults, type LetterFacts } from './first-draft.js';
import { isMailAddress } from './outbox.js';

const person = (id: string, displayName: string) => ({ id, displayName, email: `${id}@northgate.example` });
const decision = {
  goals: [{ goal: 'decompression', state: 'recommended', primary: true }, { goal: 'stabilisation', state: 'recommended' }, { goal: 'biopsy', state: 'conditional', condition: 'tissue is found' }, { goal: 'resection', state: 'rejected', reason: 'no gain' }],
  timing: 'urgent', latestBy: '2026-03-20', responsible: person('adeyemi', 'Dr Adeyemi'), informsPatient: person('tan', 'J. Tan'), informPatientBy: '2026-03-18', radiotherapy: '20 Gy in 5', fallbackTrigger: 'the patient declines.', fallbackPlan: 'radiotherapy alone.',
} as unknown as DecisionView;
const facts: LetterFacts = { decision, referrer: person('bello', 'Dr Bello'), responsible: person('adeyemi', 'Dr Adeyemi'), informsPatient: person('tan', 'J. Tan'), gp: null, centre: { name: 'Northgate', emergencyPhone: null } };

describe('the actions of a decision', () => {
  it('name owner and day, and say what is open', () => {
    expect(decisionActions(decision).map(actionWords)).toEqual([
      'Dr Adeyemi: carries the plan out, by 20 Mar 2026.', 'J. Tan: tells the patient, by 18 Mar 2026.', 'Dr Adeyemi: watches: if the patient declines, then radiotherapy alone.',
    ]);
    const bare = { goals: [{ goal: 'biopsy', state: 'rejected' }], fallbackTrigger: 'the scan shows growth' } as unknown as DecisionView;
    expect(decisionActions(bare).map(actionWords)).toEqual(['Owner not recorded: remains responsible.', 'Owner not recorded: tells the patient.', 'Owner not recorded: watches: if the scan shows growth, then brings the case back to the board.']);
  });
});

describe('a first draft', () => {
  it('of the outcome letter goes to referrer, GP and consultant, each once', () => {
    const { recipients, callIf, contact } = outcomeLetterDraft(facts);
    expect(recipients.map(({ role, name }) => [role, name])).toEqual([['referrer', 'Dr Bello'], ['gp', null], ['consultant', 'Dr Adeyemi']]);
    expect(outcomeLetterDraft({ ...facts, responsible: facts.referrer, gp: { name: 'Dr Patel', email: null } }).recipients.map(({ role, name }) => [role, name])).toEqual([['referrer', 'Dr Bello'], ['gp', 'Dr Patel']]);
    expect(callIf).toContain('At once: radicular pain, limb weakness');
    expect(contact).toBe('Northgate, telephone not recorded');
  });
  it('of the patient summary says it in plain words and carries nothing over that was typed for colleagues', () => {
    const letter = patientSummaryDraft(facts);
    expect(letter.words).toBe([
      'The team of specialists has talked about you.', 'The team thinks that this can help you: an operation to take pressure off the spinal cord or the nerves; and an operation to make the spine steady.',
      'Whether it also makes sense to do this is not yet clear: taking a small piece of tissue to look at it closely.',
      'The team has also talked about radiotherapy, which is treatment with rays.', 'This should happen within days.', 'You decide with Dr Adeyemi what is done.',
    ].join('\n'));
    expect(letter.next).toBe('J. Tan will talk with you about this by 18 Mar 2026.');
    expect(letter.callIf).toContain('new weakness in an arm or a leg');
    expect(JSON.stringify(letter)).not.toMatch(/20 Gy|tissue is found|no gain/);
    expect(patientSummaryFaults(letter)).toEqual([]);
    const open = patientSummaryDraft({ ...facts, decision: { goals: [] } as unknown as DecisionView, responsible: null, informsPatient: null });
    expect([open.words, open.next]).toEqual(['The team of specialists has talked about you.\nYou decide with your doctor what is done.', null]);
    const rejected = decision.goals.map((goal) => ({ ...goal, state: 'rejected' as const }));
    expect(patientSummaryDraft({ ...facts, decision: { ...decision, goals: rejected } }).words).toContain('does not advise an operation');
  });
  it('of the patient summary with a score or a dissent in it is refused', () => {
    const written = { ...patientSummaryDraft(facts), words: 'Your SINS is 11.', next: 'One member dissented.' };
    expect(patientSummaryFaults(written).map(({ pointer }) => pointer)).toEqual(['#/words', '#/next']);
    expect(patientSummaryFaults({ ...written, words: 'You told us what was sinister to you.', next: null })).toEqual([]);
  });
});

describe('the clock of the outcome', () => {
  it('ends with the next working day where the board meets, across weekends and the change of the clocks', () => {
    expect(outcomeDueAt('2026-03-17T09:00:00Z', 'Europe/London')).toBe('2026-03-19T00:00:00Z');
    expect(outcomeDueAt('2026-03-27T17:00:00Z', 'Europe/London')).toBe('2026-03-30T23:00:00Z');
    expect(outcomeDueAt('2026-03-28T12:00:00Z', 'Asia/Kolkata')).toBe('2026-03-30T18:30:00Z');
    expect(outcomeDueAt('2026-03-17T23:30:00Z', 'America/New_York')).toBe('2026-03-19T04:00:00Z');
  });
});

it('takes the address of one mailbox and nothing that could be more', () => {
  for (const good of ['a@b.example', "o'brien+gp@x.nhs.example", 'núria@clínica.example', 'administrator@localhost']) expect([good, isMailAddress(good)]).toEqual([good, true]);
  for (const bad of ['a@b, c@d', 'a@b\r\nBcc: x@y', 'a b@c', '<a@b>', 'a@@b', '@b', 'a@', '']) expect([bad, isMailAddress(bad)]).toEqual([bad, false]);
});
