import { CROSSWALK_TUMOURS } from '../scores/crosswalk-table.js';
import { PRIMARY_TUMOURS } from './tumour.js';

describe('the primary tumours of the record', () => {
  it('are each known to the crosswalk of the prognostic models, and no other is', () => {
    expect([...CROSSWALK_TUMOURS].sort()).toEqual(PRIMARY_TUMOURS.map(({ code }) => code).sort());
  });
});
