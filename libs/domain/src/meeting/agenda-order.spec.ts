import fc from 'fast-check';
import type { AgendaFacts } from './agenda-facts.js';
import { isComplex, proposedOrder } from './agenda-order.js';
import { COMPLEXITY_FEATURES, complexityOf, complexityWords, usualMinutes } from './complexity.js';

const readiness = { done: 0, of: 0, missing: [] };
/** Everything is recorded and nothing is there. */
const plain = (itemId: string, more: Partial<AgendaFacts> = {}): AgendaFacts => ({
  itemId, urgency: 'routine', dueAt: '2026-03-20T00:00:00Z', referredAt: '2026-03-01T00:00:00Z', primary: 'breast', histologyKnown: true, diagnosisAbsence: false, worstEscc: '0', esccIncomplete: false,
  sinsLow: 3, sinsHigh: 3, sinsIncomplete: false, lesionCount: 1, ais: 'E', ambulation: 'independent_normal_power', anticoagulated: 'no', irradiated: false, timesDecided: 0, timesDeferred: 0, readiness, ...more,
});
const empty = (itemId: string): AgendaFacts => ({ itemId, histologyKnown: false, diagnosisAbsence: false, esccIncomplete: true, sinsIncomplete: true, lesionCount: 0, irradiated: false, timesDecided: 0, timesDeferred: 0, readiness });
const heavy: Partial<AgendaFacts> = { worstEscc: '3', ais: 'C', sinsLow: 11, sinsHigh: 11, lesionCount: 3, irradiated: true, anticoagulated: 'yes', primary: 'unknown_primary', timesDecided: 1 };
const item = (id: string, position: number, bucket: 'discuss' | 'not_ready' = 'discuss') => ({ id, position, bucket });

describe('the complexity of a case', () => {
  it('is a sum of named features, one point each', () => {
    expect(complexityOf(plain('a', { ...heavy }), '2')).toMatchObject({ low: COMPLEXITY_FEATURES.length, high: COMPLEXITY_FEATURES.length });
    expect(complexityOf(plain('a', { worstEscc: '3', ais: 'D' }), '2').features.filter(({ presence }) => presence === 'yes').map(({ fact }) => fact)).toEqual(['ESCC 3', 'AIS D, walks unaided, power 5/5']);
  });
  it('takes nothing that is not recorded for zero: it names it and counts it as what it could be', () => {
    const { low, high, features } = complexityOf(empty('a'), '2');
    expect([low, high]).toEqual([0, COMPLEXITY_FEATURES.length - 1]);
    expect(features.filter(({ presence }) => presence === 'unknown').map(({ fact }) => fact)).toContain('ESCC not recorded');
    expect(complexityWords({ low, high })).toBe('0 to 7');
  });
  it('leaves SINS open while its range reaches 7 and is not above it', () => {
    const sins = (sinsLow: number, sinsHigh: number) => complexityOf(plain('a', { sinsLow, sinsHigh }), '2').features.find(({ id }) => id === 'instability')?.presence;
    expect([sins(3, 6), sins(3, 9), sins(7, 9)]).toEqual(['no', 'unknown', 'yes']);
  });
  it('counts ESCC as the board has set it, and leaves it open where a lesion is not graded', () => {
    const escc = (more: Partial<AgendaFacts>, from: '1c' | '2') => complexityOf(plain('a', more), from).features.find(({ id }) => id === 'compression')?.presence;
    expect([escc({ worstEscc: '1c' }, '1c'), escc({ worstEscc: '1c' }, '2'), escc({ worstEscc: '1b', esccIncomplete: true }, '2'), escc({ worstEscc: '3', esccIncomplete: true }, '2')]).toEqual(['yes', 'no', 'unknown', 'yes']);
  });
  it('does not take walking for a whole neurological examination', () => {
    const deficit = (more: Partial<AgendaFacts>) => complexityOf(plain('a', more), '2').features.find(({ id }) => id === 'deficit')?.presence;
    expect([deficit({ ais: null }), deficit({ ais: null, ambulation: 'walks_with_aid' }), deficit({ ais: 'E', ambulation: null })]).toEqual(['unknown', 'yes', 'no']);
  });
  it('takes a diagnosis that is stated as missing for open, and one nobody wrote about for unknown', () => {
    const tissue = (more: Partial<AgendaFacts>) => complexityOf(plain('a', more), '2').features.find(({ id }) => id === 'tissue')?.presence;
    expect([tissue({ diagnosisAbsence: true, primary: null }), tissue({ primary: null, histologyKnown: false }), tissue({ histologyKnown: false }), tissue({})]).toEqual(['yes', 'unknown', 'unknown', 'no']);
  });
  it('plans more minutes for more features, and only what is there makes a case complex', () => {
    expect([0, 1, 2, 3, 4, 5, 8].map((low) => usualMinutes({ low }))).toEqual([4, 6, 6, 8, 8, 10, 10]);
    expect([isComplex({ low: 2 }), isComplex({ low: 3 })]).toEqual([false, true]);
  });
});

