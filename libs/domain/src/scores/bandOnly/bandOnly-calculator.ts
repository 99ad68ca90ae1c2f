import { RECORDED_TOTALS } from '../all-scores.js';
import { calculatorForm, type Calculator } from '../calculator.js';
import type { Measure } from '../prognostic-model.js';
import { SORG_READ_OUT } from '../sorgNomogram2016/sorgNomogram2016.js';
import { bandOfTotal } from './band-of-total.js';
import { bandOnlyRule } from './bandOnly.js';

/** What the first published figure of a group is called in the answer. */
const NAMED: Readonly<Record<string, readonly [name: string, measure: Measure]>> = {
  rades2008ambulatory: ['publishedPercentAmbulatoryAfterRT_retrospective', 'walking after radiotherapy'],
  rades2022ambulatory: ['publishedPercentAmbulatoryAfterRT', 'walking after radiotherapy'],
  rades2014elderly: ['publishedPercentAmbulatoryAfterRT', 'walking after radiotherapy'],
  rades2008survival: ['publishedPercentAlive6mo', 'alive'],
  prism2015: ['publishedMedianOsMonths_MayoValidation', 'median survival'],
};

function calculate({ model, total }: { readonly model: string; readonly total: number }) {
  const { group, groupLabel, figures } = bandOfTotal(model, total);
  const { total: readOut, ...published } = SORG_READ_OUT;
  if (model === 'sorgNomogram2016')
    return { group, groupLabel, figures, published: total === readOut ? published : null };
  const [name, measure] = NAMED[model] ?? [];
  const value = figures.find((figure) => figure.measure === measure)?.value ?? null;
  return { group, groupLabel, figures, ...(name === undefined ? {} : { [name]: value }) };
}

/** Looks up the group of a total that was worked out elsewhere, with what was published about it. */
export const bandOnlyCalculator: Calculator = {
  id: 'bandOnly',
  rule: bandOnlyRule,
  forms: [
    calculatorForm({
      title: 'Group of a total',
      inputs: {
        model: {
          kind: 'choice',
          label: 'Model',
          needed: true,
          options: RECORDED_TOTALS.map(({ id, title }) => ({ code: id, label: title })),
        },
        total: { kind: 'number', label: 'Total', needed: true },
      },
      calculate,
    }),
  ],
  examples: [
    {
      input: { model: 'rades2008ambulatory', total: 29 },
      expected: { group: '29-31', publishedPercentAmbulatoryAfterRT_retrospective: 43.5 },
    },
    {
      note: 'Between two published groups: counts as group 3 (product rule).',
      input: { model: 'prism2015', total: 3.5 },
      expected: { group: 'group3', publishedMedianOsMonths_MayoValidation: 23.7 },
    },
    {
      note: 'Only one read-out of the nomogram is published.',
      input: { model: 'sorgNomogram2016', total: 200 },
      expected: { group: null, published: null },
    },
  ],
};
