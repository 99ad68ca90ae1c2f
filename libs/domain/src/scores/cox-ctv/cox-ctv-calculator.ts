import { calculatorForm, type Calculator } from '../calculator.js';
import { BODY_EXTENTS, BODY_SIDES, coxCtv, coxCtvOf, VERTEBRA_SECTORS, type VertebraSector } from './cox-ctv.js';

/** The sectors that the published table takes into the target volume. */
export const coxCtvCalculator: Calculator = {
  id: 'coxCtv',
  rule: coxCtv,
  forms: [
    calculatorForm({
      title: 'From the involved sectors',
      inputs: {
        gtv: {
          kind: 'list',
          label: 'Involved sectors',
          needed: true,
          least: 1,
          most: VERTEBRA_SECTORS.length,
          of: { kind: 'number', label: 'Sector', whole: true, min: 1, max: VERTEBRA_SECTORS.length },
        },
        extent: { kind: 'choice', label: 'Extent in the body, where it is involved alone', options: BODY_EXTENTS },
        side: { kind: 'choice', label: 'Side of an extent to one side', options: BODY_SIDES },
      },
      calculate: ({ gtv, extent, side }) => {
        const known = gtv.filter((sector) => sector !== null) as VertebraSector[];
        if (known.length < gtv.length) return open('gtv');
        const reading = coxCtvOf(known, extent, side);
        if (reading.status === 'open') return open(reading.missing);
        if (reading.status === 'row') return { ctv: reading.ctv, maybe: reading.maybe, reason: null };
        return { ctv: null, maybe: null, reason: 'The table has no row for these sectors' };
      },
    }),
  ],
  examples: [
    { input: { gtv: [1], extent: 'midline_body' }, expected: { ctv: [1] } },
    { input: { gtv: [1], extent: 'lateralised_right' }, expected: { ctv: [1, 6] } },
    { input: { gtv: [1], extent: 'lateralised', side: 'left' }, expected: { ctv: [1, 2] } },
    {
      note: 'The right pedicle alone; the body is left open',
      input: { gtv: [6] },
      expected: { ctv: [5, 6], maybe: [1] },
    },
    { input: { gtv: [1, 2, 6] }, expected: { ctv: [1, 2, 3, 5, 6] } },
    { note: 'Body alone, its extent not known', input: { gtv: [1] }, expected: { ctv: null, missing: ['extent'] } },
    { note: 'No row of the table', input: { gtv: [3, 5] }, expected: { ctv: null, complete: true } },
  ],
};

function open(missing: string): object {
  return { ctv: null, maybe: null, complete: false, missing: [missing] };
}
