import { newId } from '@rachis/domain';
import type { ActingPerson, TestApi } from './api.js';
import { asOwner } from './people.js';

export const DAY = 86_400_000;
/** A day so long ago that every follow-up of the tests lies behind us. */
export const BASE = new Date(Math.floor(Date.now() / DAY) * DAY - 900 * DAY);
export const dayOf = (days: number): string => new Date(BASE.getTime() + days * DAY).toISOString().slice(0, 10);

export interface Life {
  /** Days from the referral to the death or to the last time seen. */
  readonly days: number;
  readonly died: boolean;
  readonly sex?: 'female' | 'male' | 'other';
  readonly primary?: string;
  /** Instead of the day: as much of it as is known. */
  readonly diedOn?: string | null;
  readonly levels?: string;
}

/** A referred case whose patient lived like this, written as the owner: the past cannot be typed in. */
export async function livedCase(api: TestApi, by: ActingPerson, life: Life): Promise<{ caseId: string; patientId: string }> {
  const caseId = await by.refer({
    patient: { familyName: `Life ${newId().slice(-6)}`, givenName: 'Margaret', birthDate: '1963-03-14', ...(life.sex ? { sex: life.sex } : {}) },
    ...(life.primary ? { tumour: { primary: life.primary as never } } : {}), ...(life.levels ? { lesions: [{ levels: life.levels }] } : {}), functionalStatus: { examinedOn: dayOf(life.died ? 0 : life.days), ecog: '2' },
  });
  const { patient } = await by.readCase(caseId);
  await asOwner(api.databaseUrl, api.centre.centreId, by.id, async (client) => {
    const values = [api.centre.centreId, caseId];
    await client.query(`UPDATE spine_case SET state = 'submitted', referred_at = ($3::date + time '12:00') AT TIME ZONE 'UTC', version = version + 1 WHERE centre_id = $1 AND id = $2`, [...values, dayOf(0)]);
    if (life.died) await client.query(`UPDATE patient SET vital_status = 'deceased', deceased_on = $3, version = version + 1 WHERE centre_id = $1 AND id = $2`, [values[0], patient.id, life.diedOn === undefined ? dayOf(life.days) : life.diedOn]);
    else await client.query(`UPDATE patient SET vital_status = 'alive', version = version + 1 WHERE centre_id = $1 AND id = $2`, [values[0], patient.id]);
    await client.query('SELECT rachis_refresh_card($1, $2)', values);
  });
  return { caseId, patientId: patient.id };
}

/** The 23 patients of the acute myeloid leukaemia study in R's survival package: days and whether the event came, by arm. */
export const AML: readonly Life[] = [
  ...([[9, 1], [13, 1], [13, 0], [18, 1], [23, 1], [28, 0], [31, 1], [34, 1], [45, 0], [48, 1], [161, 0]] as const).map(([days, died]): Life => ({ days, died: died === 1, sex: 'female', primary: 'breast' })),
  ...([[5, 1], [5, 1], [8, 1], [8, 1], [12, 1], [16, 0], [23, 1], [27, 1], [30, 1], [33, 1], [43, 1], [45, 1]] as const).map(([days, died]): Life => ({ days, died: died === 1, sex: 'male', primary: 'nsclc' })),
];
