import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';

/** Finds which case has to be locked before something happens to an emergency or an alert. It never changes. */
@Injectable()
export class EmergencyPlaceReader {
  constructor(private readonly database: Database) {}

  caseOf(actor: Actor, emergencyId: string): Promise<string> {
    return this.find(actor, 'SELECT case_id AS "caseId" FROM emergency WHERE centre_id = $1 AND id = $2', emergencyId);
  }

  caseOfAlert(actor: Actor, alertId: string): Promise<string> {
    return this.find(actor, 'SELECT case_id AS "caseId" FROM emergency_alert WHERE centre_id = $1 AND id = $2', alertId);
  }

  private async find(actor: Actor, sql: string, id: string): Promise<string> {
    const [place] = await this.database.rows<{ caseId: string }>(actor, sql, [actor.centreId, id]);
    if (!place) throw new Problem('not-found');
    return place.caseId;
  }
}
