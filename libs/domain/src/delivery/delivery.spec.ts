import fc from 'fast-check';
import { newId } from '../contract/new-id.js';
import { SURGICAL_GOALS, type GoalDecision, type SurgicalGoal } from '../decision/goal.js';
import { achievementOf } from './achieved.js';
import { concordanceOf } from './concordance.js';
import type { DeliveryFacts } from './delivery-facts.js';
import { EXTENTS, type Extent, type FulfilledPart } from './plan-parts.js';
import { proposalsFor } from './proposals.js';
import { statedByActions } from './stated-by-actions.js';
import { recommendedParts } from './recommended-parts.js';
import { treatmentRecords } from './treatment-records.js';

const [OPERATION, COURSE, LINE, SPECIMEN, STEP, TRIGGER] = Array.from({ length: 6 }, () => newId()) as [string, string, string, string, string, string];
const recorded = (id: string) => ({ id, version: 1, recordedAt: '2026-03-14T14:00:00Z', recordedById: newId(), recordedByName: 'Dr Amara Adeyemi' });
const goal = (code: SurgicalGoal, state: GoalDecision['state'] = 'recommended'): GoalDecision => ({ goal: code, state });
const OKAFOR = [goal('decompression'), goal('stabilisation'), goal('biopsy'), goal('resection', 'rejected')];
/** Okafor's operation of 14 March, 09:20 to 13:05. */
const operation: DeliveryFacts['operations'][number] = {
  ...recorded(OPERATION), performedOn: '2026-03-14', startedAt: '2026-03-14T09:20:00Z', endedAt: '2026-03-14T13:05:00Z', procedures: ['transpedicular_decompression', 'posterior_instrumentation_open'],
  decompressedLevels: 'T8', instrumentedLevels: 'T6-T10', histologySent: 'yes', goals: [{ goal: 'decompression', outcome: 'yes' }],
};
const course = (more: Partial<DeliveryFacts['courses'][number]> = {}): DeliveryFacts['courses'][number] => ({ ...recorded(COURSE), state: 'delivered', levels: 'T8', firstFractionOn: '2026-04-07', deliveredDoseCgy: 2000, deliveredFractions: 5, prescribedFractions: 5, ...more });
const line: DeliveryFacts['lines'][number] = { ...recorded(LINE), classes: ['endocrine'], startedOn: '2026-04' };
const specimen: DeliveryFacts['biopsies'][number] = { ...recorded(SPECIMEN), kind: 'intraoperative', levels: 'T8', performedOn: '2026-03-14', addenda: [] };

function facts({ decision, ...more }: Omit<Partial<DeliveryFacts>, 'decision'> & { decision?: Partial<DeliveryFacts['decision']> } = {}): DeliveryFacts {
  return {
    decision: { id: newId(), goals: OKAFOR, levels: 'T8', signedAt: '2026-03-13T17:15:00Z', signedOn: '2026-03-13', nextSignedAt: null, nextSignedOn: null, answered: [], ...decision },
    operations: [], courses: [], lines: [], biopsies: [], links: [], statements: [], results: [], ...more,
  };
}
const full = (...parts: FulfilledPart['part'][]): FulfilledPart[] => parts.map((part) => ({ part, extent: 'full' }));
const link = (fulfils: FulfilledPart[], source: 'operation' | 'radiotherapy' | 'systemic' | 'biopsy' = 'operation', sourceId = OPERATION) => ({ id: newId(), version: 1, source, sourceId, fulfils });
const notDone = (...parts: SurgicalGoal[]) => parts.map((part) => ({ id: newId(), version: 1, part, said: 'not_done' as const, reason: 'patient_choice' as const }));
const wordsOf = (of: DeliveryFacts, part: string) => concordanceOf(of).parts.find((one) => one.part === part)?.words;

