import { gy } from '../../units/dose.js';
import { doseInput, refuseDoubt } from '../bed-eqd2/dose-inputs.js';
import { calculatorForm, type Calculator } from '../calculator.js';
import { vcfCaution, vcfCautionOf } from './vcf-caution.js';

const DOSE = 'Dose per fraction';

/** The factors of Sahgal 2013 that are present, and whether its caution applies. */
export const vcfCautionCalculator: Calculator = {
  id: 'vcfCaution',
  rule: vcfCaution,
  forms: [
    calculatorForm({
      title: 'From dose per fraction and imaging',
      inputs: {
        dosePerFractionGy: doseInput(DOSE),
        lytic: { kind: 'flag', label: 'Lytic tumour' },
        malalignment: { kind: 'flag', label: 'Spinal malalignment' },
        baselineVcf: { kind: 'flag', label: 'Vertebral compression fracture before treatment' },
      },
      calculate: ({ dosePerFractionGy, ...findings }) => {
        refuseDoubt({ field: 'dosePerFractionGy', label: DOSE, value: dosePerFractionGy, unit: 'Gy' });
        const dosePerFraction = dosePerFractionGy === null ? null : gy(dosePerFractionGy);
        const { factors, caution, missing } = vcfCautionOf({ dosePerFraction, ...findings });
        const named = missing.map((name) => (name === 'dosePerFraction' ? 'dosePerFractionGy' : name));
        return { factors, caution, complete: caution !== null, missing: named };
      },
    }),
  ],
  examples: [
    {
      input: { dosePerFractionGy: 24, lytic: true, malalignment: false, baselineVcf: true },
      expected: { factors: ['dose_ge_24', 'lytic', 'baseline_vcf'], caution: true },
    },
    {
      note: 'Below 20 Gy per fraction the caution does not apply, whatever else is known',
      input: { dosePerFractionGy: 12, lytic: null, malalignment: true, baselineVcf: null },
      expected: { factors: ['malalignment'], caution: false, complete: true },
    },
    {
      note: 'Above it depends on what is not known',
      input: { dosePerFractionGy: 20, lytic: null, malalignment: false, baselineVcf: false },
      expected: { factors: ['dose_20_23'], caution: null, missing: ['lytic'] },
    },
  ],
};
