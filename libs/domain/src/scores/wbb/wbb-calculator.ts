import { LEVELS, type Level } from '../../anatomy/levels.js';
import { calculatorForm, type Calculator } from '../calculator.js';
import { wbb, WBB_CONVENTIONS, WBB_LAYERS, WBB_ZONES, wbbOf, type WbbLayer } from './wbb.js';

/** Whether zones, layers and levels exist in the scheme, and what can be said of them. */
export const wbbCalculator: Calculator = {
  id: 'wbb',
  rule: wbb,
  tellsValidity: true,
  forms: [
    calculatorForm({
      title: 'The extent of one tumour',
      inputs: {
        zones: {
          kind: 'list',
          label: 'Zones',
          needed: true,
          of: { kind: 'number', label: 'Zone', whole: true, min: 1, max: WBB_ZONES },
          least: 1,
          most: WBB_ZONES,
        },
        layers: {
          kind: 'list',
          label: 'Layers',
          needed: true,
          of: { kind: 'choice', label: 'Layer', options: WBB_LAYERS },
          least: 1,
          most: WBB_LAYERS.length,
        },
        levels: {
          kind: 'list',
          label: 'Levels',
          needed: true,
          of: { kind: 'choice', label: 'Level', options: LEVELS },
          least: 1,
          most: LEVELS.length,
        },
        convention: { kind: 'choice', label: 'Zones counted', options: WBB_CONVENTIONS },
      },
      calculate: ({ convention, ...lists }) => {
        const missing = Object.entries(lists).flatMap(([name, entries]) =>
          entries.flatMap((entry, index) => (entry === null ? [`${name}.${index}`] : [])),
        );
        if (missing.length > 0) return { valid: false, why: 'missing', complete: false, missing };
        // No entry is null here.
        const { zones, layers, levels } = lists as { zones: number[]; layers: WbbLayer[]; levels: Level[] };
        return wbbOf({ zones, layers, levels, convention });
      },
    }),
  ],
  examples: [
    {
      note: 'In front, in the bone',
      input: { zones: [8, 5, 6, 7], layers: ['B', 'C'], levels: ['T8'], convention: 'clockwise' },
      expected: { valid: true, zones: [5, 6, 7, 8], anterior: true, posterior: false, contiguous: true, cautions: [] },
    },
    {
      note: '12 and 1 are neighbours',
      input: { zones: [12, 1], layers: ['A'], levels: ['L2'] },
      expected: { valid: true, anterior: false, posterior: true, contiguous: true },
    },
    {
      note: 'There is no zone 13',
      input: { zones: [13], layers: ['A'], levels: ['L2'] },
      expected: { valid: false, why: 'range' },
    },
  ],
};
