import { formatLevels, type RangeOrText } from '../../anatomy/level-range.js';
import type { Absence } from '../../contract/absence.js';
import type { Answers } from '../define-score.js';
import { evaluate, type Evaluation } from '../evaluate.js';
import { sins, type SinsBand, type SinsItem } from './sins.js';
import { sinsLocationOf, type SinsLocation } from './sins-location.js';

/** What SINS is worked out from: the levels of one lesion and the answers to its items. */
export interface SinsQuestion {
  /** Canonical text such as 'T8' or 'T8-T10', or the range itself; null while no level is recorded. */
  readonly levels: RangeOrText | null;
  /** Whether the level carries implants or cement; null when nobody has said. */
  readonly instrumented: boolean | null | undefined;
  readonly answers: Omit<Answers<typeof sins.items>, 'location'>;
  readonly absences?: { readonly [K in SinsItem]?: Absence | null };
}

/** SINS of one lesion: a total or its range with the location explained, or the reason why SINS does not apply. */
export type SinsResult =
  | { readonly status: 'not_applicable'; readonly reason: string }
  | { readonly status: 'undefined'; readonly reason: string }
  | (Evaluation<SinsBand> & { readonly location: SinsLocation | null; readonly cautions: readonly string[] });

/**
 * SINS of one lesion (points; Fisher 2010). The location follows from the level and is never asked. Throws RangeError
 * for levels that cannot be read and for an answer SINS does not know.
 */
export function sinsOf({ levels, instrumented, answers, absences = {} }: SinsQuestion): SinsResult {
  if ('location' in answers || 'location' in absences) {
    throw new RangeError('The SINS location follows from the level and is not answered');
  }
  if (instrumented) {
    const where = levels === null ? 'The level' : formatLevels(levels);
    const reason = `${where} is instrumented: SINS was not designed for levels with implants or cement`;
    return { status: 'not_applicable', reason };
  }
  const location = levels === null ? null : sinsLocationOf(levels);
  if (levels !== null && !location) return { status: 'undefined', reason: 'SINS does not define the coccyx' };
  const cautions = [
    ...(location ? [] : ['No level is recorded, so the location points are missing']),
    ...(instrumented === false ? [] : ['Not recorded whether this level carries implants or cement']),
  ];
  return { ...evaluate(sins, { ...answers, location: location?.region ?? null }, absences), location, cautions };
}
