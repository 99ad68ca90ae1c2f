import { Injectable } from '@nestjs/common';
import { AgendaEntry, type AgendaOrder, type Deferral, type Kept } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger, type LockedCase } from '../../platform/ledger/ledger.js';
import { answersIn, rowOf, sameAnswers } from '../../platform/ledger/section-store.js';
import { moveCase } from '../case/case-move.writer.js';
import { AgendaPlaceReader } from './agenda-place.reader.js';
import { deferItem, lockListedItem, NEXT_VERSION, nextPosition } from './agenda.writer.js';
import { ratifyNext } from './emergency-meeting.writer.js';
import { afterCutOff, canBeLate, mustSayWhyLate } from './lateness.writer.js';
import { AgendaItemEntity, MeetingEntity } from './meeting.entity.js';
import { lockUnclosedMeeting } from './meeting.writer.js';

/** Puts cases on agendas, orders them, takes them off and defers them. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly places: AgendaPlaceReader,
  ) {}

  /** Lists a case (`seen` 0) at the end of the agenda, or changes how it is listed. */
  arrange(actor: Actor, meetingId: string, itemId: string, seen: number, entry: AgendaEntry): Promise<Kept> {
    return this.ledger.onCase(actor, entry.caseId, 'agenda.arrange', async (tx, locked) => {
      const meeting = await lockUnclosedMeeting(tx, actor, meetingId);
      const before = await tx.findOneBy(AgendaItemEntity, { centreId: actor.centreId, id: itemId });
      if (before && before.meetingId !== meetingId) throw new Problem('not-found');
      if (!before && meeting.kind === 'emergency') throw new Problem('emergency-has-one-case');
      if (before && before.caseId !== entry.caseId) throw Problem.field('#/caseId', 'An item of the agenda keeps its case');
      return before ? change(tx, actor, before, meeting, seen, entry) : list(tx, actor, locked, meeting, itemId, seen, entry);
    }, { meetingId });
  }

  /** Takes a case off the agenda; it goes back to preparation and can be listed again. */
  async remove(actor: Actor, meetingId: string, itemId: string, seen: number, reason: string): Promise<Kept> {
    const place = await this.places.of(actor, itemId);
    if (place.meetingId !== meetingId) throw new Problem('not-found');
    return this.ledger.onCase(actor, place.caseId, 'agenda.arrange', async (tx) => {
      await lockUnclosedMeeting(tx, actor, meetingId);
      const item = await lockListedItem(tx, actor, itemId);
      mustBeSeen(item, seen);
      await tx.update(AgendaItemEntity, { centreId: actor.centreId, id: itemId }, { status: 'removed', removalReason: reason, version: seen + 1 });
      if (!item.ratifiesDecisionId) await moveCase(tx, actor, place.caseId, 'unlist', { reason });
      return { id: itemId, version: seen + 1 };
    }, { meetingId });
  }

  /** Puts the whole agenda in order: every item that stands on it, once. */
  order(actor: Actor, meetingId: string, seen: number, { itemIds }: AgendaOrder): Promise<Kept> {
    return this.ledger.write(actor, 'agenda.arrange', { meetingId }, async (tx) => {
      const { centreId } = actor;
      const { version } = await lockUnclosedMeeting(tx, actor, meetingId);
      if (version !== seen) throw new Problem('stale-version', undefined, { current: { version } });
      const items = (await tx.findBy(AgendaItemEntity, { centreId, meetingId })).filter(({ status }) => status !== 'removed');
      const known = new Map(items.map((item) => [item.id, item.position]));
      if (itemIds.length !== known.size || !itemIds.every((id) => known.has(id))) throw Problem.field('#/itemIds', 'Name every case of this agenda exactly once');
      for (const [index, id] of itemIds.entries()) if (known.get(id) !== index + 1) await tx.update(AgendaItemEntity, { centreId, id }, { position: index + 1, ...NEXT_VERSION });
      await tx.update(MeetingEntity, { centreId, id: meetingId }, { version: seen + 1 });
      return { id: meetingId, version: seen + 1 };
    });
  }

  /**
   * Sends a case back to preparation with a reason. Also possible after the meeting was closed: a draft that nobody can sign
   * must not hold its case for ever.
   */
  async defer(actor: Actor, itemId: string, seen: number, deferral: Deferral): Promise<Kept> {
    const { caseId, meetingId } = await this.places.of(actor, itemId);
    return this.ledger.onCase(actor, caseId, 'case.defer', async (tx) => {
      const item = await lockListedItem(tx, actor, itemId);
      mustBeSeen(item, seen);
      await deferItem(tx, actor, item, deferral);
      if (item.ratifiesDecisionId) await ratifyNext(tx, actor, meetingId, caseId, item.ratifiesDecisionId);
      return { id: itemId, version: seen + 1 };
    }, { meetingId });
  }
}

async function list(tx: EntityManager, actor: Actor, { id: caseId, state }: LockedCase, meeting: MeetingEntity, id: string, seen: number, entry: AgendaEntry): Promise<Kept> {
  if (seen !== 0) throw new Problem('not-found');
  if (state === 'listed') throw new Problem('already-listed', 'The case already waits on an agenda');
  const late = canBeLate(entry) && (await afterCutOff(tx, actor, meeting));
  mustSayWhyLate(entry, late);
  const meetingId = meeting.id;
  await tx.insert(AgendaItemEntity, { ...rowOf(entry), centreId: actor.centreId, id, meetingId, caseId, late, position: await nextPosition(tx, actor, meetingId), status: 'listed', version: 1 });
  // On the list first: what is missing is counted by what this board asks for.
  await moveCase(tx, actor, caseId, 'list');
  return { id, version: 1 };
}

async function change(tx: EntityManager, actor: Actor, { id }: AgendaItemEntity, meeting: MeetingEntity, seen: number, entry: AgendaEntry): Promise<Kept> {
  const item = await lockListedItem(tx, actor, id);
  // Pressing twice lists once: the second press finds what the first has kept.
  if (seen === 0 && item.version === 1 && item.recordedBy === actor.personId && sameAnswers(item, entry)) return { id, version: 1 };
  mustBeSeen(item, seen);
  // What came late stays late, wherever it is moved; and ratifying is no side door into the discussion.
  const late = item.late || (!canBeLate(item) && canBeLate(entry) && (await afterCutOff(tx, actor, meeting)));
  mustSayWhyLate(entry, late);
  await tx.update(AgendaItemEntity, { centreId: actor.centreId, id }, { ...rowOf(entry), late, version: seen + 1 });
  return { id, version: seen + 1 };
}

function mustBeSeen(item: AgendaItemEntity, seen: number): void {
  if (item.version !== seen) throw new Problem('stale-version', undefined, { current: answersIn(item, AgendaEntry) });
}
