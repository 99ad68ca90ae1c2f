import fc from 'fast-check';
import { chosenIdentity, joined, obstaclesTo, parted, recordMerge, type Identity, type PatientState } from './merge-plan.js';
import { MERGE_FIELDS, type MergeChoice } from './merge.js';

const nobody: Identity = { familyName: 'Okafor', givenName: null, birthDate: null, sex: null, vitalStatus: null, deceasedOn: null, absences: {} };
const state = (identity: Partial<Identity>, identifiers: PatientState['identifiers'] = [], caseIds: string[] = []): PatientState => ({ identity: { ...nobody, ...identity }, identifiers, caseIds });
const nhs = { authority: 'NHS', value: '999 123 4567' };
const eastbridge = { authority: 'Eastbridge', value: 'EB 203114' };
const other = { authority: 'NHS', value: '999 123 4568' };
const numberOf = (id: string) => `SP-${id}`;

const text = fc.option(fc.constantFrom('Okafor', 'Ókafor', 'Margaret', 'Maggie'), { nil: null });
const absence = fc.constantFrom('unknown' as const, 'not_done' as const, 'not_applicable' as const, 'pending' as const);
const identity: fc.Arbitrary<Identity> = fc
  .record({ familyName: fc.constantFrom('Okafor', 'Okoye'), givenName: text, birthDate: fc.constantFrom('1963', '1963-03-14', null), sex: fc.constantFrom('female', 'male', null), vitalStatus: fc.constantFrom('alive', 'deceased', null), deceasedOn: fc.constantFrom('2026', null), why: fc.dictionary(fc.constantFrom(...MERGE_FIELDS, 'identifiers'), absence) })
  .map(({ why, ...answers }) => ({ ...answers, absences: why }));
const numbers = (authority: string) => fc.uniqueArray(fc.constantFrom('1111', '2222', '3333'), { maxLength: 3 }).map((values) => values.map((value) => ({ authority, value })));
const record = (mark: string) => fc.record({ identity, identifiers: fc.tuple(numbers('NHS'), numbers(mark)).map(([shared, own]) => [...shared.map(({ value }) => ({ authority: 'NHS', value: `${value}${mark}` })), ...own]), caseIds: fc.uniqueArray(fc.integer({ max: 9, min: 0 }), { maxLength: 3 }).map((ids) => ids.map((id) => `${mark}${id}`)) });
const choice: fc.Arbitrary<MergeChoice> = fc.dictionary(fc.constantFrom(...MERGE_FIELDS), fc.constantFrom('surviving' as const, 'merged' as const));

describe('making two records one', () => {
  it('takes each answer from the side that was said, with the reason why there is none', () => {
    const surviving = state({ givenName: 'Maggie', absences: { birthDate: 'unknown', sex: 'pending' } });
    const merged = state({ givenName: 'Margaret', birthDate: '1963-03-14', absences: { sex: 'not_applicable' } });
    expect(chosenIdentity(surviving, merged, { givenName: 'merged', birthDate: 'merged' })).toEqual({ ...nobody, givenName: 'Margaret', birthDate: '1963-03-14', absences: { sex: 'pending' } });
    expect(chosenIdentity(surviving, merged, { sex: 'merged' }).absences).toEqual({ birthDate: 'unknown', sex: 'not_applicable' });
  });
  it('joins numbers and cases; two numbers of one institution are both kept', () => {
    const kept = recordMerge(state({}, [nhs], ['1']), state({}, [other, eastbridge], ['2', '3']), {});
    expect(joined(kept).surviving).toMatchObject({ identifiers: [nhs, other, eastbridge], caseIds: ['1', '2', '3'] });
    expect(joined(kept).merged).toMatchObject({ identifiers: [], caseIds: [] });
  });
  it('no longer says why there is no number when one has come', () => {
    expect(joined(recordMerge(state({ absences: { identifiers: 'unknown' } }), state({}, [nhs]), {})).surviving.identity.absences).toEqual({});
    expect(joined(recordMerge(state({ absences: { identifiers: 'unknown' } }), state({}), {})).surviving.identity.absences).toEqual({ identifiers: 'unknown' });
  });
});

describe('making one record two again', () => {
  it('gives exactly what was before, whatever the two were and whatever was chosen', () => {
    fc.assert(fc.property(record('a'), record('b'), choice, (surviving, merged, chosen) => {
      const kept = recordMerge(surviving, merged, chosen);
      const after = joined(kept).surviving;
      expect(parted(kept, after)).toEqual({ surviving, merged });
      expect(obstaclesTo(kept, after, numberOf)).toEqual([]);
    }), { numRuns: 250 });
  });

  const kept = recordMerge(state({ givenName: 'Maggie', sex: 'female' }, [nhs], ['1']), state({ givenName: 'Margaret' }, [eastbridge], ['2']), { givenName: 'merged' });
  const { surviving: after } = joined(kept);
  const whats = (now: PatientState) => obstaclesTo(kept, now, numberOf).map(({ what }) => what);

  it('leaves a case that was begun since with the record that stays, and says so', () => {
    const now = { ...after, caseIds: [...after.caseIds, '3'] };
    expect(whats(now)).toEqual(['Case SP-3 was begun since. It stays with the record that stays.']);
    expect([parted(kept, now).surviving.caseIds, parted(kept, now).merged.caseIds]).toEqual([['1', '3'], ['2']]);
  });
  it('does not lose an answer that was corrected since, and says so', () => {
    const now = { ...after, identity: { ...after.identity, sex: null, absences: { sex: 'unknown' as const } } };
    expect(whats(now)).toEqual(['Sex was changed since, from Female to unknown. The newer answer stays with the record that stays.']);
    expect(parted(kept, now).surviving.identity).toMatchObject({ givenName: 'Maggie', sex: null, absences: { sex: 'unknown' } });
  });
  it('says dates as they are read and what was not recorded', () => {
    expect(whats({ ...after, identity: { ...after.identity, birthDate: '1963-03-14' } })).toEqual(['Date of birth was changed since, from not recorded to 14 Mar 1963. The newer answer stays with the record that stays.']);
  });
  it('leaves a new number and does not bring a removed one back, and says so', () => {
    const now = { ...after, identifiers: [nhs, other] };
    expect(whats(now)).toEqual(['NHS 999 123 4568 was added since. It stays with the record that stays.', 'Eastbridge EB 203114 was removed since. It is not put back.']);
    expect([parted(kept, now).surviving.identifiers, parted(kept, now).merged.identifiers]).toEqual([[nhs, other], []]);
  });
  it('does not say again that there is no number when one was added since', () => {
    const without = recordMerge(state({ absences: { identifiers: 'unknown' } }), state({}, [eastbridge]), {});
    const now = { ...joined(without).surviving, identifiers: [eastbridge, nhs] };
    expect(parted(without, now).surviving).toMatchObject({ identifiers: [nhs], identity: { absences: {} } });
  });
});
