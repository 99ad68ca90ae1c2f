import { levelOf, type Level } from '../../anatomy/levels.js';
import type { ClinicalRule } from '../clinical-rule.js';

/** The codes under which other systems know a vertebra. */
export const codes = {
  id: 'codes',
  version: 1,
  title: 'Codes of a vertebra: SNOMED CT body structure and TG-263 name',
  citation: {
    text: 'HL7 FHIR implementation guide mCODE, concept map CM_TG263 (read 2026, all 29 codes pass the check digit)',
    verified: 'verified',
  },
  docs: 'docs/clinical/codes.md',
  limits: [
    'For C1, C2 and the sacrum the SNOMED CT code is the whole bone, for the others the vertebral body.',
    'No verified code is known for the occipital condyle and the coccyx.',
    'Codes alone: the descriptions of SNOMED CT need a licence and are not part of this product.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The codes of one level; null where no verified code is known. */
export interface VertebraCodes {
  readonly snomed: string | null;
  readonly tg263: string | null;
}

/** The codes of a level of the spine; throws RangeError for a code that is no level. */
export function codesOf(level: Level): VertebraCodes {
  const { snomed = null, tg263 = null } = levelOf(level);
  return { snomed, tg263 };
}
