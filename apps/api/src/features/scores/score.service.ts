import { Injectable } from '@nestjs/common';
import { checkAnswers, evaluate, scoreById, sinsOf, type Evaluation, type FieldFault, type Kept, type Score, type ScoreAnswers } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { ScoreResultEntity } from './score-result.entity.js';

interface RatedLesion {
  readonly levels: string | null;
  readonly instrumented: boolean | null;
}

/** Keeps ratings. The total is worked out here from the answers; nobody can send one. */
@Injectable()
export class ScoreService {
  constructor(private readonly ledger: CaseLedger) {}

  record(actor: Actor, caseId: string, id: string, rating: ScoreAnswers): Promise<Kept> {
    const score = scoreById(rating.score);
    if (!score) throw Problem.field('#/score', 'There is no such score');
    const faults = faultsIn(score, rating);
    if (faults.length > 0) throw new Problem('invalid-input', undefined, { errors: faults });
    return this.ledger.onCase(actor, caseId, 'score.record', async (tx) => {
      const where = { centreId: actor.centreId, id };
      const kept = await tx.findOneBy(ScoreResultEntity, where);
      if (kept) {
        if (kept.recordedBy === actor.personId && kept.caseId === caseId) return { id, version: kept.version };
        throw new Problem('duplicate');
      }
      const result = await this.totalOf(tx, actor, caseId, score, rating);
      const answers = { ...rating.answers, ...(result.location ? { location: result.location } : {}) };
      await tx.insert(ScoreResultEntity, {
        ...where, caseId, version: 1, lesionId: rating.lesionId ?? null, score: score.id, scoreVersion: score.version, assessedOn: rating.assessedOn, basedOn: rating.basedOn ?? null,
        answers, absences: rating.absences ?? {}, ratedLevels: result.ratedLevels, ...result.columns,
      });
      return { id, version: 1 };
    });
  }

  /** SINS takes its location from the lesion's level; what is not defined there gets no numbers at all. */
  private async totalOf(tx: EntityManager, actor: Actor, caseId: string, score: Score, rating: ScoreAnswers) {
    if (score.id !== 'sins') return { columns: columnsOf(evaluate(score, rating.answers, rating.absences ?? {})), location: null, ratedLevels: null };
    const rows: RatedLesion[] = await tx.query('SELECT levels, instrumented FROM lesion WHERE centre_id = $1 AND case_id = $2 AND id = $3', [actor.centreId, caseId, rating.lesionId ?? null]);
    const [lesion] = rows;
    if (!lesion) throw Problem.field('#/lesionId', 'SINS belongs to a lesion: name one of this case');
    const result = sinsOf({ levels: lesion.levels, instrumented: lesion.instrumented, answers: rating.answers, absences: rating.absences ?? {} });
    if (result.status === 'not_applicable' || result.status === 'undefined') throw Problem.field('#/lesionId', result.reason);
    const location = result.addends.find(({ item }) => item === 'location')?.answer ?? null;
    return { columns: columnsOf(result), location, ratedLevels: lesion.levels };
  }
}

/** The columns that a worked-out score fills: a total, or only its range while items are open. */
export function columnsOf(result: Evaluation): Pick<ScoreResultEntity, 'total' | 'low' | 'high' | 'band'> {
  if (result.status === 'complete') return { total: result.total, low: result.total, high: result.total, band: result.band.id };
  const [only, another] = result.possibleBands;
  return { total: null, low: result.low, high: result.high, band: only && !another ? only.id : null };
}

function faultsIn(score: Score, { answers, absences }: ScoreAnswers): FieldFault[] {
  const derived = score.id === 'sins' && 'location' in answers ? [{ pointer: '#/answers/location', detail: 'The location follows from the level and is not sent' }] : [];
  return [...derived, ...checkAnswers(score, answers, absences ?? {}).map(({ item, reason }) => ({ pointer: `#/answers/${item}`, detail: reason }))];
}
