import type { ClinicalRule } from '../clinical-rule.js';
import type { SourceMark } from '../source-mark.js';

/** What is known of embolisation before an operation, shown where a hypervascular tumour is to be decompressed or resected. */
export const embolisation = {
  id: 'embolisation',
  version: 1,
  title: 'Embolisation before surgery: facts beside the plan',
  citation: {
    text: 'List of hypervascular histologies from memory; Gong 2021, Front Oncol (11 studies, 839 patients); PMC5307698; WJSO 2022',
    verified: 'unverified',
  },
  docs: 'docs/clinical/embolisation.md',
  limits: [
    'The list of hypervascular histologies is not verified; of the sarcomas only some are.',
    'Histology is not angiography: only what is hypervascular on angiography bled less after embolisation.',
    'An unknown primary is neither hypervascular nor the opposite.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The histologies counted as hypervascular, by primary tumour code. */
export const HYPERVASCULAR_PRIMARIES: readonly string[] = [
  'renal_cell',
  'thyroid',
  'hepatocellular',
  'melanoma',
  'neuroendocrine',
  'myeloma',
  'sarcoma',
];
/** Primary tumour codes that say nothing about the histology. */
const WITHOUT_HISTOLOGY: readonly string[] = ['unknown_primary', 'other_specified'];

/** What was published, shown beside the plan. */
export const EMBOLISATION_FACTS: readonly {
  readonly says: string;
  readonly source: string;
  readonly mark: SourceMark;
}[] = [
  {
    says: 'Embolisation lessened blood loss only in tumours that were hypervascular on angiography.',
    source: 'Gong 2021, Front Oncol, 11 studies, 839 patients',
    mark: 'verified',
  },
  {
    says: 'In one series of cord compression 44 % were hypervascular; those embolised needed less transfusion and none bled more than 2 litres.',
    source: 'PMC5307698',
    mark: 'verified',
  },
  {
    says: 'In renal cell cancer it is usual, possible up to 48 hours before surgery, with the operation on the next day.',
    source: 'WJSO 2022',
    mark: 'verified',
  },
];

/** Whether a primary counts as hypervascular; null where it is not known or says nothing about the histology. */
export function isHypervascular(primary: string | null): boolean | null {
  if (primary === null || WITHOUT_HISTOLOGY.includes(primary)) return null;
  return HYPERVASCULAR_PRIMARIES.includes(primary);
}

/** Whether the facts are shown: a hypervascular primary and a decompression or resection planned; null while that is open. */
export function embolisationPrompt(primary: string | null, openSurgeryPlanned: boolean | null): boolean | null {
  const hypervascular = isHypervascular(primary);
  if (hypervascular === false || openSurgeryPlanned === false) return false;
  return hypervascular === null || openSurgeryPlanned === null ? null : true;
}