describe('whether a decision was carried out', () => {
  it('is unknown while nobody has confirmed it, also where the record seems to show it', () => {
    const unconfirmed = facts({ operations: [operation] });
    expect(concordanceOf(unconfirmed).level).toBe('unknown');
    expect(wordsOf(unconfirmed, 'decompression')).toBe('Decompression: recommended, seems delivered, to be confirmed');
    expect(wordsOf(facts(), 'decompression')).toBe('Decompression: recommended, not recorded');
  });

  it('is full once the operation of 14 March is linked to decompression, stabilisation and biopsy', () => {
    const linked = facts({ operations: [operation], links: [link(full('decompression', 'stabilisation', 'biopsy'))] });
    expect(concordanceOf(linked)).toMatchObject({ level: 'full', reasons: [] });
    expect(wordsOf(linked, 'decompression')).toBe('Decompression: recommended, delivered 14 Mar 2026');
    expect(wordsOf(linked, 'resection')).toBe('Resection: not recommended, not recorded');
  });

  it('stays unknown while one recommended goal is open: what is not said is neither done nor left undone', () => {
    expect(concordanceOf(facts({ operations: [operation], links: [link(full('decompression', 'stabilisation'))] })).level).toBe('unknown');
    expect(concordanceOf(facts({ statements: notDone('biopsy') })).level).toBe('unknown');
  });

  it('is partial or discordant by what was stated as not done, with its reason', () => {
    const partly = facts({ operations: [operation], links: [link(full('decompression', 'stabilisation'))], statements: notDone('biopsy') });
    expect(concordanceOf(partly)).toMatchObject({ level: 'partial', reasons: ['patient_choice'] });
    expect(wordsOf(partly, 'biopsy')).toBe("Biopsy: recommended, not done: the patient's choice");
    const none = facts({ statements: notDone('biopsy', 'decompression', 'stabilisation') });
    expect(concordanceOf(none).level).toBe('discordant');
    const silent = facts({ statements: notDone('biopsy', 'decompression', 'stabilisation').map((one) => ({ ...one, reason: null })) });
    expect(concordanceOf(silent).reasons).toEqual([null, null, null]);
    expect(wordsOf(silent, 'biopsy')).toBe('Biopsy: recommended, not done: reason not recorded');
  });

  it('is full by the alternative that was agreed before: the trigger was answered with plan B, and plan B was delivered', () => {
    const triggers = [{ id: TRIGGER, kind: 'patient_declines' as const, consequence: 'plan_b' as const, plan: 'single-fraction palliative radiotherapy' }];
    const decision = { triggers, answered: [{ id: TRIGGER, effect: 'plan_b' as const, on: '2026-03-14' }] };
    const single = course({ firstFractionOn: '2026-03-14', deliveredDoseCgy: 800, deliveredFractions: 1, prescribedFractions: 1 });
    const planB: FulfilledPart[] = [{ part: 'plan_b', refId: TRIGGER, extent: 'full' }];
    const followed = facts({ decision, courses: [single], links: [link(planB, 'radiotherapy', COURSE)], statements: notDone('decompression') });
    expect(concordanceOf(followed).level).toBe('full_alternative');
    expect(wordsOf(followed, 'decompression')).toBe("Decompression: recommended, not done: the patient's choice; plan B is followed");
    expect(wordsOf(followed, 'plan_b')).toBe('single-fraction palliative radiotherapy: followed, delivered 14 Mar 2026');
    // Nobody has said yet that plan B was given, or the trigger was not answered so.
    expect(concordanceOf(facts({ decision, courses: [single] })).level).toBe('unknown');
    expect(concordanceOf(facts({ decision: { triggers }, courses: [single], links: [link(planB, 'radiotherapy', COURSE)] })).level).toBe('unknown');
    expect(concordanceOf(facts({ decision, courses: [course({ state: 'stopped_early' })], links: [link([{ part: 'plan_b', refId: TRIGGER, extent: 'partly' }], 'radiotherapy', COURSE)] })).level).toBe('partial');
  });

  it('is lowered by what was done although the board had rejected it, and by a part that is stated as left out', () => {
    const all = full('decompression', 'stabilisation', 'biopsy', 'resection');
    expect(concordanceOf(facts({ operations: [operation], links: [link(all)] })).level).toBe('partial');
    const steps = [{ id: STEP, what: 'Radiotherapy', specialty: 'radiation_oncologist' as const }];
    const base = { decision: { steps }, operations: [operation], links: [link(all.slice(0, 3))] };
    expect(concordanceOf(facts(base)).level).toBe('full');
    const leftOut = { id: newId(), version: 1, part: 'step' as const, refId: STEP, said: 'not_done' as const, reason: 'deterioration' as const };
    expect(concordanceOf(facts({ ...base, statements: [leftOut] }))).toMatchObject({ level: 'partial', reasons: ['deterioration'] });
    expect(concordanceOf(facts({ ...base, statements: [{ ...leftOut, withdrawn: true }] })).level).toBe('full');
  });

  it('stands on the treatments that are named where no goal of surgery was recommended, and on nothing where nothing was', () => {
    const decision = { goals: [goal('resection', 'rejected')], radiotherapy: '20 Gy in 5 fractions', systemic: 'No change' };
    const given = { decision, courses: [course()], links: [link(full('radiotherapy'), 'radiotherapy', COURSE)] };
    expect(concordanceOf(facts(given)).level).toBe('unknown');
    const unchanged = { id: newId(), version: 1, part: 'systemic' as const, said: 'not_meant' as const };
    expect(concordanceOf(facts({ ...given, statements: [unchanged] })).level).toBe('full');
    const begun = [link([{ part: 'radiotherapy', extent: 'begun' }], 'radiotherapy', COURSE)];
    expect(concordanceOf(facts({ ...given, links: begun, statements: [unchanged] })).level).toBe('unknown');
    expect(concordanceOf(facts({ decision: { goals: [goal('resection', 'rejected')] } })).level).toBeNull();
  });

  it('is unknown where a link and a statement exclude each other, and a record that was entered in error fulfils nothing', () => {
    const links = [link(full('decompression', 'stabilisation', 'biopsy'))];
    const contradicted = facts({ operations: [operation], links, statements: notDone('biopsy') });
    expect(concordanceOf(contradicted).level).toBe('unknown');
    expect(wordsOf(contradicted, 'biopsy')).toBe('Biopsy: recommended, linked to operation 14 Mar 2026 and stated as not done');
    expect(concordanceOf(facts({ operations: [{ ...operation, retractedReason: 'Wrong patient' }], links })).level).toBe('unknown');
    expect(concordanceOf(facts({ courses: [course({ state: 'cancelled', stateReason: 'x' })], links: [link(full('decompression', 'stabilisation', 'biopsy'), 'radiotherapy', COURSE)] })).level).toBe('unknown');
  });

  it('is not discordant while another treatment of the plan is under way or waits to be confirmed: it may be partial', () => {
    const base = { decision: { radiotherapy: '20 Gy in 5' }, statements: notDone('decompression', 'stabilisation', 'biopsy') };
    expect(concordanceOf(facts(base)).level).toBe('discordant');
    const waiting = concordanceOf(facts({ ...base, courses: [course()] }));
    expect([waiting.level, waiting.parts.find(({ part }) => part === 'radiotherapy')?.counts]).toEqual(['unknown', true]);
    expect(concordanceOf(facts({ ...base, courses: [course()], links: [link([{ part: 'radiotherapy', extent: 'begun' }], 'radiotherapy', COURSE)] })).level).toBe('unknown');
    expect(concordanceOf(facts({ ...base, courses: [course()], links: [link(full('radiotherapy'), 'radiotherapy', COURSE)] })).level).toBe('partial');
  });

  it('takes what was said of an action as said of the parts it carries out, unless the part itself was spoken of', () => {
    const settled = { id: newId(), version: 2, goals: ['decompression', 'stabilisation', 'biopsy'] as const, stepId: STEP, on: '2026-03-14', words: null };
    const said = (kind: 'step' | 'inform_patient', state: 'done' | 'not_done') => statedByActions([{ ...settled, kind, state, reason: state === 'done' ? null : 'deterioration' }]);
    expect(concordanceOf(facts({ byActions: said('step', 'not_done') }))).toMatchObject({ level: 'discordant', reasons: ['deterioration', 'deterioration', 'deterioration'] });
    expect(concordanceOf(facts({ byActions: said('inform_patient', 'not_done') })).level).toBe('unknown');
    expect(concordanceOf(facts({ byActions: said('step', 'done') })).level).toBe('full');
    expect(wordsOf(facts({ byActions: said('step', 'done') }), 'biopsy')).toBe('Biopsy: recommended, stated as done 14 Mar 2026, no record here');
    expect(concordanceOf(facts({ byActions: said('step', 'done'), statements: notDone('biopsy') })).level).toBe('partial');
  });

  it('is never full unless each recommended goal was delivered in full, and never discordant while one is open', () => {
    const goals = fc.subarray(SURGICAL_GOALS.map(({ code }) => code), { minLength: 1 });
    const extents = fc.array(fc.option(fc.constantFrom<Extent>(...EXTENTS.map(({ code }) => code))), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(goals, extents, fc.subarray(SURGICAL_GOALS.map(({ code }) => code)), (asked, done, left) => {
        const fulfils = SURGICAL_GOALS.flatMap(({ code }, at): FulfilledPart[] => (done[at] ? [{ part: code, extent: done[at] }] : []));
        const of = facts({ decision: { goals: asked.map((one) => goal(one)) }, operations: [operation], links: [link(fulfils)], statements: notDone(...left) });
        const { level, parts } = concordanceOf(of);
        const said = (one: SurgicalGoal) => fulfils.find(({ part }) => part === one)?.extent;
        const open = asked.some((one) => (said(one) ? left.includes(one) || said(one) === 'begun' : !left.includes(one)));
        expect(level === 'unknown').toBe(open);
        expect(level === 'full').toBe(!open && asked.every((one) => said(one) === 'full'));
        expect(level === 'discordant').toBe(!open && asked.every((one) => !said(one)));
        expect(parts.filter(({ counts }) => counts).map(({ part }) => part)).toEqual(expect.arrayContaining([...asked]));
      }),
    );
  });
});

