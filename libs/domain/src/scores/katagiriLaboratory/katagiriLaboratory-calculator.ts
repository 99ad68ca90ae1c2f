import {
  albuminGPerDl,
  billionPerL,
  bilirubinMgPerDl,
  calciumMgPerDl,
  cellsPerMicrolitre,
  crpMgPerDl,
  gPerDl,
  gPerL,
  iuPerL,
  mgPerDl,
  mgPerL,
  micromolPerL,
  mmolPerL,
  perMicrolitre,
} from '../../units/laboratory.js';
import { calculatorForm, type Calculator } from '../calculator.js';
import type { NumberInput } from '../inputs.js';
import {
  katagiriLaboratory,
  katagiriLaboratoryRule,
  type KatagiriAnalyte,
  type KatagiriAnalytes,
} from './katagiriLaboratory.js';

const measured = (label: string, unit: string) =>
  ({ kind: 'number', label, unit, min: 0 }) as const satisfies NumberInput;
const unlessOpen = <T>(value: number | null, read: (value: number) => T): T | null =>
  value === null ? null : read(value);

const PUBLISHED = {
  crp: 'crpMgDl',
  ldh: 'ldhIuL',
  albumin: 'albuminGdl',
  platelets: 'plateletsPerUl',
  calcium: 'calciumMgDl',
  bilirubin: 'bilirubinMgDl',
} as const satisfies Record<KatagiriAnalyte, string>;
const SI = {
  crp: 'crpMgL',
  ldh: 'ldhIuL',
  albumin: 'albuminGL',
  platelets: 'platelets10e9L',
  calcium: 'calciumMmolL',
  bilirubin: 'bilirubinUmolL',
} as const satisfies Record<KatagiriAnalyte, string>;

/** One class in words, or the list of those still possible; the names of the inputs say what is missing. */
function answer(values: KatagiriAnalytes, names: Readonly<Record<KatagiriAnalyte, string>>) {
  const { possible, missing } = katagiriLaboratory(values);
  const [only, another] = possible;
  const complete = another === undefined;
  return { value: complete ? only : possible, possible, complete, missing: missing.map((analyte) => names[analyte]) };
}

const publishedUnits = calculatorForm({
  title: 'In the units of the paper',
  inputs: {
    crpMgDl: measured('CRP', 'mg/dL'),
    ldhIuL: measured('LDH', 'IU/L'),
    albuminGdl: measured('Albumin', 'g/dL'),
    plateletsPerUl: measured('Platelets', '/µL'),
    calciumMgDl: measured('Calcium', 'mg/dL'),
    bilirubinMgDl: measured('Total bilirubin', 'mg/dL'),
  },
  calculate: (given) =>
    answer(
      {
        crp: unlessOpen(given.crpMgDl, mgPerDl),
        ldh: unlessOpen(given.ldhIuL, iuPerL),
        albumin: unlessOpen(given.albuminGdl, gPerDl),
        platelets: unlessOpen(given.plateletsPerUl, perMicrolitre),
        calcium: unlessOpen(given.calciumMgDl, mgPerDl),
        bilirubin: unlessOpen(given.bilirubinMgDl, mgPerDl),
      },
      PUBLISHED,
    ),
});

const siUnits = calculatorForm({
  title: 'In SI units',
  inputs: {
    crpMgL: measured('CRP', 'mg/L'),
    ldhIuL: measured('LDH', 'IU/L'),
    albuminGL: measured('Albumin', 'g/L'),
    platelets10e9L: measured('Platelets', '10⁹/L'),
    calciumMmolL: measured('Calcium', 'mmol/L'),
    bilirubinUmolL: measured('Total bilirubin', 'µmol/L'),
  },
  calculate: (given) =>
    answer(
      {
        crp: unlessOpen(given.crpMgL, (value) => crpMgPerDl(mgPerL(value))),
        ldh: unlessOpen(given.ldhIuL, iuPerL),
        albumin: unlessOpen(given.albuminGL, (value) => albuminGPerDl(gPerL(value))),
        platelets: unlessOpen(given.platelets10e9L, (value) => cellsPerMicrolitre(billionPerL(value))),
        calcium: unlessOpen(given.calciumMmolL, (value) => calciumMgPerDl(mmolPerL(value))),
        bilirubin: unlessOpen(given.bilirubinUmolL, (value) => bilirubinMgPerDl(micromolPerL(value))),
      },
      SI,
    ),
});

/** Asks for the laboratory item of the revised Katagiri score, in the units of the paper or in SI units. */
export const katagiriLaboratoryCalculator: Calculator = {
  id: 'katagiriLaboratory',
  rule: katagiriLaboratoryRule,
  forms: [publishedUnits, siUnits],
  examples: [
    {
      note: 'A known critical value settles the class, whatever was not measured.',
      input: {
        crpMgDl: 12,
        ldhIuL: null,
        albuminGdl: null,
        plateletsPerUl: 90_000,
        calciumMgDl: null,
        bilirubinMgDl: null,
      },
      expected: { value: 'critical', possible: ['critical'], complete: true, missing: [] },
    },
    {
      note: 'Albumin of 36 g/L is abnormal; without calcium it could still be critical.',
      input: { crpMgL: 2, ldhIuL: 180, albuminGL: 36, platelets10e9L: 240, calciumMmolL: null, bilirubinUmolL: 9 },
      expected: { value: ['abnormal', 'critical'], complete: false, missing: ['calciumMmolL'] },
    },
  ],
};
