import { Injectable } from '@nestjs/common';
import { InputRefused, isRateable, ratedOn, rateScore, sinsOf, type Evaluation, type Kept, type RatedScore, type ScoreAnswers } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { ScoreResultEntity } from './score-result.entity.js';

interface RatedLesion {
  readonly levels: string | null;
  readonly instrumented: boolean | null;
}

/** Keeps ratings of every score and model. What they amount to is worked out here from the answers; nobody can send it. */
@Injectable()
export class ScoreService {
  constructor(private readonly ledger: CaseLedger) {}

  record(actor: Actor, caseId: string, id: string, rating: ScoreAnswers): Promise<Kept> {
    if (!isRateable(rating.score)) throw Problem.field('#/score', 'There is no such score');
    if (rating.score === 'sins' && 'location' in rating.answers) throw Problem.field('#/answers/location', 'The location follows from the level and is not sent');
    if (rating.lesionId && ratedOn(rating.score) === 'patient') throw Problem.field('#/lesionId', 'This score is about the patient and not about one lesion');
    const rated = ratedOf(rating);
    return this.ledger.onCase(actor, caseId, 'score.record', async (tx) => {
      const where = { centreId: actor.centreId, id };
      const kept = await tx.findOneBy(ScoreResultEntity, where);
      if (kept) {
        if (kept.recordedBy === actor.personId && kept.caseId === caseId) return { id, version: kept.version };
        throw new Problem('duplicate');
      }
      const { lesion, location } = await this.placeOf(tx, actor, caseId, rating);
      const { version: scoreVersion, ...columns } = location === null ? rated : ratedOf({ ...rating, answers: { ...rating.answers, location } });
      await tx.insert(ScoreResultEntity, {
        ...where, caseId, version: 1, lesionId: rating.lesionId ?? null, score: rating.score, scoreVersion, assessedOn: rating.assessedOn, basedOn: rating.basedOn ?? null,
        absences: rating.absences ?? {}, ratedLevels: lesion?.levels ?? null, ...columns,
      });
      return { id, version: 1 };
    });
  }

  /** SINS takes its location from the lesion's level, and is not defined at every level. */
  private async placeOf(tx: EntityManager, actor: Actor, caseId: string, { score, lesionId, answers }: ScoreAnswers): Promise<{ lesion: RatedLesion | null; location: string | null }> {
    if (ratedOn(score) === 'patient' || (score !== 'sins' && !lesionId)) return { lesion: null, location: null };
    const rows: RatedLesion[] = await tx.query('SELECT levels, instrumented FROM lesion WHERE centre_id = $1 AND case_id = $2 AND id = $3', [actor.centreId, caseId, lesionId ?? null]);
    const [lesion] = rows;
    if (!lesion) throw Problem.field('#/lesionId', score === 'sins' ? 'SINS belongs to a lesion: name one of this case' : 'There is no such lesion in this case');
    if (score !== 'sins') return { lesion, location: null };
    const result = sinsOf({ levels: lesion.levels, instrumented: lesion.instrumented, answers });
    if (result.status === 'not_applicable' || result.status === 'undefined') throw Problem.field('#/lesionId', result.reason);
    return { lesion, location: result.addends.find(({ item }) => item === 'location')?.answer ?? null };
  }
}

function ratedOf({ score, answers, absences }: ScoreAnswers): RatedScore {
  try {
    return rateScore(score, answers, absences ?? {});
  } catch (refused) {
    if (!(refused instanceof InputRefused)) throw refused;
    throw new Problem('invalid-input', undefined, { errors: refused.faults.map(({ field, reason }) => ({ pointer: `#/answers/${field}`, detail: reason })) });
  }
}

/** The columns that a worked-out score fills: a total, or only its range while items are open. */
export function columnsOf(result: Evaluation): Pick<ScoreResultEntity, 'total' | 'low' | 'high' | 'band'> {
  if (result.status === 'complete') return { total: result.total, low: result.total, high: result.total, band: result.band.id };
  const [only, another] = result.possibleBands;
  return { total: null, low: result.low, high: result.high, band: only && !another ? only.id : null };
}
