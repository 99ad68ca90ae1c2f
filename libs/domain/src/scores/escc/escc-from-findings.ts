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

const FINDINGS = ['epiduralTumour', 'thecalSacDeformed', 'cordAbutted', 'cordCompressed', 'csfVisible'] as const;

/** The ESCC grade from MRI findings (Bilsky 2010); a finding that is not known leaves every grade open it could give. */
export function esccFromFindings(findings: EsccFindings): EsccReading {
  const open = FINDINGS.filter((finding) => typeof findings[finding] !== 'boolean');
  const grades = possibleGrades(findings, open);
  const [grade, ...others] = grades;
  if (grade && others.length === 0) return { status: 'graded', grade, missing: [] };
  const missing = open.filter((finding) =>
    [true, false].some(
      (value) => possibleGrades({ ...findings, [finding]: value }, without(open, finding)).length < grades.length,
    ),
  );
  return { status: 'incomplete', possible: grades, missing };
}

function without(findings: readonly EsccFinding[], settled: EsccFinding): EsccFinding[] {
  return findings.filter((finding) => finding !== settled);
}

function possibleGrades(findings: EsccFindings, open: readonly EsccFinding[]): EsccGrade[] {
  const [next, ...rest] = open;
  if (!next) return [gradeOf(findings)];
  const both = [true, false].flatMap((value) => possibleGrades({ ...findings, [next]: value }, rest));
  return [...new Set(both)].sort(compareEscc);
}

/** The definitions from the worst downwards: the first that holds is the grade. */
function gradeOf(findings: EsccFindings): EsccGrade {
  if (findings.cordCompressed) return findings.csfVisible ? '2' : '3';
  if (findings.cordAbutted) return '1c';
  if (findings.thecalSacDeformed) return '1b';
  return findings.epiduralTumour ? '1a' : '0';
}
