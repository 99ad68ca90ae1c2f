import { AMBULATION_SCALE, ECOG_SCALE, ESCC_SCALE, KPS_SCALE, NOMS_TABLE, nomsRowLabel, PERFORMANCE_STATUS_TABLE } from '@rachis/domain';

/** The published rows of a classification or table that is no sum of points, in words. */
export function rowsOf(id: string): { name: string; words: string }[] {
  const rows: Record<string, () => { name: string; words: string }[]> = {
    noms: () => NOMS_TABLE.map((row) => ({ name: `Row ${row.row}`, words: nomsRowLabel(row) })),
    escc: () => ESCC_SCALE.map(({ grade, label }) => ({ name: grade, words: label })),
    ecog: () => ECOG_SCALE.map(({ grade, label }) => ({ name: String(grade), words: label })),
    kps: () => KPS_SCALE.map(({ value, label }) => ({ name: String(value), words: label })),
    ambulation: () => AMBULATION_SCALE.map(({ grade, label }) => ({ name: `SCORAD ${grade}`, words: label })),
    performance: () => PERFORMANCE_STATUS_TABLE.map(({ ecog, low, high }) => ({ name: `ECOG ${ecog}`, words: low === high ? `KPS ${low}` : `KPS ${low} to ${high}` })),
  };
  return rows[id]?.() ?? [];
}
