import { Injectable } from '@nestjs/common';
import { Board, type BoardMember, type FieldFault, type Kept, type OnCall } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { answersIn, rowOf } from '../../platform/ledger/section-store.js';
import { BoardEntity, BoardMemberEntity } from './board.entity.js';

const LOCAL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Keeps the standing boards of a centre. */
@Injectable()
export class BoardService {
  constructor(private readonly ledger: CaseLedger) {}

  record(actor: Actor, id: string, seen: number, board: Board): Promise<Kept> {
    const errors = faultsOf(board);
    if (errors.length > 0) throw new Problem('invalid-input', undefined, { errors });
    return this.ledger.write(actor, 'board.record', {}, async (tx) => {
      const where = { centreId: actor.centreId, id };
      const before = await tx.findOneBy(BoardEntity, where);
      if ((before?.version ?? 0) !== seen) throw before ? new Problem('stale-version', undefined, { current: answersIn(before, Board) }) : new Problem('not-found');
      const columns = rowOf(board);
      delete columns['members'];
      if (before) await tx.update(BoardEntity, where, { ...columns, version: seen + 1 });
      else await tx.insert(BoardEntity, { ...columns, ...where, version: 1 });
      await mustBeKnown(tx, actor, board.onCall ?? []);
      await replaceMembers(tx, actor, id, board.members);
      return { id, version: seen + 1 };
    });
  }
}

function faultsOf({ timeZone, localTime, quorum, emergencyQuorum, onCall, members }: Board): FieldFault[] {
  const twice = <T>(list: readonly T[], key: (one: T) => string) => list.map((one, index) => ({ index, again: list.findIndex((other) => key(other) === key(one)) < index })).filter(({ again }) => again);
  return [
    ...(isTimeZone(timeZone) ? [] : [{ pointer: '#/timeZone', detail: 'This is no time zone; write it as Europe/London' }]),
    ...(!localTime || LOCAL_TIME.test(localTime) ? [] : [{ pointer: '#/localTime', detail: 'Write the time as 08:00' }]),
    ...twice(quorum, ({ specialty }) => specialty).map(({ index }) => ({ pointer: `#/quorum/${index}/specialty`, detail: 'The quorum names this specialty twice' })),
    ...twice(emergencyQuorum ?? [], ({ specialty }) => specialty).map(({ index }) => ({ pointer: `#/emergencyQuorum/${index}/specialty`, detail: 'The quorum names this specialty twice' })),
    ...twice(onCall ?? [], ({ duty, personId }) => `${duty} ${personId ?? ''}`).map(({ index }) => ({ pointer: `#/onCall/${index}/personId`, detail: 'This person is named twice for the same duty' })),
    ...twice(members, ({ personId, specialty }) => `${personId} ${specialty}`).map(({ index }) => ({ pointer: `#/members/${index}/personId`, detail: 'This person is named twice for the same specialty' })),
  ];
}

/** An IANA name. Plain offsets are refused: they know no summer time, and databases read their sign the other way round. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Z]/i.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Nobody on call is somebody who does not exist: an alert to nobody would be taken for one that was sent. */
async function mustBeKnown(tx: EntityManager, { centreId }: Actor, onCall: readonly OnCall[]): Promise<void> {
  const named = [...new Set(onCall.flatMap(({ personId }) => (personId ? [personId] : [])))];
  if (named.length === 0) return;
  const known: { id: string }[] = await tx.query('SELECT id FROM person WHERE centre_id = $1 AND id = ANY ($2::uuid[]) AND active', [centreId, named]);
  const at = onCall.findIndex(({ personId }) => personId && !known.some(({ id }) => id === personId.toLowerCase()));
  if (at >= 0) throw Problem.field(`#/onCall/${at}/personId`, 'There is no such person, or they no longer work here');
}

async function replaceMembers(tx: EntityManager, { centreId }: Actor, boardId: string, wanted: readonly BoardMember[]): Promise<void> {
  const kept = await tx.findBy(BoardMemberEntity, { centreId, boardId });
  const same = (a: BoardMember) => (b: BoardMember) => a.personId === b.personId && a.specialty === b.specialty;
  for (const { personId, specialty } of kept.filter((one) => !wanted.some(same(one)))) await tx.delete(BoardMemberEntity, { centreId, boardId, personId, specialty });
  for (const { personId, specialty } of wanted.filter((one) => !kept.some(same(one)))) await tx.insert(BoardMemberEntity, { centreId, boardId, personId, specialty });
}