describe('what a record seems to fulfil', () => {
  const proposed = (of: DeliveryFacts) => treatmentRecords(of).map((record) => proposalsFor(record, recommendedParts(of.decision), of.decision).map(({ part, extent }) => [part, extent]));

  it('is read from levels, procedures and tissue of an operation, with the place it was read from', () => {
    const of = facts({ operations: [operation] });
    expect(proposed(of)).toEqual([[['biopsy', 'full'], ['decompression', 'full'], ['stabilisation', 'full']]]);
    const [record] = treatmentRecords(of);
    const why = record ? proposalsFor(record, recommendedParts(of.decision), of.decision).map((one) => one.why) : [];
    expect(why).toEqual(['tissue sent', 'decompressed levels T8; decompression was answered after the operation; Transpedicular or circumferential decompression', 'instrumented or cemented levels T6-T10; Posterior instrumentation, open']);
  });

  it('is nothing at other levels, and a rejected goal is not proposed for a procedure that serves another', () => {
    expect(proposed(facts({ operations: [{ ...operation, decompressedLevels: 'L2', instrumentedLevels: 'L1-L3', histologySent: 'no' }] }))).toEqual([[]]);
    expect(proposed(facts({ operations: [{ ...operation, procedures: ['corpectomy'] }] }))[0]).not.toContainEqual(['resection', 'full']);
    expect(proposed(facts({ operations: [{ ...operation, resectedLevels: 'T8' }] }))[0]).toContainEqual(['resection', 'full']);
  });

  it('is the named treatment or the step of its specialty, as far as it was given; a plan or a cancelled course is nothing', () => {
    const decision = { radiotherapy: '20 Gy in 5', systemic: 'Next line', steps: [{ id: STEP, what: 'Radiotherapy', specialty: 'radiation_oncologist' as const }] };
    const of = facts({ decision, courses: [course({ state: 'under_way' })], lines: [line], biopsies: [specimen] });
    expect(proposed(of)).toEqual([[['radiotherapy', 'begun'], ['step', 'begun']], [['systemic', 'full']], [['biopsy', 'full']]]);
    expect(proposed(facts({ decision, courses: [course({ deliveredFractions: 3 })] }))).toEqual([[['radiotherapy', 'partly'], ['step', 'partly']]]);
    for (const state of ['planned', 'proposed', 'cancelled'] as const) expect(treatmentRecords(facts({ courses: [course({ state, stateReason: 'x', deliveredDoseCgy: null, deliveredFractions: null })] }))).toEqual([]);
    expect(proposed(facts({ biopsies: [{ ...specimen, kind: 'liquid' }] }))).toEqual([]);
    expect(proposed(facts({ biopsies: [{ ...specimen, kind: 'other_site' }] }))).toEqual([[]]);
  });

  it('waits to be confirmed only between the signature and the next decision', () => {
    const waits = (more: Partial<DeliveryFacts['operations'][number]>, decision: Partial<DeliveryFacts['decision']> = {}) =>
      concordanceOf(facts({ decision, operations: [{ ...operation, ...more }] })).parts.find(({ part }) => part === 'decompression')?.proposed;
    expect(waits({ startedAt: '2026-03-13T17:14:00Z' })).toBe(0);
    expect(waits({ startedAt: null, performedOn: '2026-03-12' })).toBe(0);
    expect(waits({ startedAt: null, performedOn: '2026-03-13' })).toBe(1);
    const later = { nextSignedAt: '2026-03-14T08:00:00Z', nextSignedOn: '2026-03-14' };
    expect(waits({}, later)).toBe(0);
    expect(waits({}, { ...later, nextSignedAt: '2026-03-15T08:00:00Z' })).toBe(1);
  });
});

