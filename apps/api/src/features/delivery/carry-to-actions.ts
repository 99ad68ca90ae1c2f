import { DELIVERY_SOURCES, formatDate, labelOf, SAID_OF_PART, SURGICAL_GOALS, type DeliveryLink, type DeliveryStatement, type PlanPart, type SurgicalGoal } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/identity/actor.js';
import { reopenActions, settleActions, type Settlement } from '../action/action.writer.js';

interface Place {
  readonly caseId: string;
  readonly decisionId: string;
  /** The link or the statement. */
  readonly recordId: string;
}
type Meant = { readonly part: PlanPart; readonly refId?: string | null };

const isGoal = (part: PlanPart): part is SurgicalGoal => SURGICAL_GOALS.some(({ code }) => code === part);

/** Closes the actions that these parts carry out; what the same record had closed before and no longer does is open again. */
async function settleParts(tx: EntityManager, actor: Actor, place: Place, parts: readonly Meant[], how: Pick<Settlement, 'outcome' | 'on' | 'because' | 'reason'>): Promise<void> {
  await reopenActions(tx, actor, place);
  const goals = parts.flatMap(({ part }) => (isGoal(part) ? [part] : []));
  if (goals.length > 0) await settleActions(tx, actor, { ...place, ...how, goal: goals });
  for (const { part, refId } of parts) {
    if (part === 'step' && refId) await settleActions(tx, actor, { ...place, ...how, stepId: refId.toLowerCase() });
    if (part === 'systemic') await settleActions(tx, actor, { ...place, ...how, kind: 'systemic' });
    if (part === 'radiotherapy') for (const kind of ['radiotherapy', 'post_operative_radiotherapy'] as const) await settleActions(tx, actor, { ...place, ...how, kind });
  }
}

/** What a linked record has carried out in full is done. */
export function settleByLink(tx: EntityManager, actor: Actor, place: Place, { source, fulfils }: DeliveryLink, on: string | null): Promise<void> {
  const because = [labelOf(DELIVERY_SOURCES, source), on ? `of ${formatDate(on)}` : null].filter(Boolean).join(' ');
  return settleParts(tx, actor, place, fulfils.filter(({ extent }) => extent === 'full'), { outcome: 'done', on: on?.length === 10 ? on : null, because });
}

/** What was stated of a part holds for its actions; a statement that is withdrawn opens them again. */
export function settleByStatement(tx: EntityManager, actor: Actor, place: Place, { part, refId, said, reason, happenedOn, withdrawn }: DeliveryStatement): Promise<void> {
  const meant = withdrawn || said === 'not_meant' ? [] : [{ part, refId: refId ?? null }];
  const outcome = said === 'done' ? 'done' : 'not_done';
  return settleParts(tx, actor, place, meant, { outcome, on: happenedOn ?? null, because: `Stated: ${labelOf(SAID_OF_PART, said).toLowerCase()}`, ...(reason ? { reason } : {}) });
}
