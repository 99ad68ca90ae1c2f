import { Injectable } from '@nestjs/common';
import { datesOf, SurveillancePlan, type Kept, type PlannedDate } from '@rachis/domain';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { answersIn, rowOf, sameAnswers } from '../../platform/ledger/section-store.js';
import { SurveillancePlanEntity } from './surveillance-plan.entity.js';

/** Sets how a patient is watched. The dates are worked out here, once, and kept with the plan. */
@Injectable()
export class SurveillanceService {
  constructor(private readonly ledger: CaseLedger) {}

  record(actor: Actor, caseId: string, id: string, seen: number, plan: SurveillancePlan): Promise<Kept> {
    const due = datesBy(plan);
    return this.ledger.onCase(actor, caseId, 'surveillance-plan.record', async (tx) => {
      const where = { centreId: actor.centreId, id };
      const before = await tx.findOneBy(SurveillancePlanEntity, where);
      if (!before) {
        if (seen !== 0) throw new Problem('not-found');
        await tx.insert(SurveillancePlanEntity, { ...rowOf(plan), ...where, due, caseId, version: 1 });
        return { id, version: 1 };
      }
      if (before.caseId !== caseId) throw new Problem('not-found');
      if (before.version !== seen) {
        if (seen === 0 && before.version === 1 && before.recordedBy === actor.personId && sameAnswers(before, plan)) return { id, version: 1 };
        throw new Problem('stale-version', undefined, { current: answersIn(before, SurveillancePlan) });
      }
      await tx.update(SurveillancePlanEntity, where, { ...rowOf(plan), due: keepsItsDates(before, plan) ? before.due : due, version: seen + 1 });
      return { id, version: seen + 1 };
    });
  }
}

/** What the dates follow from; another note or another responsible person moves none of them. */
function keepsItsDates(before: SurveillancePlanEntity, plan: SurveillancePlan): boolean {
  const from = ({ template, startOn, localFailureRisk, kowalchukBand, ownDates }: SurveillancePlan) =>
    JSON.stringify([template, startOn, localFailureRisk ?? null, kowalchukBand ?? null, (ownDates ?? []).map(({ kind, dueOn, words }) => [kind, dueOn, words ?? null])]);
  return from(before) === from(plan);
}

function datesBy(plan: SurveillancePlan): PlannedDate[] {
  try {
    return datesOf(plan).due;
  } catch (error) {
    if (error instanceof RangeError) throw Problem.field('#/startOn', 'Its dates would lie beyond what can be recorded');
    throw error;
  }
}
