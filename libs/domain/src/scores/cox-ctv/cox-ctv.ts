import { codeList, type CodeOf } from '../../contract/code-list.js';
import type { ClinicalRule } from '../clinical-rule.js';

/** Sectors of a vertebra for target volumes, and which of them the published table adds to the involved ones. */
export const coxCtv = {
  id: 'coxCtv',
  version: 1,
  title: 'Target sectors of a vertebra in de novo stereotactic radiotherapy',
  citation: {
    text: 'Cox BW, et al. International Spine Radiosurgery Consortium. Int J Radiat Oncol Biol Phys 2012;83:e597',
    doi: '10.1016/j.ijrobp.2012.03.009',
    verified: 'unverified',
  },
  docs: 'docs/clinical/coxCtv.md',
  limits: [
    'The table was not compared with the source. It is shown and fills in nothing.',
    'Only the combinations of the table have an answer; others are not composed from its rows.',
    'Sectors 2 and 3 lie on the left of the patient, 5 and 6 on the right.',
    'For a pedicle alone the table leaves the body open (plus or minus sector 1).',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The six sectors. */
export const VERTEBRA_SECTORS = [
  { sector: 1, label: 'Vertebral body' },
  { sector: 2, label: 'Left pedicle' },
  { sector: 3, label: 'Left transverse process and lamina' },
  { sector: 4, label: 'Spinous process' },
  { sector: 5, label: 'Right transverse process and lamina' },
  { sector: 6, label: 'Right pedicle' },
] as const;
export type VertebraSector = (typeof VERTEBRA_SECTORS)[number]['sector'];

/** How far the vertebral body is involved where it is involved alone. */
export const BODY_EXTENTS = codeList({
  midline_body: 'In the midline',
  lateralised: 'To one side',
  lateralised_left: 'To the left',
  lateralised_right: 'To the right',
  diffuse: 'Diffusely',
});
export type BodyExtent = CodeOf<typeof BODY_EXTENTS>;

/** The side of an extent that is stated as to one side only. */
export const BODY_SIDES = codeList({ left: 'Left', right: 'Right' });
export type BodySide = CodeOf<typeof BODY_SIDES>;

/** One row of the table: the involved sectors, and what the target volume takes in; `maybe` is left open by the source. */
interface Row {
  readonly gtv: readonly VertebraSector[];
  readonly extent?: Exclude<BodyExtent, 'lateralised'>;
  readonly ctv: readonly VertebraSector[];
  readonly maybe?: readonly VertebraSector[];
}

const LEFT_ROWS: readonly Row[] = [
  { gtv: [1], extent: 'midline_body', ctv: [1] },
  { gtv: [1], extent: 'lateralised_left', ctv: [1, 2] },
  { gtv: [1], extent: 'diffuse', ctv: [1, 2, 6] },
  { gtv: [1, 2], ctv: [1, 2, 3] },
  { gtv: [1, 2, 6], ctv: [1, 2, 3, 5, 6] },
  { gtv: [2], ctv: [2, 3], maybe: [1] },
  { gtv: [3], ctv: [2, 3, 4] },
  { gtv: [4], ctv: [3, 4, 5] },
];

const MIRRORED = { 1: 1, 2: 6, 3: 5, 4: 4, 5: 3, 6: 2 } as const satisfies Record<VertebraSector, VertebraSector>;
const inOrder = (sectors: Iterable<VertebraSector>): VertebraSector[] => [...new Set(sectors)].sort((a, b) => a - b);
const mirrored = (sectors: readonly VertebraSector[]) => inOrder(sectors.map((sector) => MIRRORED[sector]));

/** The rows with the other side of each; a row that is its own mirror image stands twice and says the same. */
const ROWS: readonly Row[] = [
  ...LEFT_ROWS,
  ...LEFT_ROWS.map(({ gtv, extent, ctv, maybe }) => ({
    gtv: mirrored(gtv),
    ...(extent && { extent: extent === 'lateralised_left' ? ('lateralised_right' as const) : extent }),
    ctv: mirrored(ctv),
    ...(maybe && { maybe: mirrored(maybe) }),
  })),
];

/** The sectors of the table for what is involved, or why there are none. */
export type CoxReading =
  | { readonly status: 'row'; readonly ctv: readonly VertebraSector[]; readonly maybe: readonly VertebraSector[] }
  | { readonly status: 'open'; readonly missing: 'extent' | 'side' }
  | { readonly status: 'no_row' };

/** Looks the involved sectors up. How far the body is involved counts only where it is involved alone. */
export function coxCtvOf(
  involved: readonly VertebraSector[],
  extent: BodyExtent | null = null,
  side: BodySide | null = null,
): CoxReading {
  const gtv = inOrder(involved);
  const bodyAlone = gtv.join() === '1';
  if (bodyAlone && extent === null) return { status: 'open', missing: 'extent' };
  if (bodyAlone && extent === 'lateralised' && side === null) return { status: 'open', missing: 'side' };
  const wanted = bodyAlone ? (extent === 'lateralised' ? `lateralised_${String(side)}` : extent) : undefined;
  const row = ROWS.find((known) => known.gtv.join() === gtv.join() && known.extent === wanted);
  return row ? { status: 'row', ctv: row.ctv, maybe: row.maybe ?? [] } : { status: 'no_row' };
}
