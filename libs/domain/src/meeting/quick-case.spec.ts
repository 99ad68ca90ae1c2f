import { caseOfCall } from './quick-case.js';

describe('the case of a telephone call', () => {
  it('holds what was said', () => {
    expect(caseOfCall('c', { familyName: 'Rao', levels: 'T8', mscc: 'yes', neurology: 'Cannot lift the left leg', modality: 'mri_whole_spine', heldAt: 'Northgate PACS' }, '2026-03-17')).toMatchObject({
      id: 'c', patient: { familyName: 'Rao', identifiers: [] }, referral: { urgency: 'emergency', mscc: 'yes' }, lesions: [{ levels: 'T8' }],
      functionalStatus: { examinedOn: '2026-03-17', ambulation: null, neurologyText: 'Cannot lift the left leg' }, imaging: [{ modality: 'mri_whole_spine', heldAt: 'Northgate PACS' }],
    });
  });
  it('answers nothing that was not said', () => {
    const { patient, referral, ...rest } = caseOfCall('c', { number: '999 123 4567' }, '2026-03-17');
    expect(patient).toMatchObject({ familyName: 'Name not known', birthDate: null, identifiers: [{ authority: 'Not stated', value: '999 123 4567' }] });
    expect(referral).toEqual({ question: null, urgency: 'emergency', mscc: null });
    expect(rest).toEqual({ id: 'c' });
  });
});
