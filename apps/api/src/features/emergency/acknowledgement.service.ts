import { Injectable } from '@nestjs/common';
import type { Kept, Role } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { Actor } from '../../platform/identity/actor.js';
import { isToken, keyHash } from '../../platform/identity/link-token.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { acknowledgeMessage } from '../letter/outbox.writer.js';
import { EmergencyPlaceReader } from './emergency-place.reader.js';
import { EmergencyAlertEntity } from './emergency.entity.js';

interface Key extends Record<string, unknown> {
  readonly centre_id: string;
  readonly alert_id: string;
  readonly person_id: string;
  readonly display_name: string;
  readonly roles: Role[];
}

/** Keeps that an alert has reached its person. */
@Injectable()
export class AcknowledgementService {
  constructor(
    private readonly database: Database,
    private readonly ledger: CaseLedger,
    private readonly places: EmergencyPlaceReader,
  ) {}

  /** In the application: by the person alerted, or noted for them by whoever runs the emergency and spoke with them. */
  acknowledge(actor: Actor, alertId: string): Promise<Kept> {
    return this.keep(actor, alertId, 'app');
  }

  /** Through the link of the mail, without signing in. A link that does not work tells nothing. */
  async follow(token: string, requestId: string): Promise<Kept> {
    const [key] = isToken(token) ? await this.database.unscoped<Key>('SELECT * FROM alert_key_find($1)', [keyHash(token)]) : [];
    const actor = key && new Actor(key.centre_id, key.person_id, key.display_name, key.roles, requestId);
    // Somebody who has lost every role of the board since has no alert to acknowledge any more.
    if (!actor?.may('alert.acknowledge')) throw new Problem('link-not-valid');
    return this.keep(actor, key?.alert_id ?? '', 'link');
  }

  private async keep(actor: Actor, alertId: string, way: 'app' | 'link'): Promise<Kept> {
    const caseId = await this.places.caseOfAlert(actor, alertId);
    return this.ledger.onCase(actor, caseId, 'alert.acknowledge', async (tx) => {
      const where = { centreId: actor.centreId, id: alertId };
      const alert = await tx.findOne(EmergencyAlertEntity, { where, lock: { mode: 'pessimistic_write' } });
      if (!alert) throw new Problem('not-found');
      const own = alert.personId === actor.personId;
      if (!own && !actor.may('emergency.record')) throw new Problem('not-permitted', 'An alert is acknowledged by whom it reached, or noted by whoever runs the emergency');
      // The first acknowledgement counts; pressing again changes nothing.
      if (alert.acknowledgedAt) return { id: alertId, version: alert.version };
      const version = alert.version + 1;
      await tx.update(EmergencyAlertEntity, where, { acknowledgedAt: () => 'rachis_now()', acknowledgedHow: own ? way : 'telephone', acknowledgedBy: actor.personId, version });
      if (alert.outboxId) await acknowledgeMessage(tx, actor, alert.outboxId);
      return { id: alertId, version };
    }, { evenIfClosed: true });
  }
}
