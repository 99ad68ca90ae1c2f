import { BYPASS_MOVES, minimumDataSetOf, newId, readinessOf, type CaseView, type Move } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/identity/actor.js';
import { CASE_SQL } from './case.reader.js';
import { ReadinessBypassEntity } from './readiness-bypass.entity.js';

/** Keeps what was missing of the board's minimum data set when a case went on, inside the write that moves it. Nothing is kept when nothing was missing. */
export async function countMissing(tx: EntityManager, { centreId }: Actor, caseId: string, move: Move, reason: string | null): Promise<void> {
  const counted = BYPASS_MOVES.find(({ code }) => code === move)?.code;
  if (!counted) return;
  const [row]: { row_to_json: string }[] = await tx.query(CASE_SQL, [centreId, caseId]);
  if (!row) return;
  const theCase = JSON.parse(row.row_to_json) as CaseView;
  const missing = readinessOf(theCase).filter(({ done, owner }) => !done && owner !== null);
  if (missing.length === 0) return;
  const ids: ReadonlySet<string> = new Set(missing.map(({ id }) => id));
  await tx.insert(ReadinessBypassEntity, {
    centreId, id: newId(), caseId, version: 1, move: counted, reason,
    missing: minimumDataSetOf(theCase).filter((code) => ids.has(code)), stated: missing.filter(({ absence }) => absence !== null).length,
  });
}
