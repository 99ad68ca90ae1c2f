import { sins, sinsOf, type SinsItem } from '@rachis/domain';
import { columnsOf } from '../features/scores/score.service.js';
import type { Row } from './acts.js';
import type { Random } from './random.js';
import type { LesionTruth, SinsAnswers } from './spine-truth.js';

export interface Rating {
  readonly row: Row;
  readonly low: number;
  readonly high: number;
}

/** One rater's SINS of one lesion, worked out by the product's own function. Null where SINS does not apply. */
export function sinsRating(random: Random, lesion: Pick<LesionTruth, 'levels' | 'instrumented'>, given: SinsAnswers, { caseId, lesionId, at, day, basedOn = 'Whole-spine MRI and CT' }: { caseId: string; lesionId: string; at: Date; day: string; basedOn?: string }, open: readonly SinsItem[] = []): Rating | null {
  const answers = Object.fromEntries(Object.entries(given).filter(([item]) => !open.includes(item as SinsItem))) as Partial<SinsAnswers>;
  const absences = Object.fromEntries(open.map((item) => [item, item === 'pain' ? ('unknown' as const) : ('pending' as const)]));
  const result = sinsOf({ levels: lesion.levels, instrumented: lesion.instrumented, answers: answers as never, absences });
  if (result.status === 'not_applicable' || result.status === 'undefined') return null;
  const location = result.addends.find(({ item }) => item === 'location')?.answer;
  const columns = columnsOf(result);
  return {
    low: result.status === 'complete' ? result.total : result.low, high: result.status === 'complete' ? result.total : result.high,
    row: { id: random.id(at), caseId, lesionId, ratedLevels: lesion.levels, score: sins.id, scoreVersion: sins.version, assessedOn: day, basedOn, answers: { ...answers, ...(location ? { location } : {}) }, absences, ...columns },
  };
}
