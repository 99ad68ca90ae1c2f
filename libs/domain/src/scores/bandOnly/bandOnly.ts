import type { ClinicalRule } from '../clinical-rule.js';

/** The group of a total worked out elsewhere. */
export const bandOnlyRule = {
  id: 'bandOnly',
  version: 1,
  title: 'Group of a total worked out elsewhere',
  citation: {
    text: 'Rades 2008 (doi 10.1016/j.ijrobp.2008.02.018), Rades 2014 (BMC Cancer 14:589), Rades 2022 (Cancers 14:3827), Tang 2015 with Florez 2024, Gottlieb 2021',
    verified: 'verified',
  },
  docs: 'docs/clinical/bandOnly.md',
  limits: [
    'The points of these models could not be read or conflict between sources: nothing is added up, the total is worked out from the paper.',
    'A PRISM total between 3 and 4 has no published group and counts as group 3 (product rule).',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;
