import {
  mechanicalAxis,
  neurologicAxis,
  oncologicAxis,
  readSins,
  type NomsAxis,
  type NomsInput,
  type NomsMissing,
} from './noms-axes.js';
import { nomsRowLabel, nomsRowOf, type NomsRow } from './noms.js';

/** One of the four recorded axes as shown beside the matched row. */
export interface NomsDomain {
  readonly axis: 'neurologic' | 'oncologic' | 'mechanical' | 'systemic';
  readonly label: string;
  readonly value: string | null;
  /** Where the value comes from, in words. */
  readonly source: string;
  readonly missing: readonly NomsMissing[];
}

/** The published row that meets the recorded axes, or why there is none. */
export interface NomsReading {
  readonly matched: (NomsRow & { readonly label: string }) | null;
  readonly domains: readonly NomsDomain[];
  readonly missing: readonly NomsMissing[];
  /** Why the table has no row although everything is recorded. */
  readonly gaps: readonly string[];
  /** Recorded values that disagree with each other; the row is shown all the same. */
  readonly cautions: readonly string[];
}

/**
 * Shows the matched row of the published NOMS table for one lesion (Laufer 2013), with the axes it was read from.
 * Without every axis the row asks for there is no row. Throws RangeError for a grade or a total that does not exist.
 */
export function nomsOf(input: NomsInput): NomsReading {
  const neurologic = neurologicAxis(input);
  const oncologic = oncologicAxis(input);
  const mechanical = mechanicalAxis(input);
  const asksSurgery = neurologic.value !== 'low' && oncologic.value !== 'radiosensitive';
  const systemic = systemicAxis(input.canTolerateSurgery, asksSurgery);
  const domains: NomsDomain[] = [
    { axis: 'neurologic', label: 'Neurologic', ...neurologic },
    { axis: 'oncologic', label: 'Oncologic', ...oncologic },
    { axis: 'mechanical', label: 'Mechanical', ...mechanical },
    { axis: 'systemic', label: 'Systemic', ...systemic },
  ];
  const missing = domains.flatMap((domain) => domain.missing);
  const gaps =
    neurologic.value === 'low' && input.myelopathy === true
      ? ['The published table has no row for low-grade ESCC with myelopathy']
      : [];
  const tolerated = input.canTolerateSurgery === true;
  const row =
    neurologic.value && oncologic.value && mechanical.value && missing.length === 0 && gaps.length === 0
      ? nomsRowOf({
          neurologic: neurologic.value,
          oncologic: oncologic.value,
          mechanical: mechanical.value,
          // Only rows that do not ask for it are met while it is not known: otherwise it is among the missing.
          canTolerateSurgery: tolerated,
        })
      : null;
  const matched = row && { ...row, label: nomsRowLabel(row) };
  return { matched, domains, missing, gaps, cautions: cautionsOf(input) };
}

function systemicAxis(tolerates: NomsInput['canTolerateSurgery'], asked: boolean): NomsAxis<string> {
  if (typeof tolerates !== 'boolean') {
    const said = tolerates === 'uncertain' ? 'The clinicians are uncertain' : 'Not recorded';
    const source = asked ? `${said} whether surgery can be tolerated` : `${said}; these rows do not ask for it`;
    return { value: null, source, missing: asked ? ['canTolerateSurgery'] : [] };
  }
  return {
    value: tolerates ? 'can tolerate surgery' : 'cannot tolerate surgery',
    source: 'Judgement of the clinicians',
    missing: [],
  };
}

function cautionsOf({
  sins,
  mechanicalJudgement,
  priorRadiotherapyAtLevel,
  radiosensitivityOverride,
}: NomsInput): string[] {
  const cautions: string[] = [];
  const [shown, bySins] = readSins(sins);
  if (mechanicalJudgement && bySins && bySins !== mechanicalJudgement) {
    cautions.push(`The mechanical judgement (${mechanicalJudgement}) differs from ${shown}`);
  }
  if (priorRadiotherapyAtLevel && radiosensitivityOverride?.value === 'radiosensitive') {
    cautions.push('Judged radiosensitive, but the level was irradiated before: the row is read as radioresistant');
  }
  return cautions;
}
