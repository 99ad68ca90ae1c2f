import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/identity/actor.js';
import { NEXT_VERSION } from './agenda.writer.js';
import { AgendaItemEntity } from './meeting.entity.js';

/** The room turns to an item. Its discussion began when it was first opened; while it is open it has not ended. */
export async function enterItem(tx: EntityManager, { centreId }: Actor, id: string): Promise<void> {
  await tx.update(AgendaItemEntity, { centreId, id }, { openedAt: () => 'coalesce(opened_at, rachis_now())', closedAt: null, ...NEXT_VERSION });
}

/** The room leaves an item: its discussion has ended, for now. */
export async function leaveItem(tx: EntityManager, { centreId }: Actor, id: string): Promise<void> {
  await tx.update(AgendaItemEntity, { centreId, id }, { closedAt: () => 'rachis_now()', ...NEXT_VERSION });
}
