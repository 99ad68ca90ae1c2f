import type { ClinicalRule } from '../clinical-rule.js';
import type { Radiosensitivity } from './radiosensitivity.js';

/** Neurologic, Oncologic, Mechanical and Systemic framework: a published decision table, shown and never applied. */
export const noms = {
  id: 'noms',
  version: 1,
  title: 'NOMS framework',
  citation: {
    text: 'Laufer I, Rubin DG, Lis E, Cox BW, Stubblefield MD, Yamada Y, Bilsky MH. The NOMS framework: approach to the treatment of spinal metastatic tumors. Oncologist 2013;18:744-751',
    doi: '10.1634/theoncologist.2012-0293',
    verified: 'unverified',
  },
  docs: 'docs/clinical/noms.md',
  limits: [
    'Shows the matched row of the published table with the four axes it was read from; the board decides.',
    'The cell wording and the histology lists are not verified against the paper; the logic is.',
    'SINS 7 to 12 is neither stable nor unstable in the table: a clinician states the mechanical judgement.',
    'Low-grade compression with myelopathy has no row.',
    'Whether surgery can be tolerated is a judgement and not a performance status.',
    'Unclassified histologies (small-cell lung, stomach, unknown primary and others) have no row until a class is stated.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The treatment named in a cell of the table. */
export const NOMS_CELLS = {
  CEBRT: 'conventional external beam radiotherapy',
  STABILISE_THEN_CEBRT: 'stabilisation, then conventional external beam radiotherapy',
  SRS: 'stereotactic radiosurgery',
  STABILISE_THEN_SRS: 'stabilisation, then stereotactic radiosurgery',
  DECOMPRESS_STABILISE_THEN_SRS: 'decompression and stabilisation (separation surgery), then stereotactic radiosurgery',
} as const;
/** The code of a cell of the table. */
export type NomsCode = keyof typeof NOMS_CELLS;

/** The neurologic axis: ESCC 0 to 1c without myelopathy, or ESCC 2 to 3 with or without. */
export type NomsNeurologic = 'low' | 'high';
/** The mechanical axis. */
export type NomsMechanical = 'stable' | 'unstable';

/** One row of the published table; `canTolerateSurgery` is null where the row does not ask for it. */
export interface NomsRow {
  readonly row: number;
  readonly neurologic: NomsNeurologic;
  readonly oncologic: Radiosensitivity;
  readonly mechanical: NomsMechanical;
  readonly canTolerateSurgery: boolean | null;
  readonly code: NomsCode;
}

/** The ten rows of the decision table (Laufer 2013); every combination of the four axes meets exactly one. */
export const NOMS_TABLE: readonly NomsRow[] = [
  row(1, 'low', 'radiosensitive', 'stable', null, 'CEBRT'),
  row(2, 'low', 'radiosensitive', 'unstable', null, 'STABILISE_THEN_CEBRT'),
  row(3, 'low', 'radioresistant', 'stable', null, 'SRS'),
  row(4, 'low', 'radioresistant', 'unstable', null, 'STABILISE_THEN_SRS'),
  row(5, 'high', 'radiosensitive', 'stable', null, 'CEBRT'),
  row(6, 'high', 'radiosensitive', 'unstable', null, 'STABILISE_THEN_CEBRT'),
  row(7, 'high', 'radioresistant', 'stable', true, 'DECOMPRESS_STABILISE_THEN_SRS'),
  row(8, 'high', 'radioresistant', 'stable', false, 'CEBRT'),
  row(9, 'high', 'radioresistant', 'unstable', true, 'DECOMPRESS_STABILISE_THEN_SRS'),
  row(10, 'high', 'radioresistant', 'unstable', false, 'STABILISE_THEN_CEBRT'),
];

/** The four axes of one lesion as the table asks for them. */
export interface NomsAxes {
  readonly neurologic: NomsNeurologic;
  readonly oncologic: Radiosensitivity;
  readonly mechanical: NomsMechanical;
  readonly canTolerateSurgery: boolean;
}

/** The row that meets four known axes; every combination meets exactly one. Throws RangeError for another value. */
export function nomsRowOf(axes: NomsAxes): NomsRow {
  const met = NOMS_TABLE.find(
    (candidate) =>
      candidate.neurologic === axes.neurologic &&
      candidate.oncologic === axes.oncologic &&
      candidate.mechanical === axes.mechanical &&
      (candidate.canTolerateSurgery === null || candidate.canTolerateSurgery === axes.canTolerateSurgery),
  );
  if (!met) throw new RangeError('The NOMS table has no row for these axes');
  return met;
}

function row(
  number: number,
  neurologic: NomsNeurologic,
  oncologic: Radiosensitivity,
  mechanical: NomsMechanical,
  canTolerateSurgery: boolean | null,
  code: NomsCode,
): NomsRow {
  return { row: number, neurologic, oncologic, mechanical, canTolerateSurgery, code };
}

/** A row in neutral words, as shown to the board: "Published table, row 7: ...". */
export function nomsRowLabel({
  row: number,
  neurologic,
  oncologic,
  mechanical,
  canTolerateSurgery,
  code,
}: NomsRow): string {
  const surgery =
    canTolerateSurgery === null ? '' : canTolerateSurgery ? ', surgery tolerated' : ', surgery not tolerated';
  const axes = `${neurologic === 'low' ? 'low-grade ESCC' : 'high-grade ESCC'}, ${oncologic}, ${mechanical}${surgery}`;
  return `Published table, row ${number}: ${axes} – ${NOMS_CELLS[code]}`;
}
