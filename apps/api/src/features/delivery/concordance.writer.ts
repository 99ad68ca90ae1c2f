import { concordanceOf, statedByActions, type Action, type ConcordanceLevel, type NotDoneReason } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/identity/actor.js';
import { ConcordanceEntity } from './delivery.entity.js';
import { DELIVERY_FACTS, type CaseDeliveryFacts, type JudgedDecision } from './delivery.reader.js';

/** After these the judgement of a case is worked out again, in the same transaction. */
export const CHANGES_CONCORDANCE: ReadonlySet<Action> = new Set<Action>([
  'decision.sign', 'emergency.sign', 'decision.retract', 'trigger.answer', 'operation.record', 'operation.retract', 'radiotherapy.record', 'therapy-line.record', 'biopsy.record', 'biopsy.amend', 'biopsy.retract',
  'delivery.link', 'delivery.state', 'action.settle',
]);

/** What is stored of a judgement, besides since when. */
export interface ConcordanceRow {
  readonly level: ConcordanceLevel | null;
  readonly reason: NotDoneReason | null;
  readonly reasons: string[];
  readonly supersededAt: string | null;
  readonly void: boolean;
}

/** How one decision is judged from the facts of its case. One that was entered in error, or asks for nothing, counts for nothing. */
export function judgedRow({ decision, links, statements, results, actions }: JudgedDecision, { operations, courses, lines, biopsies }: CaseDeliveryFacts): ConcordanceRow {
  const { level, reasons } = concordanceOf({ decision, links, statements, results, byActions: statedByActions(actions), operations, courses, lines, biopsies });
  const isVoid = decision.state !== 'signed' || level === null;
  return { level: isVoid ? null : level, reason: reasons.find((one) => one !== null) ?? null, reasons: reasons.map((one) => one ?? 'not_recorded'), supersededAt: decision.nextSignedAt, void: isVoid };
}

/** Judges every signed decision of a case anew and keeps what is different. Since when is the moment at which the level changed. */
export async function refreshConcordance(tx: EntityManager, { centreId }: Actor, caseId: string): Promise<void> {
  const [row]: { facts: CaseDeliveryFacts }[] = await tx.query(
    `SELECT ${DELIVERY_FACTS} AS facts FROM spine_case c WHERE c.centre_id = $1 AND c.id = $2 AND EXISTS (SELECT 1 FROM decision s WHERE s.centre_id = c.centre_id AND s.case_id = c.id AND s.signed_at IS NOT NULL)`, [centreId, caseId],
  );
  for (const one of row?.facts.decisions ?? []) {
    const { kept, decision } = one;
    const now = judgedRow(one, row?.facts as CaseDeliveryFacts);
    const where = { centreId, decisionId: decision.id };
    const columns = { ...now, supersededAt: now.supersededAt ? new Date(now.supersededAt) : null };
    if (!kept) await tx.insert(ConcordanceEntity, { ...columns, ...where, caseId, since: () => 'rachis_now()', version: 1 });
    else if (!sameRow(kept, now)) await tx.update(ConcordanceEntity, where, { ...columns, ...(kept.level === now.level ? {} : { since: () => 'rachis_now()' }), version: kept.version + 1 });
  }
}

const sameRow = (kept: NonNullable<JudgedDecision['kept']>, now: ConcordanceRow): boolean =>
  kept.level === now.level && kept.void === now.void && kept.supersededAt === now.supersededAt && kept.reasons.join() === now.reasons.join();
