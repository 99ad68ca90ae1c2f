import { Injectable } from '@nestjs/common';
import { ModeLite, type Kept } from '@rachis/domain';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { answersIn, rowOf } from '../../platform/ledger/section-store.js';
import { AgendaPlaceReader } from '../meeting/agenda-place.reader.js';
import { DiscussionRatingEntity } from './discussion-rating.entity.js';

/** Keeps how members found a discussion: each their own, and nobody has to. */
@Injectable()
export class RatingService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly places: AgendaPlaceReader,
  ) {}

  /** Only who took part can say how it was. The referrer is not told. */
  async rate(actor: Actor, itemId: string, seen: number, rating: ModeLite): Promise<Kept> {
    const { caseId, meetingId } = await this.places.of(actor, itemId);
    return this.ledger.onCase(actor, caseId, 'discussion.rate', async (tx) => {
      const [took]: { here: boolean }[] = await tx.query(
        'SELECT EXISTS (SELECT 1 FROM attendance y WHERE y.centre_id = $1 AND y.meeting_id = $2 AND y.person_id = $3 AND y.joined_at IS NOT NULL) OR $4 AS here', [actor.centreId, meetingId, actor.personId, actor.may('meeting.drive')],
      );
      if (!took?.here) throw new Problem('not-permitted', 'Only who took part in the meeting rates a discussion');
      const where = { centreId: actor.centreId, agendaItemId: itemId, personId: actor.personId };
      const before = await tx.findOneBy(DiscussionRatingEntity, where);
      if ((before?.version ?? 0) !== seen) throw new Problem('stale-version', undefined, { current: before ? answersIn(before, ModeLite) : null });
      const columns = rowOf(Object.assign(new ModeLite(), rating));
      if (before) await tx.update(DiscussionRatingEntity, where, { ...columns, version: seen + 1 });
      else await tx.insert(DiscussionRatingEntity, { ...columns, ...where, caseId, version: 1 });
      return { id: itemId, version: seen + 1 };
    }, { meetingId, evenIfClosed: true, boardOnly: true });
  }
}
