import { codeList, type CodeOf } from '../../contract/code-list.js';
import type { Gy } from '../../units/dose.js';
import type { ClinicalRule } from '../clinical-rule.js';

/** Dose constraints of other organs: the shape of a table that a site fills from its own protocol. It ships empty. */
export const oarConstraints = {
  id: 'oar-constraints',
  version: 1,
  title: 'Dose constraints of organs at risk',
  citation: {
    text: 'The protocol of the site. A national consensus exists (Diez P, et al. Clin Oncol 2022); its numbers were not read',
    verified: 'unverified',
  },
  docs: 'docs/clinical/oar-constraints.md',
  limits: [
    'Holds no numbers of its own: without a table of the site there is no constraint, and that does not say that any dose is permitted.',
    'A table counts only with its source, its version and the person who entered it.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The organs a table can have lines for; the cord has rules of its own. */
export const ORGANS_AT_RISK = codeList({
  cauda_equina: 'Cauda equina',
  sacral_plexus: 'Sacral plexus',
  brachial_plexus: 'Brachial plexus',
  oesophagus: 'Oesophagus',
  kidneys: 'Kidneys',
});
export type OrganAtRisk = CodeOf<typeof ORGANS_AT_RISK>;

/** One line of a site's table. */
export interface OarConstraint {
  readonly organ: OrganAtRisk;
  readonly fractions: number;
  /** What is limited, in the words of the protocol: "point maximum", "dose to 5 cm³". */
  readonly measure: string;
  readonly most: Gy;
}

/** A site's table; a later version replaces the earlier one, which is kept. */
export interface OarTable {
  readonly version: number;
  /** The protocol with its date; empty while there is none. */
  readonly source: string;
  readonly enteredBy: string | null;
  readonly constraints: readonly OarConstraint[];
}

/** The table of a site that has entered none. */
export const EMPTY_OAR_TABLE: OarTable = { version: 0, source: '', enteredBy: null, constraints: [] };

/** Everything that keeps a table from being used, in words; an empty list means it can be. */
export function oarTableFaults({ version, source, enteredBy, constraints }: OarTable): string[] {
  if (constraints.length === 0) return [];
  const lines = constraints.map(({ organ, fractions, measure }) => `${organ}, ${fractions}, ${measure}`);
  const twice = lines.filter((line, index) => lines.indexOf(line) < index);
  const wrong = constraints.filter(
    ({ fractions, most }) => !Number.isInteger(fractions) || fractions < 1 || !(most > 0),
  );
  return [
    ...(Number.isInteger(version) && version >= 1 ? [] : ['The table has no version']),
    ...(source.trim() === '' ? ['The table has no source'] : []),
    ...(enteredBy === null ? ['Nobody has signed for the table'] : []),
    ...twice.map((line) => `There are two constraints for ${line}`),
    ...wrong.map(({ organ }) => `A constraint of ${organ} has no dose or no number of fractions`),
  ];
}

/** The constraints of one organ for a number of fractions; none where the table has none or cannot be used. */
export function oarConstraintsOf(table: OarTable, organ: OrganAtRisk, fractions: number): readonly OarConstraint[] {
  if (oarTableFaults(table).length > 0) return [];
  return table.constraints.filter((known) => known.organ === organ && known.fractions === fractions);
}
