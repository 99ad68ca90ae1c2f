import { settle } from '../settle.js';
import { compareEscc, type EsccGrade } from './escc.js';

/** What the axial T2 MRI shows at the most compressed site; null where the report does not say. */
export interface EsccFindings {
  readonly epiduralTumour: boolean | null;
  readonly thecalSacDeformed: boolean | null;
  readonly cordAbutted: boolean | null;
  readonly cordCompressed: boolean | null;
  readonly csfVisible: boolean | null;
}
/** A finding of the ESCC scale. */
export type EsccFinding = keyof EsccFindings;

/** The grade that follows from the findings, or the grades still possible and the findings that would settle it. */
export type EsccReading =
  | { readonly status: 'graded'; readonly grade: EsccGrade; readonly missing: readonly [] }
  | {
      readonly status: 'incomplete';
      readonly possible: readonly EsccGrade[];
      readonly missing: readonly EsccFinding[];
    };

const EITHER = [true, false] as const;
const CHOICES = {
  epiduralTumour: EITHER,
  thecalSacDeformed: EITHER,
  cordAbutted: EITHER,
  cordCompressed: EITHER,
  csfVisible: EITHER,
};
type Known = { [K in EsccFinding]: boolean };

/** The ESCC grade from MRI findings (Bilsky 2010); a finding that is not known leaves every grade open it could give. */
export function esccFromFindings(findings: EsccFindings): EsccReading {
  const { possible, missing } = settle<Known, EsccGrade>(findings, CHOICES, gradeOf);
  const [grade, ...others] = possible;
  if (grade && others.length === 0) return { status: 'graded', grade, missing: [] };
  return { status: 'incomplete', possible: [...possible].sort(compareEscc), missing };
}

/** The definitions from the worst downwards: the first that holds is the grade. */
function gradeOf(findings: Known): EsccGrade {
  if (findings.cordCompressed) return findings.csfVisible ? '2' : '3';
  if (findings.cordAbutted) return '1c';
  if (findings.thecalSacDeformed) return '1b';
  return findings.epiduralTumour ? '1a' : '0';
}
