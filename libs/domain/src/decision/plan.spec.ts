import { carriedPlan, carriedTriggers, withProposal } from './carry-over.js';
import { allCare } from './considered.js';
import type { Decision } from './decision.js';
import { draftFaults } from './draft-faults.js';
import { workingDayAfter } from './inform-proposals.js';
import { median, qualitySummary, type DiscussionQuality } from './meeting-quality.js';
import { planChanges } from './plan-changes.js';
import type { WatchedTrigger } from './trigger-watch.js';

const goals: Decision['goals'] = [];
const pointers = (more: Partial<Decision>) => draftFaults({ goals, ...more }).map(({ pointer }) => pointer);

describe('what of a draft contradicts itself', () => {
  it('lets half-said rows be kept', () => {
    expect(pointers({ steps: [{ id: 'a' }], triggers: [{ id: 'b' }], options: [{ id: 'c' }], considered: [{ care: 'trial' }] })).toEqual([]);
  });
  it('refuses steps that wait for each other or for a step that is not there', () => {
    expect(pointers({ steps: [{ id: 'a', afterId: 'b' }, { id: 'b', afterId: 'a' }, { id: 'c', afterId: 'a' }, { id: 'd', afterId: 'x' }] })).toEqual(['#/steps/0/afterId', '#/steps/1/afterId', '#/steps/3/afterId']);
    expect(pointers({ steps: [{ id: 'a', afterId: 'a' }] })).toEqual(['#/steps/0/afterId']);
  });
  it('refuses the same row twice and the question of another kind of trigger', () => {
    expect(pointers({ steps: [{ id: 'a' }, { id: 'a' }] })).toEqual(['#/steps/1/id']);
    expect(pointers({ triggers: [{ id: 'a', kind: 'unfit', date: '2026-03-14' }, { id: 'b', kind: 'patient_declines', subjectId: 'x' }, { id: 'c', kind: 'marker_result', tissueMarker: 'er' }, { id: 'd', kind: 'specimen_reported', tumourMarker: 'psa' }, { id: 'd' }] })).toEqual([
      '#/triggers/0/date', '#/triggers/1/subjectId', '#/triggers/2/tissueMarker', '#/triggers/3/tumourMarker', '#/triggers/4/id',
    ]);
    expect(pointers({ considered: [{ care: 'trial' }, { care: 'trial' }], options: [{ id: 'a' }, { id: 'a' }], interestsWords: 'Holds shares' })).toEqual(['#/considered/1/care', '#/options/1/id', '#/interestsWords']);
  });
});

describe('a case that comes again', () => {
  const earlier: Decision = {
    goals: [{ goal: 'decompression', state: 'recommended', primary: true }, { goal: 'resection', state: 'rejected', reason: 'no gain' }], levels: 'T8', agreement: 'majority', informPatientBy: '2026-03-16', responsibleId: 'p',
    steps: [{ id: 'a', what: 'Operate', latestBy: '2026-03-14', latestTime: '09:00' }, { id: 'b', what: 'Irradiate', afterId: 'a' }],
  };
  it('brings the plan along as a proposal, without the dates and the people of that day', () => {
    const proposal = carriedPlan(earlier);
    expect(proposal).toMatchObject({ levels: 'T8', responsibleId: 'p', goals: [{ goal: 'decompression', primary: true }, { goal: 'resection', reason: 'no gain' }] });
    expect(proposal).not.toHaveProperty('agreement');
    expect(proposal).not.toHaveProperty('informPatientBy');
    const [first, second] = proposal.steps ?? [];
    expect(first).toMatchObject({ what: 'Operate', latestBy: null, latestTime: null });
    expect(second?.afterId).toBe(first?.id);
    expect(first?.id).not.toBe('a');
  });
  it('brings along only the triggers that are still waited for', () => {
    const watched = (id: string, more: Partial<WatchedTrigger>): WatchedTrigger => ({ id, decisionId: 'd', caseId: 'c', version: 0, kind: 'progression', plan: id, ...more });
    const triggers = carriedTriggers([watched('open', {}), watched('fired', { firedAt: '2026-03-14T08:00:00Z' }), watched('answered', { firedAt: '2026-03-14T08:00:00Z', effect: 'no_effect' })]);
    expect(triggers.map(({ plan }) => plan)).toEqual(['open']);
  });
  it('lays the proposal only where nothing has been said yet', () => {
    const draft: Decision = { goals: [{ goal: 'decompression', state: 'rejected', reason: 'stable now' }, { goal: 'resection', state: null }], levels: 'T9', absences: { responsibleId: 'pending' } };
    expect(withProposal(draft, carriedPlan(earlier))).toMatchObject({ levels: 'T9', goals: [{ state: 'rejected', reason: 'stable now' }, { state: 'rejected', reason: 'no gain' }] });
    expect(withProposal(draft, carriedPlan(earlier)).responsibleId).toBeUndefined();
  });
});

