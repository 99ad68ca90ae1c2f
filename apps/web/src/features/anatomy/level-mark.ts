import { absenceLabel, ESCC_GRADES, labelOf, sins as sinsScore, type Absence, type EsccCode, type Level, type SinsBand } from '@rachis/domain';

/** What is drawn at a level: one lesion, with what is known of it. Nothing here is computed; it is handed in. */
export interface LevelMark {
  readonly level: Level;
  readonly lesionId: string;
  /** The grade, or why there is none; null when nobody has recorded either. */
  readonly escc: EsccCode | null;
  readonly esccAbsence?: Absence | null;
  /** The total, as a range while items are open; absent where nothing was rated or the score does not apply. */
  readonly sins?: { readonly low: number; readonly high: number; readonly complete: boolean } | null;
  readonly priorRadiotherapy?: boolean;
  readonly instrumented?: boolean;
}

/** The bands of the instability score as shape and word. */
export type SinsEdge = SinsBand | 'open' | 'none';

/** The edge a mark is drawn with: a band only where the whole range lies in one. */
export function sinsEdge({ sins }: LevelMark): SinsEdge {
  if (!sins) return 'none';
  const [low, high] = [bandAt(sins.low), bandAt(sins.high)];
  return low.id === high.id ? low.id : 'open';
}

function bandAt(total: number) {
  const band = sinsScore.bands.find(({ upTo }) => total <= upTo);
  if (!band) throw new RangeError(`${total} is beyond the scale of SINS`);
  return band;
}

/** "3", or "?" with nothing hidden behind it. */
export const esccShort = ({ escc }: LevelMark): string => escc ?? '?';

/** "11", or "7–13" while items are open, or "?". */
export function sinsShort({ sins }: LevelMark): string {
  if (!sins) return '?';
  return sins.low === sins.high && sins.complete ? String(sins.low) : `${sins.low}–${sins.high}`;
}

/** "ESCC 3", "ESCC pending", "ESCC not recorded". */
export function esccWords({ escc, esccAbsence }: LevelMark): string {
  return escc ? `ESCC ${escc}` : `ESCC ${absenceLabel(esccAbsence).toLowerCase()}`;
}

/** The grade with what it means. */
export const esccMeaning = ({ escc, esccAbsence }: LevelMark): string => (escc ? labelOf(ESCC_GRADES, escc) : absenceLabel(esccAbsence));

/** "SINS 11 potentially unstable", "SINS 7–13, items open". */
export function sinsWords(mark: LevelMark): string {
  const { sins, instrumented } = mark;
  if (!sins) return instrumented ? 'SINS does not apply (instrumented)' : 'SINS not rated';
  const [low, high] = [bandAt(sins.low), bandAt(sins.high)];
  const band = (low.id === high.id ? low.label : `${low.label} to ${high.label}`).toLowerCase();
  return `SINS ${sinsShort(mark)} ${band}${sins.complete ? '' : ', items open'}`;
}

/** All that is drawn at a level, said: "T8: ESCC 3, SINS 11 potentially unstable, earlier radiotherapy". */
export function levelWords(level: Level, marks: readonly LevelMark[]): string {
  if (marks.length === 0) return `${level}: no lesion recorded`;
  const said = marks.map((mark) =>
    [esccWords(mark), sinsWords(mark), mark.priorRadiotherapy ? 'earlier radiotherapy' : null, mark.instrumented && mark.sins ? 'instrumented' : null]
      .filter(Boolean)
      .join(', '),
  );
  return `${level}: ${said.join('; also ')}`;
}
