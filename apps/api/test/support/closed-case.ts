import { newId } from '@rachis/domain';
import type { ActingPerson, TestApi } from './api.js';
import { asOwner } from './people.js';

/** A case on the agenda of a board that is closed to all but its team. */
export interface ClosedCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly familyName: string;
  readonly patientNumber: string;
  readonly boardId: string;
  readonly meetingId: string;
  /** A surgeon of its team. */
  readonly member: ActingPerson;
}

export async function closedCase(api: TestApi): Promise<ClosedCase> {
  const [boardId, meetingId, c] = [newId(), newId(), api.centre.centreId];
  const member = await api.as('spine_surgeon');
  const [familyName, patientNumber] = [`Closed ${newId().slice(-8)}`, `C${newId().slice(-8)}`];
  const caseId = await (await api.as('chair')).refer({ patient: { familyName, identifiers: [{ authority: 'Hospital', value: patientNumber }] } });
  await asOwner(api.databaseUrl, c, member.id, async (client) => {
    await client.query(`INSERT INTO board (centre_id, id, name, time_zone, quorum, members_only, version) VALUES ($1, $2, 'Closed board', 'Europe/London', '[]', true, 1)`, [c, boardId]);
    await client.query(`INSERT INTO board_member (centre_id, board_id, person_id, specialty) VALUES ($1, $2, $3, 'spine_surgeon')`, [c, boardId, member.id]);
    await client.query(`INSERT INTO meeting (centre_id, id, board_id, starts_at, state, view, version) VALUES ($1, $2, $3, now() + interval '1 day', 'planned', 'summary', 1)`, [c, meetingId, boardId]);
    await client.query(`INSERT INTO agenda_item (centre_id, id, meeting_id, case_id, position, bucket, status, version) VALUES ($1, $2, $3, $4, 1, 'discuss', 'listed', 1)`, [c, newId(), meetingId, caseId]);
  });
  const { caseNumber } = await member.readCase(caseId);
  return { caseId, caseNumber, familyName, patientNumber, boardId, meetingId, member };
}
