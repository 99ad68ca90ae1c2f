/** What a tumour is to each model: the options still possible, null where the model does not name it. */
export interface TumourRow {
  readonly tokuhashi: readonly string[] | null;
  readonly tomita: readonly string[] | null;
  readonly bauer: readonly string[] | null;
  readonly vanDerLinden: readonly string[] | null;
  readonly katagiri: readonly string[] | null;
  readonly osri: readonly string[] | null;
  readonly rades: readonly string[] | null;
  readonly bollen: readonly string[] | null;
}

/** A tumour that no model names: one of "the others" where a model has such a class, nothing where it has none. */
const OTHER: TumourRow = {
  tokuhashi: ['group2'],
  tomita: null,
  bauer: ['otherNotFavourable'],
  vanDerLinden: ['other'],
  katagiri: ['moderate'],
  osri: null,
  rades: ['other'],
  bollen: null,
};
const RAPID: TumourRow = { ...OTHER, katagiri: ['rapid'] };
const LUNG: TumourRow = {
  tokuhashi: ['group0'],
  tomita: ['rapidOrUnknown'],
  bauer: ['lung'],
  vanDerLinden: ['lung'],
  katagiri: ['moderate', 'rapid'],
  osri: ['veryRapid'],
  rades: ['lung'],
  bollen: ['unfavourable'],
};
const BLOOD: TumourRow = {
  ...OTHER,
  bauer: ['favourable'],
  katagiri: ['slow'],
  osri: ['slow'],
  rades: ['myelomaLymphoma'],
};

/**
 * One row for each primary tumour of the record. A code that holds tumours of different classes keeps them all possible:
 * colorectal (colon, rectum), sarcoma (osteosarcoma, others), neuroendocrine (carcinoid, others), biliary (gallbladder,
 * bile duct). Tokuhashi: what is not named counts as "others".
 */
const ROWS: Readonly<Record<string, TumourRow>> = {
  breast: {
    tokuhashi: ['group5'],
    tomita: ['slow'],
    bauer: ['favourable'],
    vanDerLinden: ['breast'],
    katagiri: ['slow', 'moderate'],
    osri: ['slow'],
    rades: ['breast'],
    bollen: ['favourable'],
  },
  prostate: {
    tokuhashi: ['group5'],
    tomita: ['slow'],
    bauer: ['otherNotFavourable'],
    vanDerLinden: ['prostate'],
    katagiri: ['slow', 'moderate'],
    osri: ['slow'],
    rades: ['prostate'],
    bollen: ['moderate'],
  },
  nsclc: LUNG,
  sclc: LUNG,
  renal_cell: { ...OTHER, tokuhashi: ['group3'], tomita: ['moderate'], bauer: ['favourable'], osri: ['moderate'] },
  myeloma: BLOOD,
  lymphoma: BLOOD,
  colorectal: { ...RAPID, tokuhashi: ['group2', 'group4'], osri: ['rapid'] },
  thyroid: { ...OTHER, tokuhashi: ['group5'], tomita: ['slow'], katagiri: ['slow'], osri: ['slow'] },
  melanoma: { ...RAPID, osri: ['rapid'] },
  hepatocellular: { ...RAPID, tokuhashi: ['group1'], tomita: ['rapidOrUnknown'], osri: ['rapid'] },
  sarcoma: { ...OTHER, tokuhashi: ['group0', 'group2'] },
  neuroendocrine: { ...OTHER, tokuhashi: ['group2', 'group5'] },
  ovarian: OTHER,
  seminoma: OTHER,
  gastric: { ...RAPID, tokuhashi: ['group0'], tomita: ['rapidOrUnknown'], osri: ['rapid'] },
  oesophageal: { ...RAPID, tokuhashi: ['group0'] },
  pancreatic: { ...RAPID, tokuhashi: ['group0'], osri: ['rapid'] },
  biliary: { ...RAPID, tokuhashi: ['group1', 'group2'] },
  bladder_urothelial: { ...RAPID, tokuhashi: ['group0'] },
  head_neck: RAPID,
  cervix: { ...OTHER, tokuhashi: null, katagiri: null },
  uterus: { ...OTHER, tokuhashi: ['group3'], tomita: ['moderate'], katagiri: null, osri: ['moderate'] },
  leukaemia: { ...OTHER, katagiri: null, rades: null },
  other_specified: OTHER,
  unknown_primary: { ...RAPID, tokuhashi: ['group1'], tomita: ['rapidOrUnknown'], osri: ['rapid'] },
};

/** The codes the table has a row for. */
export const CROSSWALK_TUMOURS: readonly string[] = Object.keys(ROWS);

/** The row of a primary tumour; throws RangeError for a code without one. */
export function tumourRow(primary: string): TumourRow {
  const row = Object.hasOwn(ROWS, primary) ? ROWS[primary] : undefined;
  if (!row) throw new RangeError(`"${primary}" is not a primary tumour of the crosswalk`);
  return row;
}
