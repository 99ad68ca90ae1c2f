import { Injectable } from '@nestjs/common';
import { describeGaps, localTime, newId, quorumOf, type Kept, type QuorumRequirement, type RatificationView, type Ratify } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { AgendaPlaceReader } from '../meeting/agenda-place.reader.js';
import { finishRatified, lockListedItem, openToDiscuss } from '../meeting/agenda.writer.js';
import { lockOpenMeeting } from '../meeting/meeting.writer.js';
import { DecisionAddendumEntity, DecisionEntity } from './decision.entity.js';
import { RatificationEntity } from './ratification.entity.js';

interface Sitting {
  readonly rule: QuorumRequirement[];
  readonly present: RatificationView['present'];
  readonly seconds: number | null;
}
interface Meeting {
  readonly boardName: string;
  readonly startsAt: Date;
  readonly timeZone: string;
}

/** Those of the board who take part for this item, the rule that counts, and for how long the room has been at the item. */
const SITTING_SQL = `
  SELECT b.quorum AS rule, floor(extract(epoch FROM coalesce(a.closed_at, rachis_now()) - a.opened_at))::int AS seconds,
    (SELECT coalesce(json_agg(json_build_object('personId', y.person_id, 'displayName', q.display_name, 'specialty', y.specialty) ORDER BY q.display_name, q.id), '[]')
     FROM attendance y JOIN person q ON q.centre_id = y.centre_id AND q.id = y.person_id
     WHERE y.centre_id = m.centre_id AND y.meeting_id = m.id AND y.mode <> 'absent' AND y.left_at IS NULL AND NOT a.id = ANY (y.recused_item_ids)) AS present
  FROM agenda_item a JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id
  WHERE a.centre_id = $1 AND a.id = $2`;

const MEETING_SQL = `
  SELECT b.name AS "boardName", m.starts_at AS "startsAt", b.time_zone AS "timeZone"
  FROM agenda_item a JOIN meeting m ON m.centre_id = a.centre_id AND m.id = a.meeting_id JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id
  WHERE a.centre_id = $1 AND a.id = $2`;

/** A planned meeting looks at what was decided in an emergency: it ratifies the decision as it stands, or opens it for discussion. */
@Injectable()
export class RatificationService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly places: AgendaPlaceReader,
  ) {}

  /** Ratifies in one step, with what the board adds. The text of the decision is not touched; who was there, and by which rule that was a quorum, is kept. */
  ratify(actor: Actor, itemId: string, seen: number, { quorumException, addition }: Ratify): Promise<Kept> {
    return this.atItem(actor, itemId, seen, async (tx, item, decision) => {
      const sitting = await sittingOf(tx, actor, itemId);
      const { met, gaps } = quorumOf(sitting.rule, sitting.present);
      if (!met && !quorumException) {
        const missing = `Missing: ${describeGaps(gaps)}`;
        throw new Problem('quorum-not-met', missing, { errors: [{ pointer: '#/quorumException', detail: missing }] });
      }
      const id = await keep(tx, actor, itemId, decision, { ...sitting, result: 'ratified', quorumMet: met, quorumException: met ? null : (quorumException ?? null) });
      if (addition) await addOfMeeting(tx, actor, itemId, decision, addition);
      await finishRatified(tx, actor, item);
      return { id, version: 1 };
    });
  }

  /** Opens it: from now on it is discussed like any other case, and may still be ratified as it stands. */
  open(actor: Actor, itemId: string, seen: number): Promise<Kept> {
    return this.atItem(actor, itemId, seen, async (tx, item, decision) => {
      if (item.bucket !== 'ratify') return { id: itemId, version: seen };
      const sitting = await sittingOf(tx, actor, itemId);
      await keep(tx, actor, itemId, decision, { ...sitting, result: 'opened', quorumMet: quorumOf(sitting.rule, sitting.present).met, quorumException: null });
      await openToDiscuss(tx, actor, item);
      return { id: itemId, version: seen + 1 };
    });
  }

  private async atItem<T>(actor: Actor, itemId: string, seen: number, act: (tx: EntityManager, item: Awaited<ReturnType<typeof lockListedItem>>, decision: DecisionEntity) => Promise<T>): Promise<T> {
    const { caseId, meetingId } = await this.places.of(actor, itemId);
    return this.ledger.onCase(actor, caseId, 'decision.ratify', async (tx) => {
      await lockOpenMeeting(tx, actor, meetingId);
      const item = await lockListedItem(tx, actor, itemId);
      if (item.version !== seen) throw new Problem('stale-version', undefined, { current: { version: item.version } });
      if (item.bucket !== 'ratify' && !item.ratifiesDecisionId) throw new Problem('nothing-to-ratify', 'The case is listed to be discussed, not to be ratified');
      return act(tx, item, await decisionOf(tx, actor, caseId, item.ratifiesDecisionId));
    }, { meetingId });
  }
}

/** The decision that waits here; where somebody listed the case by hand, the last one signed. */
async function decisionOf(tx: EntityManager, { centreId }: Actor, caseId: string, id: string | null): Promise<DecisionEntity> {
  const signed = await tx.findBy(DecisionEntity, { centreId, caseId, state: 'signed', ...(id ? { id } : {}) });
  const [last] = signed.sort((a, b) => (b.signedAt?.getTime() ?? 0) - (a.signedAt?.getTime() ?? 0));
  if (!last) throw new Problem('nothing-to-ratify');
  return last;
}

async function sittingOf(tx: EntityManager, { centreId }: Actor, itemId: string): Promise<Sitting> {
  const [row]: Sitting[] = await tx.query(SITTING_SQL, [centreId, itemId]);
  if (!row) throw new Problem('not-found');
  return row;
}

/** What the board adds stands with the decision as its addendum, and says which meeting added it. */
async function addOfMeeting(tx: EntityManager, { centreId }: Actor, itemId: string, { id: decisionId, caseId }: DecisionEntity, text: string): Promise<void> {
  const [meeting]: Meeting[] = await tx.query(MEETING_SQL, [centreId, itemId]);
  if (!meeting) throw new Problem('not-found');
  const reason = `Added when it was ratified: ${meeting.boardName}, meeting of ${localTime(meeting.startsAt.toISOString(), meeting.timeZone)}`;
  await tx.insert(DecisionAddendumEntity, { centreId, id: newId(), caseId, decisionId, text, reason, supersedes: [], version: 1 });
}

async function keep(tx: EntityManager, { centreId }: Actor, agendaItemId: string, { id: decisionId, caseId }: DecisionEntity, kept: Sitting & Pick<RatificationEntity, 'result' | 'quorumMet' | 'quorumException'>): Promise<string> {
  const id = newId();
  await tx.insert(RatificationEntity, { ...kept, centreId, id, caseId, decisionId, agendaItemId, version: 1 });
  return id;
}