describe('the proposed order', () => {
  const placed = (facts: AgendaFacts[], items = facts.map(({ itemId }, at) => item(itemId, at + 1))) => proposedOrder(items, facts, '2');
  it('puts urgency first, then complexity, then what is due first', () => {
    const facts = [plain('due'), plain('sooner', { dueAt: '2026-03-15T00:00:00Z' }), plain('complex', { ais: 'C' }), plain('night', { urgency: 'emergency' })];
    expect(placed(facts).map(({ itemId }) => itemId)).toEqual(['night', 'complex', 'sooner', 'due']);
  });
  it('says for every case which facts gave it its place and which are not known', () => {
    const [first, second] = placed([plain('a', { urgency: 'urgent', worstEscc: '3', anticoagulated: null }), empty('b')]);
    expect(first).toMatchObject({ place: 1, because: ['Urgent', 'Complexity 1 to 3: ESCC 3'], unknown: ['Anticoagulant not recorded', 'No radiotherapy recorded, nor that there was none'].sort().reverse() });
    expect(second).toMatchObject({ place: 2, because: ['Urgency not recorded: placed after urgent', 'Complexity 0 to 7'] });
    expect(second?.unknown).toEqual(expect.arrayContaining(['Urgency', 'Plan due', 'ESCC not recorded']));
  });
  it('does not put a case of unknown urgency last', () => {
    expect(placed([plain('soon', { urgency: 'soon' }), plain('open', { urgency: null }), plain('urgent', { urgency: 'urgent' })]).map(({ itemId }) => itemId)).toEqual(['urgent', 'open', 'soon']);
  });
  it('hears what might be complex before what is known to be simple', () => {
    expect(placed([plain('simple'), plain('open', { worstEscc: null, ais: null })]).map(({ itemId }) => itemId)).toEqual(['open', 'simple']);
  });
  it('leaves each case in its part of the agenda, and two that are alike as they stand', () => {
    const facts = [plain('b'), plain('a'), plain('later', { urgency: 'emergency' })];
    expect(proposedOrder([item('b', 1), item('a', 2), item('later', 3, 'not_ready')], facts).map(({ itemId, bucket }) => [itemId, bucket])).toEqual([['b', 'discuss'], ['a', 'discuss'], ['later', 'not_ready']]);
  });
  it('names every case exactly once, also one whose facts have not come', () => {
    const urgencies = fc.constantFrom('emergency' as const, 'urgent' as const, 'soon' as const, 'routine' as const, null);
    fc.assert(
      fc.property(fc.array(urgencies, { maxLength: 40 }), (list) => {
        const items = list.map((_, at) => item(`i${at}`, at));
        const facts = list.flatMap((urgency, at) => (at % 5 === 4 ? [] : [plain(`i${at}`, { urgency })]));
        return new Set(proposedOrder(items, facts).map(({ itemId }) => itemId)).size === items.length;
      }),
    );
  });
});
