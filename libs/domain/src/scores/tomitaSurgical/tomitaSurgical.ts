import type { ClinicalRule } from '../clinical-rule.js';
import { settle, type Known } from '../settle.js';

/** Surgical classification of a vertebral tumour by the sites it holds (Tomita); one lesion. */
export const tomitaSurgical = {
  id: 'tomitaSurgical',
  version: 1,
  title: 'Surgical classification of vertebral tumours (Tomita types 1 to 7)',
  citation: {
    text: 'Tomita K, et al. Spine 1997;22:324-333; Int Orthop 1994',
    verified: 'unverified',
  },
  docs: 'docs/clinical/tomitaSurgical.md',
  limits: [
    'The sites are verified, the types are not: the paper was not read at that place.',
    'Not the Tomita prognostic score.',
    'Body and lamina without the pedicle between them, and the canal or the soft tissue alone, are no type.',
    'Copies circulate that define types 4 to 6 by contact with vessels.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The sites of a vertebra. */
export const TOMITA_SITES = [
  { site: 1, label: 'Vertebral body' },
  { site: 2, label: 'Pedicle' },
  { site: 3, label: 'Lamina, transverse or spinous process' },
  { site: 4, label: 'Spinal canal (epidural)' },
  { site: 5, label: 'Paravertebral' },
] as const;
/** A site of a vertebra, 1 to 5. */
export type TomitaSite = (typeof TOMITA_SITES)[number]['site'];

/** The types with their groups. */
export const TOMITA_SURGICAL_TYPES = [
  { type: 1, group: 'intracompartmental', label: 'Body, pedicle or lamina alone' },
  { type: 2, group: 'intracompartmental', label: 'Pedicle with body, or pedicle with lamina' },
  { type: 3, group: 'intracompartmental', label: 'Body, pedicle and lamina' },
  { type: 4, group: 'extracompartmental', label: 'With extension into the canal' },
  { type: 5, group: 'extracompartmental', label: 'With extension beside the spine' },
  { type: 6, group: 'extracompartmental', label: 'Two or three adjacent vertebrae' },
  { type: 7, group: 'multiple', label: 'Several lesions apart from each other' },
] as const;
/** A type of the classification, 1 to 7. */
export type TomitaSurgicalType = (typeof TOMITA_SURGICAL_TYPES)[number]['type'];

/** What the type follows from. */
export interface TomitaFindings {
  readonly sites: readonly TomitaSite[];
  /** The tumour reaches into one or two neighbouring vertebrae. */
  readonly adjacentVertebrae: boolean;
  /** There are lesions with healthy vertebrae between them. */
  readonly skip: boolean;
}
/** The type, or why there is none. `none` among the possible is a combination the classification does not define. */
export interface TomitaReading {
  readonly type: TomitaSurgicalType | null;
  readonly group: (typeof TOMITA_SURGICAL_TYPES)[number]['group'] | null;
  readonly possible: readonly (TomitaSurgicalType | 'none')[];
  readonly missing: readonly (keyof TomitaFindings)[];
}

const ALL_SITES = TOMITA_SITES.map(({ site }) => site);
const SITE_SETS: readonly (readonly TomitaSite[])[] = ALL_SITES.reduce<TomitaSite[][]>(
  (sets, site) => [...sets, ...sets.map((set) => [...set, site])],
  [[]],
).filter((set) => set.length > 0);

/**
 * The Tomita type of a lesion. Sites not known, or known in part only (a null among them), leave open every type they
 * could still give.
 */
export function tomitaSurgicalOf(
  known: Omit<Known<TomitaFindings>, 'sites'> & { readonly sites: readonly (TomitaSite | null)[] | null },
): TomitaReading {
  const certain = known.sites?.filter((site) => site !== null) ?? [];
  const partly = known.sites === null || certain.length < known.sites.length;
  const choices = {
    sites: SITE_SETS.filter((set) => certain.every((site) => set.includes(site))),
    adjacentVertebrae: [true, false],
    skip: [true, false],
  };
  const { possible, missing } = settle<TomitaFindings, TomitaSurgicalType | 'none'>(
    { ...known, sites: partly ? null : certain },
    choices,
    typeOf,
  );
  const [type, ...others] = possible;
  const found = others.length === 0 ? TOMITA_SURGICAL_TYPES.find((row) => row.type === type) : undefined;
  return { type: found?.type ?? null, group: found?.group ?? null, possible: [...possible].sort(), missing };
}

function typeOf({ sites, adjacentVertebrae, skip }: TomitaFindings): TomitaSurgicalType | 'none' {
  if (skip) return 7;
  if (adjacentVertebrae) return 6;
  const [body, pedicle, lamina] = [sites.includes(1), sites.includes(2), sites.includes(3)];
  if (!body && !pedicle && !lamina) return 'none';
  if (sites.includes(5)) return 5;
  if (sites.includes(4)) return 4;
  if (body && lamina) return pedicle ? 3 : 'none';
  return pedicle && (body || lamina) ? 2 : 1;
}
