import { Injectable } from '@nestjs/common';
import { EmergencyEventView, EmergencyRow, RecordedPrognosisView, SurvivalEstimateView } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { jsonList } from '../../platform/database/view-sql.js';
import type { Actor } from '../../platform/identity/actor.js';
import type { RestOfCase } from './patient-record.js';

const ofCase = (table: string) => `${table} x WHERE x.centre_id = $1 AND x.case_id = $2`;
const REST_SQL = `SELECT json_build_object(
  'emergencies', ${jsonList(EmergencyRow, 'x', ofCase('emergency'), 'x.raised_at, x.id')},
  'emergencyMoments', ${jsonList(EmergencyEventView, 'x', ofCase('emergency_event'), 'x.recorded_at, x.id')},
  'survivalEstimates', ${jsonList(SurvivalEstimateView, 'x', ofCase('survival_estimate'), 'x.recorded_at, x.id')},
  'recordedPrognoses', ${jsonList(RecordedPrognosisView, 'x', ofCase('recorded_prognosis'), 'x.obtained_on, x.recorded_at, x.id')})::text`;

/** What is recorded of a case and stands on a screen of its own. */
@Injectable()
export class PatientRestReader {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, caseId: string): Promise<RestOfCase> {
    return JSON.parse((await this.database.json(actor, 'patient-rest', REST_SQL, [actor.centreId, caseId])) ?? '{}') as RestOfCase;
  }
}
