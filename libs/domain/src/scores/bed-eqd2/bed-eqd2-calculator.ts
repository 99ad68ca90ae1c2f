import { cGy, gy, gyOf, type Gy } from '../../units/dose.js';
import { rounded } from '../../units/exact.js';
import { calculatorForm, type Calculator } from '../calculator.js';
import type { InputFault, Inputs } from '../inputs.js';
import { ALPHA_BETA, bedEqd2, biologicalDose, isBeyondLq, type Fractionation } from './bed-eqd2.js';
import { doseInput, doubtfulDoses, FRACTIONS_INPUT } from './dose-inputs.js';

/** Decimals of every dose in the answer, a half away from zero. */
const DECIMALS = 4;

const inputs = {
  totalDoseGy: doseInput('Total dose'),
  totalDoseCgy: {
    kind: 'number',
    label: 'Total dose in centigray',
    hint: 'Instead of the dose in gray, never beside it',
    unit: 'cGy',
    above: 0,
    whole: true,
  },
  fractions: { ...FRACTIONS_INPUT, needed: true },
  alphaBeta: { kind: 'number', label: 'Alpha/beta', hint: 'Besides 10, 3 and 2', unit: 'Gy', above: 0 },
} as const satisfies Inputs;

/** BED and EQD2 of a dose in equal fractions for alpha/beta 10, 3 and 2 and for a chosen one. */
export const bedEqd2Calculator: Calculator = {
  id: 'bedEqd2',
  rule: bedEqd2,
  tellsValidity: true,
  forms: [
    calculatorForm({
      title: 'From total dose and fractions',
      inputs,
      calculate: ({ totalDoseGy, totalDoseCgy, fractions, alphaBeta }) => {
        const faults = unitFaults(totalDoseGy, totalDoseCgy);
        const [fault] = faults;
        if (fault) return { valid: false, why: fault.why, faults, complete: false };
        const totalDose = doseOf(totalDoseGy, totalDoseCgy);
        if (totalDose === null) return { valid: false, why: 'missing', complete: false, missing: ['totalDoseGy'] };
        return answer({ totalDose, fractions }, alphaBeta === null ? null : gy(alphaBeta));
      },
    }),
  ],
  examples: [
    {
      note: '30 Gy in 10 fractions',
      input: { totalDoseGy: 30, fractions: 10 },
      expected: { dosePerFraction: 3, bed10: 39, eqd2_10: 32.5, bed2: 75, eqd2_2: 37.5, lqCaution: false },
    },
    {
      note: 'The same dose in centigray',
      input: { totalDoseCgy: 3000, fractions: 10 },
      expected: { dosePerFraction: 3, eqd2_2: 37.5 },
    },
    {
      note: 'A chosen alpha/beta of 4 Gy: 24 × (1 + 12 ÷ 4) = 96, 96 ÷ (1 + 2 ÷ 4) = 64; 12 Gy per fraction carry the caution',
      input: { totalDoseGy: 24, fractions: 2, alphaBeta: 4 },
      expected: { bed: 96, eqd2: 64, lqCaution: true },
    },
    { note: 'Centigray entered as gray', input: { totalDoseGy: 3000, fractions: 10 }, expected: { valid: false } },
    { note: 'Half a fraction', input: { totalDoseGy: 30, fractions: 7.5 }, expected: { valid: false } },
  ],
};

function unitFaults(inGy: number | null, inCgy: number | null): InputFault[] {
  if (inGy !== null && inCgy !== null) {
    const reason = 'Total dose: given in gray and in centigray; give one of them';
    return [{ field: 'totalDoseCgy', why: 'option', reason }];
  }
  return doubtfulDoses([
    { field: 'totalDoseGy', label: 'Total dose', value: inGy, unit: 'Gy' },
    { field: 'totalDoseCgy', label: 'Total dose', value: inCgy, unit: 'cGy' },
  ]);
}

function doseOf(inGy: number | null, inCgy: number | null): Gy | null {
  if (inGy !== null) return gy(inGy);
  return inCgy === null ? null : gyOf(cGy(inCgy));
}

function answer(course: Fractionation, chosen: Gy | null): object {
  const tumour = biologicalDose(course, ALPHA_BETA.tumour);
  const late = biologicalDose(course, ALPHA_BETA.lateTissue);
  const cord = biologicalDose(course, ALPHA_BETA.cord);
  const own = chosen === null ? null : biologicalDose(course, chosen);
  return {
    dosePerFraction: rounded(tumour.dosePerFraction, DECIMALS),
    bed10: rounded(tumour.bed, DECIMALS),
    eqd2_10: rounded(tumour.eqd2, DECIMALS),
    bed3: rounded(late.bed, DECIMALS),
    eqd2_3: rounded(late.eqd2, DECIMALS),
    bed2: rounded(cord.bed, DECIMALS),
    eqd2_2: rounded(cord.eqd2, DECIMALS),
    lqCaution: isBeyondLq(course),
    ...(own && { alphaBeta: chosen, bed: rounded(own.bed, DECIMALS), eqd2: rounded(own.eqd2, DECIMALS) }),
  };
}
