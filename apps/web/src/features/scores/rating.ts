import { ABSENCES, evaluate, sinsLocationOf, type Absence, type Evaluation, type Score, type ScoreResultView } from '@rachis/domain';

/** A stored rating with what its answers amount to, so that a total never stands without its addends. */
export interface Rating {
  readonly stored: ScoreResultView;
  readonly result: Evaluation;
}

const isAbsence = (value: unknown): value is Absence => ABSENCES.some(({ code }) => code === value);

/** Reads a stored rating. Null where its answers are of another version of the score and can no longer be read. */
export function readRating(score: Score, stored: ScoreResultView): Rating | null {
  const answers = Object.fromEntries(Object.entries(stored.answers).filter(([item]) => Object.hasOwn(score.items, item)));
  const absences = Object.fromEntries(Object.entries(stored.absences ?? {}).filter(([item, why]) => Object.hasOwn(score.items, item) && isAbsence(why)));
  try {
    return { stored, result: evaluate(score, answers, absences) };
  } catch (unreadable) {
    if (unreadable instanceof RangeError) return null;
    throw unreadable;
  }
}

/** The newest rating of each rater, newest first, and the earlier ones. */
export function byRater(ratings: readonly ScoreResultView[], score: Score): { latest: Rating[]; earlier: Rating[] } {
  const newestFirst = ratings
    .filter((rating) => rating.score === score.id)
    .sort((a, b) => b.assessedOn.localeCompare(a.assessedOn) || b.recordedAt.localeCompare(a.recordedAt))
    .flatMap((rating) => readRating(score, rating) ?? []);
  const latest = newestFirst.filter(({ stored }, index) => newestFirst.findIndex((other) => other.stored.recordedById === stored.recordedById) === index);
  return { latest, earlier: newestFirst.filter((rating) => !latest.includes(rating)) };
}

/** Whether the lesion's level no longer gives the location that was rated. */
export function ratedElsewhere(stored: ScoreResultView, levels: string | null | undefined): boolean {
  const rated = stored.answers['location'] ?? null;
  const now = levels ? (sinsLocationOf(levels)?.region ?? null) : null;
  return rated !== now;
}
