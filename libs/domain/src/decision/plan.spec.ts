import { carriedPlan, carriedTriggers, withProposal } from './carry-over.js';
import { allCare } from './considered.js';
import type { Decision } from './decision.js';
import { draftFaults } from './draft-faults.js';
import { workingDayAfter } from './inform-proposals.js';
import { median, qualitySummary, type DiscussionQuality } from './meeting-quality.js';
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
