import { Injectable } from '@nestjs/common';
import { BREAK_RULE, newId, packDifferences, type AgendaBreak, type Kept, type PackNote } from '@rachis/domain';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { contentOf, sealContent } from './agenda-content.js';
import { AgendaItemEntity, MeetingEntity } from './meeting.entity.js';
import { lockUnclosedMeeting } from './meeting.writer.js';
import { AgendaPackEntity } from './preparation.entity.js';
import { PREPARATION_SQL } from './preparation.reader.js';
import type { Prepared } from './prepared-meeting.js';

/** Freezes agendas as numbered versions, and places the break. */
@Injectable()
export class PackService {
  constructor(private readonly ledger: CaseLedger) {}

  /** Publishes the agenda as it stands. A version that would say nothing new is refused, so that v2 always means: look again. */
  publish(actor: Actor, meetingId: string, seen: number, { note = null }: PackNote): Promise<Kept> {
    return this.ledger.write(actor, 'agenda.publish', { meetingId }, async (tx) => {
      const { version } = await lockUnclosedMeeting(tx, actor, meetingId);
      if (version !== seen) throw new Problem('stale-version', undefined, { current: { version } });
      const [row]: { prepared: string }[] = await tx.query(PREPARATION_SQL, [actor.centreId, meetingId]);
      if (!row) throw new Problem('not-found');
      const prepared = JSON.parse(row.prepared) as Prepared;
      const content = contentOf(prepared);
      const [last] = prepared.packs;
      if (last && packDifferences(last.content, content).length === 0) throw new Problem('pack-unchanged');
      const [id, number] = [newId(), (last?.number ?? 0) + 1];
      await tx.insert(AgendaPackEntity, { centreId: actor.centreId, id, meetingId, number, note, ...sealContent(content), version: 1 });
      return { id, version: number };
    });
  }

  /** Puts the break after a case, takes it out, or leaves it to the proposal again. */
  placeBreak(actor: Actor, meetingId: string, seen: number, { choice = null, afterItemId = null, minutes }: AgendaBreak): Promise<Kept> {
    return this.ledger.write(actor, 'agenda.arrange', { meetingId }, async (tx) => {
      const { version } = await lockUnclosedMeeting(tx, actor, meetingId);
      if (version !== seen) throw new Problem('stale-version', undefined, { current: { version } });
      if (choice === 'placed') {
        const item = afterItemId ? await tx.findOneBy(AgendaItemEntity, { centreId: actor.centreId, id: afterItemId, meetingId }) : null;
        if (!item || item.status === 'removed' || item.status === 'deferred' || item.bucket === 'not_ready') throw Problem.field('#/afterItemId', 'Name a case of this agenda that is discussed');
      } else if (afterItemId) throw Problem.field('#/afterItemId', 'A place is named only for a break that is placed');
      const placed = choice === 'placed';
      await tx.update(MeetingEntity, { centreId: actor.centreId, id: meetingId }, {
        breakChoice: choice, breakAfterItemId: placed ? afterItemId : null, breakMinutes: placed ? (minutes ?? BREAK_RULE.minutes) : null, version: seen + 1,
      });
      return { id: meetingId, version: seen + 1 };
    });
  }
}