describe('what a decision has different from the one before', () => {
  const earlier: Decision = {
    goals: [{ goal: 'decompression', state: 'recommended', primary: true }, { goal: 'resection', state: 'rejected', reason: 'no gain in survival' }], levels: 'T8', timing: 'emergency', responsibleId: 'p1', informPatientBy: '2026-03-13',
    steps: [{ id: 'a', what: 'Posterior decompression', levels: 'T8' }, { id: 'b', what: 'Radiotherapy', afterId: 'a' }],
    triggers: [{ id: 't', kind: 'patient_declines', consequence: 'plan_b', plan: 'single-fraction radiotherapy' }],
  };
  const changes = (more: Partial<Decision>, of?: (id: string) => string | null) => planChanges(earlier, { ...earlier, ...more }, of).map(({ label, before, now }) => [label, before, now]);

  it('is nothing when the plan is the same, whoever tells the patient and under whatever ids', () => {
    expect(changes({ informPatientBy: '2026-04-02', steps: [{ id: 'x', what: 'Posterior decompression', levels: 'T8' }, { id: 'y', what: 'Radiotherapy', afterId: 'x' }] })).toEqual([]);
  });
  it('names each goal that was weighed otherwise, with its reason, and one that is still open', () => {
    expect(changes({ goals: [{ goal: 'decompression', state: 'rejected', reason: 'no deficit any more' }] })).toEqual([
      ['Decompression', 'Recommended, primary', 'Considered and rejected, because no deficit any more'],
      ['Resection', 'Considered and rejected, because no gain in survival', 'Not yet decided'],
    ]);
  });
  it('goes field by field, and what is no longer said says so instead of vanishing', () => {
    expect(changes({ levels: 'T8-T9', timing: null, absences: { timing: 'pending' } })).toEqual([['Level', 'T8', 'T8–T9'], ['Timing', expect.stringMatching(/emergency/i), expect.stringMatching(/pending/i)]]);
    expect(changes({ levels: null })).toEqual([['Level', 'T8', 'Not recorded']]);
  });
  it('compares steps and triggers in the words that are read aloud', () => {
    expect(changes({ steps: [{ id: 'b', what: 'Radiotherapy' }], triggers: null })).toEqual([
      ['Plan in steps', '1. Posterior decompression, T8; 2. Radiotherapy, after step 1', '1. Radiotherapy'],
      ['What would overturn the plan', '1. if the patient declines, single-fraction radiotherapy', 'None'],
    ]);
  });
  it('says who is responsible by name, never by id', () => {
    expect(changes({ responsibleId: 'p2' }, (id) => ({ p1: 'Dr Adeyemi', p2: 'Dr Lindqvist' })[id] ?? null)).toEqual([['Responsible clinician', 'Dr Adeyemi', 'Dr Lindqvist']]);
  });
});

describe('care that was considered', () => {
  it('always holds all five, and an answer that nobody gave is none', () => {
    expect(allCare([{ care: 'trial', answer: 'no', why: 'none open' }]).map(({ care, answer }) => [care, answer])).toEqual([['rehabilitation', null], ['palliative', null], ['psychology', null], ['genetics', null], ['trial', 'no']]);
  });
});

describe('proposals of a day', () => {
  it('count working days over a weekend', () => {
    expect(workingDayAfter('2026-03-13', 1)).toBe('2026-03-16');
    expect(workingDayAfter('2026-03-13', 2)).toBe('2026-03-17');
    expect(workingDayAfter('2026-03-28', 1)).toBe('2026-03-30');
  });
});

describe('the quality of a meeting', () => {
  const item = (more: Partial<DiscussionQuality>): DiscussionQuality => ({ agendaItemId: 'a', caseNumber: '1', bucket: 'discuss', status: 'discussed', signed: true, quorumMet: true, positions: 2, dissents: 0, ratings: [], ...more });
  it('is counted from events, and a share leaves out what is not known', () => {
    const summary = qualitySummary([
      item({ seconds: 120 }), item({ seconds: 300, dissents: 1, quorumMet: false, ratings: [{ radiology: 5 }, { radiology: 2, pathology: 1 }] }), item({ positions: 0 }), item({ status: 'deferred', signed: false, deferralReason: 'histology_pending' }),
    ]);
    expect(summary).toMatchObject({ discussed: 3, medianSeconds: 210, quorate: { count: 2, of: 3 }, dissent: { count: 1, of: 2 }, rated: { count: 1, of: 3 }, deferrals: [{ reason: 'Histology pending', count: 1 }] });
    expect(summary.domains.find(({ domain }) => domain === 'radiology')).toMatchObject({ median: 3.5, ratings: 2 });
    expect(summary.domains.find(({ domain }) => domain === 'holisticInput')).toMatchObject({ median: null, ratings: 0 });
  });
  it('has no median of nothing', () => {
    expect(median([])).toBeNull();
    expect(median([4, 1, 2])).toBe(2);
  });
});
