import { defineTree, type ValuesOf } from '../define-tree.js';

const items = {
  modifiedBauer: {
    kind: 'number',
    label: 'Modified Bauer score',
    hint: '3 or 4 give two points.',
    min: 0,
    max: 4,
    whole: true,
    cuts: [{ from: 3 }],
  },
  ambulatory: {
    kind: 'choice',
    label: 'Walking',
    hint: 'Only walking unaided counts as intact here; sites differ about walking with an aid.',
    options: {
      intact: { label: 'Intact: walks unaided' },
      impaired: { label: 'Impaired: with an aid, or cannot walk' },
    },
  },
  albuminGdl: {
    kind: 'number',
    label: 'Serum albumin',
    hint: '3.5 g/dL is 35 g/L.',
    unit: 'g/dL',
    min: 0.5,
    max: 8,
    cuts: [{ from: 3.5 }],
  },
} as const;

const scoreOf = ({ modifiedBauer, ambulatory, albuminGdl }: ValuesOf<typeof items>): number =>
  Math.min(3, (modifiedBauer >= 3 ? 2 : 0) + (ambulatory === 'intact' ? 1 : 0) + (albuminGdl >= 3.5 ? 1 : 0));

/** New England Spinal Metastasis Score: survival at a year after surgery, 0 to 3, higher is better, capped at 3. */
export const nesms2015 = defineTree({
  id: 'nesms2015',
  version: 1,
  title: 'New England Spinal Metastasis Score',
  shortTitle: 'NESMS',
  purpose: 'Groups patients with spinal metastases by survival at one year, from 0 to 3 points.',
  citation: {
    text: 'Ghori AK, Leonard DA, Schoenfeld AJ, et al. Spine J 2015; prospective: Schoenfeld AJ, et al. Spine J 2021;21:28, doi 10.1016/j.spinee.2020.02.009',
    verified: 'secondary',
  },
  direction: 'higher is better',
  items,
  leaves: [
    { id: '0', label: 'Score 0' },
    { id: '1', label: 'Score 1' },
    { id: '2', label: 'Score 2' },
    { id: '3', label: 'Score 3' },
  ],
  reach: (values) => String(scoreOf(values)) as '0' | '1' | '2' | '3',
  points: scoreOf,
  limits: [
    'Capped at 3: a modified Bauer score of 3 and walking unaided are 3 whatever the albumin.',
    'What counts as walking intact differs between sites; here only walking unaided does.',
    'The cut-offs (albumin 3.5 g/dL, modified Bauer 3) are those of later papers; the first paper was not read.',
    'No survival percentage by score could be verified; odds ratios are shown.',
  ],
  checkedBy: null,
});