describe('whether a goal was achieved', () => {
  const records = treatmentRecords(facts({ operations: [{ ...operation, resectionMargin: 'marginal' }], biopsies: [specimen] }));
  const result = (more: Partial<DeliveryFacts['results'][number]>) => ({ ...recorded(newId()), goal: 'decompression' as const, assessedOn: '2026-04-28', ...more });

  it('is what was judged last; before that what was answered after the operation, and otherwise nothing', () => {
    expect(achievementOf('decompression', records, [])).toEqual({ achieved: 'yes', words: [] });
    expect(achievementOf('stabilisation', records, [])).toEqual({ achieved: null, words: [] });
    const judged = [result({ achieved: 'partly', residualEscc: '1b', basis: 'MRI' }), result({ achieved: 'yes', assessedOn: '2026-03-20' })];
    expect(achievementOf('decompression', records, judged)).toEqual({ achieved: 'partly', words: ['residual ESCC 1b', 'judged 28 Apr 2026 by MRI'] });
    expect(achievementOf('stabilisation', records, [result({ goal: 'stabilisation', achieved: 'cannot_tell', hardware: 'loosened' })])).toMatchObject({ achieved: 'cannot_tell', words: ['implants loosened', 'judged 28 Apr 2026'] });
  });

  it('takes the margin from the operation and the adequacy from the specimen, and a result that is awaited is not adequate', () => {
    expect(achievementOf('resection', records, []).words).toEqual(['margin marginal']);
    expect(achievementOf('biopsy', records, [])).toEqual({ achieved: null, words: ['tissue: adequacy not recorded'] });
    const reported = treatmentRecords(facts({ biopsies: [{ ...specimen, adequacy: 'non_diagnostic' }] }));
    expect(achievementOf('biopsy', reported, [])).toEqual({ achieved: 'no', words: ['tissue not diagnostic'] });
  });
});
