import { Injectable } from '@nestjs/common';
import { askedAtTriage, askedOfReferrer, newId, standingTriage, statusStep, type CaseStatus, type CaseView, type Kept, type ReferrerReply, type Role } from '@rachis/domain';
import { AccessLog } from '../../platform/audit/access-log.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { CaseReader } from './case.reader.js';
import { ReferrerReplyEntity } from './status-link.entity.js';
import { isToken, keyHash } from '../../platform/identity/link-token.js';

/** So many replies wait at most for one case: nobody can fill it through a link. */
const MOST_WAITING = 50;

interface OpenLink {
  readonly linkId: string;
  readonly caseId: string;
  readonly expiresAt: string;
  readonly centreName: string;
  readonly timeZone: string;
  readonly phone: string | null;
  readonly outcomeTo: Role | null;
  readonly sent: string[];
}

/** A link that works, seen with the eyes of the referrer: the case beyond own referrals does not exist for it. $1 centre, $2 link. */
const LINK_SQL = `
  SELECT l.id AS "linkId", l.case_id AS "caseId", to_json(l.expires_at) #>> '{}' AS "expiresAt", n.name AS "centreName", n.time_zone AS "timeZone",
    (SELECT o.emergency_phone FROM organisation o WHERE o.centre_id = l.centre_id AND o.kind = 'centre' ORDER BY o.name LIMIT 1) AS phone,
    (SELECT g.role FROM role_grant g WHERE g.centre_id = c.centre_id AND g.person_id = c.responsible_id AND g.role <> 'administrator' ORDER BY g.role = 'chair', g.role LIMIT 1) AS "outcomeTo",
    (SELECT coalesce(array_agg(r.item), '{}') FROM referrer_reply r WHERE r.centre_id = l.centre_id AND r.case_id = l.case_id AND r.handled_at IS NULL) AS sent
  FROM status_link l JOIN spine_case c ON c.centre_id = l.centre_id AND c.id = l.case_id JOIN centre n ON n.id = l.centre_id
  WHERE l.centre_id = $1 AND l.id = $2 AND l.revoked_at IS NULL AND l.expires_at > rachis_now()`;

/** What a link shows to whoever holds it, and what comes back through it. */
@Injectable()
export class CaseStatusService {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseReader,
    private readonly ledger: CaseLedger,
    private readonly accesses: AccessLog,
  ) {}

  async read(token: string, requestId: string): Promise<CaseStatus> {
    // What cannot be recorded is not shown, here as everywhere.
    if (this.accesses.full) throw new Problem('busy');
    const { actor, link } = await this.follow(token, requestId);
    const theCase = JSON.parse(await this.cases.read(actor, link.caseId)) as CaseView;
    // Nobody is named: whoever holds the link has looked, and that need not be the referrer.
    this.accesses.note({ centreId: actor.centreId, personId: null, kind: 'read', action: 'status-link.follow', subject: 'status-links', subjectId: link.linkId, caseId: link.caseId, requestId });
    const asked = askedOfReferrer(theCase);
    const [wanted, standing] = [askedAtTriage(theCase), standingTriage(theCase.triages)];
    const { givenName, familyName, birthDate } = theCase.patient;
    return {
      initials: [givenName, familyName].flatMap((name) => (name ? [`${[...name][0] ?? ''}.`] : [])).join(' '), birthYear: birthDate?.slice(0, 4) ?? null,
      step: statusStep(theCase, asked.length), receivedAt: theCase.referredAt ?? null,
      listedFor: theCase.state === 'listed' ? (theCase.discussions.find(({ status }) => status === 'listed')?.startsAt ?? null) : null, outcomeTo: link.outcomeTo,
      neededBy: wanted.length > 0 ? (standing?.neededBy ?? null) : null, rejection: theCase.state === 'closed' ? (standing?.rejection ?? null) : null,
      missing: asked.map(({ id, label }) => ({ item: id, label, sent: link.sent.includes(id), asked: wanted.some((code) => code === id) })),
      centreName: link.centreName, phone: link.phone, timeZone: link.timeZone, expiresAt: link.expiresAt,
    };
  }

  /** Keeps an answer to something that is missing. It is a message, not yet an entry of the record: somebody of the board takes it over. */
  async reply({ token, item, text }: ReferrerReply, requestId: string): Promise<Kept> {
    const { actor, link } = await this.follow(token, requestId);
    const theCase = JSON.parse(await this.cases.read(actor, link.caseId)) as CaseView;
    if (!askedOfReferrer(theCase).some(({ id }) => id === item)) throw Problem.field('#/item', 'This is not asked for any more');
    if (link.sent.length >= MOST_WAITING) throw new Problem('too-many-attempts', 'Many replies wait already; telephone the centre');
    const id = newId();
    return this.ledger.onCase(actor, link.caseId, 'referrer-reply.send', async (tx) => {
      await tx.insert(ReferrerReplyEntity, { centreId: actor.centreId, id, caseId: link.caseId, linkId: link.linkId, item, text, repliedAt: () => 'rachis_now()', handledAt: null, handledBy: null, version: 1 });
      return { id, version: 1 };
    });
  }

  /** Unknown, expired and withdrawn are one answer: a link that does not work tells nothing. */
  private async follow(token: string, requestId: string): Promise<{ actor: Actor; link: OpenLink }> {
    const [key] = isToken(token) ? await this.database.unscoped<{ centre_id: string; link_id: string; person_id: string; display_name: string }>('SELECT * FROM status_key_find($1)', [keyHash(token)]) : [];
    if (!key) throw new Problem('link-not-valid');
    // A referrer and nothing more, whatever roles the person holds: own referrals only.
    const actor = new Actor(key.centre_id, key.person_id, key.display_name, ['referrer'], requestId);
    const [link] = await this.database.rows<OpenLink & Record<string, unknown>>(actor, LINK_SQL, [key.centre_id, key.link_id]);
    if (!link) throw new Problem('link-not-valid');
    return { actor, link };
  }
}
