import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/identity/actor.js';
import { DecisionEntity } from './decision.entity.js';

/** The decision on an item that has not been taken back: a draft or the signed one. */
export async function standingDecision(tx: EntityManager, { centreId }: Actor, agendaItemId: string): Promise<DecisionEntity | null> {
  const decisions = await tx.findBy(DecisionEntity, { centreId, agendaItemId });
  return decisions.find(({ state }) => state !== 'entered_in_error') ?? null;
}
