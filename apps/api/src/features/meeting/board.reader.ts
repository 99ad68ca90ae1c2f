import { Injectable } from '@nestjs/common';
import { BoardMemberView, BoardView } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { jsonList, viewColumns } from '../../platform/database/view-sql.js';
import type { Actor } from '../../platform/identity/actor.js';

const MEMBERS = jsonList(
  BoardMemberView, 'x', 'board_member x JOIN person q ON q.centre_id = x.centre_id AND q.id = x.person_id WHERE x.centre_id = b.centre_id AND x.board_id = b.id',
  'q.display_name, q.id, x.specialty', { displayName: 'q.display_name' },
);
const MINE = 'EXISTS (SELECT 1 FROM board_member x WHERE x.centre_id = b.centre_id AND x.board_id = b.id AND x.person_id = $2)';
const BOARDS_SQL = `
  SELECT json_build_object('boards', (SELECT coalesce(json_agg(x), '[]') FROM (
    SELECT ${viewColumns(BoardView, 'b', { members: MEMBERS, mine: MINE })} FROM board b WHERE b.centre_id = $1 ORDER BY b.name, b.id LIMIT 500) x))::text`;

/** Reads the standing boards. */
@Injectable()
export class BoardReader {
  constructor(private readonly database: Database) {}

  async list(actor: Actor): Promise<string> {
    return (await this.database.json(actor, 'boards', BOARDS_SQL, [actor.centreId, actor.personId])) ?? '';
  }
}
