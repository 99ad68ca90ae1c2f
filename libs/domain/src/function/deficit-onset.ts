import type { CaseView } from '../case/case-view.js';

/** Since when there is a neurological deficit, as exactly as it is known. */
export interface DeficitOnset {
  /** To the hour, from the newest examination that says so: this counts. */
  readonly at: string | null;
  /** As far as the presentation knows, where no examination says the hour: a day, a month or a year. */
  readonly since: string | null;
  /** What the presentation said, where it does not fit the hour that counts. */
  readonly contradictedBy: string | null;
}

const DAY = 86_400_000;

/**
 * The onset of the deficit. The hour stands with the examination of function and is the one truth; the day of the presentation follows it and
 * counts only while nobody knows the hour. Clocks, prognosis and timeline read it here.
 */
export function deficitOnset({ functionalStatuses, presentation }: Pick<CaseView, 'functionalStatuses'> & Partial<Pick<CaseView, 'presentation'>>): DeficitOnset {
  const at = functionalStatuses.find(({ deficitOnsetAt }) => deficitOnsetAt)?.deficitOnsetAt ?? null;
  const said = presentation?.deficitSince ?? null;
  if (!at) return { at: null, since: said, contradictedBy: null };
  return { at, since: null, contradictedBy: said !== null && !fits(said, at) ? said : null };
}

/** Whether a day, month or year can be the one of a moment; a day of room, because the day is that of the ward. */
function fits(said: string, at: string): boolean {
  return [-1, 0, 1].some((days) => new Date(Date.parse(at) + days * DAY).toISOString().startsWith(said));
}
