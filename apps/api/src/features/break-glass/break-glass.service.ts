import { Inject, Injectable } from '@nestjs/common';
import { isMailAddress, labelOf, newId, OPENING_REASONS, type BreakGlass, type BreakGlassReview, type Kept } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { SETTINGS, type Settings } from '../../settings.js';
import { putInOutbox } from '../letter/outbox.writer.js';
import { BreakGlassEntity } from './break-glass.entity.js';

/** Whoever answers for the boards hears of an opening at once. */
const TOLD_SQL = `
  SELECT DISTINCT p.id, p.display_name AS name, p.email FROM person p JOIN role_grant g ON g.centre_id = p.centre_id AND g.person_id = p.id
  WHERE p.centre_id = $1 AND p.active AND g.role IN ('coordinator', 'chair') AND p.id <> $2 ORDER BY p.id`;

/** Opens cases that are closed to somebody, for a time and with a reason, and keeps what was said to it afterwards. */
@Injectable()
export class BreakGlassService {
  constructor(
    private readonly ledger: CaseLedger,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** A case that does not exist and one of another centre are the same. Who may see the case already opens nothing. */
  open(actor: Actor, caseId: string, { category, reason }: BreakGlass): Promise<Kept> {
    return this.ledger.write(actor, 'break-glass.open', { caseId, boardOnly: true }, async (tx) => {
      const [found]: { closed: boolean; seen: boolean }[] = await tx.query('SELECT rachis_case_closed($1, $2) AS closed, EXISTS (SELECT 1 FROM spine_case c WHERE c.centre_id = $1 AND c.id = $2) AS seen', [actor.centreId, caseId]);
      if (found?.seen) throw new Problem('access-not-needed');
      if (!found?.closed) throw new Problem('not-found');
      const id = newId();
      await tx.insert(BreakGlassEntity, {
        centreId: actor.centreId, id, caseId, personId: actor.personId, category, reason: reason.trim(), openedAt: () => 'rachis_now()', endsAt: () => `rachis_now() + make_interval(mins => ${this.settings.breakGlassMinutes})`,
        verdict: null, verdictWords: null, reviewedAt: null, reviewedBy: null, version: 1,
      });
      await this.tell(tx, actor, caseId, labelOf(OPENING_REASONS, category));
      return { id, version: 1 };
    });
  }

  judge(actor: Actor, id: string, seen: number, { verdict, verdictWords = null }: BreakGlassReview): Promise<Kept> {
    return this.ledger.write(actor, 'break-glass.judge', {}, async (tx) => {
      const where = { centreId: actor.centreId, id };
      const opening = await tx.findOneBy(BreakGlassEntity, where);
      if (!opening) throw new Problem('not-found');
      if (opening.verdict) throw new Problem('opening-judged');
      if (opening.version !== seen) throw new Problem('stale-version');
      await tx.update(BreakGlassEntity, where, { verdict, verdictWords, reviewedAt: () => 'rachis_now()', reviewedBy: actor.personId, version: seen + 1 });
      return { id, version: seen + 1 };
    });
  }

  /** Neither the patient nor the words: the mail only says that somebody has to look. */
  private async tell(tx: EntityManager, actor: Actor, caseId: string, why: string): Promise<void> {
    const people: { id: string; name: string; email: string }[] = await tx.query(TOLD_SQL, [actor.centreId, actor.personId]);
    const link = `${this.settings.publicUrl ?? `http://localhost:${this.settings.port}`}/openings`;
    for (const person of people.filter(({ email }) => isMailAddress(email)))
      await putInOutbox(tx, actor, {
        kind: 'notice', recipient: { personId: person.id, name: person.name, email: person.email }, subject: 'A closed case was opened', about: { caseId },
        text: `${actor.displayName} has opened a case of a board that is closed to them. Stated as: ${why}.\n\nRead the reason and judge it:\n${link}\n\nThis mail holds no patient data.`,
      });
  }
}
