import { confirmationOf, type ConfirmationView } from './confirmation.js';

const said = (more: Partial<ConfirmationView>): ConfirmationView => ({ id: 'k', version: 1, recordedAt: '2026-03-13T12:00:00Z', recordedById: 'p', recordedByName: 'J. Tan', subject: 'Tumour', rowId: 'a', rowVersion: 2, ...more });

describe('a confirmation that an answer is still true', () => {
  it('counts for the version that was looked at, and no longer once it was changed', () => {
    expect(confirmationOf([said({})], 'Tumour', { id: 'a', version: 2 })?.recordedByName).toBe('J. Tan');
    expect(confirmationOf([said({})], 'Tumour', { id: 'a', version: 3 })).toBeNull();
  });
  it('is of that record and no other, also where two records share an id', () => {
    expect(confirmationOf([said({})], 'Fitness', { id: 'a', version: 2 })).toBeNull();
    expect(confirmationOf([said({})], 'Tumour', { id: 'b', version: 2 })).toBeNull();
  });
  it('is the newest of several, in whatever order they come', () => {
    const later = said({ recordedAt: '2026-03-20T12:00:00Z', recordedByName: 'Dr Rao' });
    expect(confirmationOf([later, said({})], 'Tumour', { id: 'a', version: 2 })?.recordedByName).toBe('Dr Rao');
    expect(confirmationOf([said({}), later], 'Tumour', { id: 'a', version: 2 })?.recordedByName).toBe('Dr Rao');
  });
});
