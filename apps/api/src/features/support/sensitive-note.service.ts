import { Injectable } from '@nestjs/common';
import { mayReadSensitiveNote, type Kept, type SensitiveNote, type SensitiveRetraction } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { sameAnswers } from '../../platform/ledger/section-store.js';
import { SensitiveNoteCoverEntity, SensitiveNoteEntity } from './sensitive-note.entity.js';

/** Adds and takes back sensitive notes; none is ever changed. The referrer does not even hear of it. */
@Injectable()
export class SensitiveNoteService {
  constructor(private readonly ledger: CaseLedger) {}

  /** Pressing twice is no second note; other words under the same id are refused. */
  record(actor: Actor, caseId: string, id: string, note: SensitiveNote): Promise<Kept> {
    return this.ledger.onCase(
      actor,
      caseId,
      'sensitive-note.record',
      async (tx) => {
        const { centreId, personId } = actor;
        const cover = await tx.findOneBy(SensitiveNoteCoverEntity, { centreId, id });
        if (cover) {
          const kept = await tx.findOneBy(SensitiveNoteEntity, { centreId, id });
          const mine = kept?.recordedBy === personId && kept.caseId === caseId && sameAnswers(kept, note);
          if (!mine) throw new Problem('duplicate');
          return { id, version: cover.version };
        }
        const { kind, text, audience, reason } = note;
        await tx.insert(SensitiveNoteCoverEntity, { centreId, id, caseId, audience, version: 1 });
        await tx.insert(SensitiveNoteEntity, { centreId, id, caseId, kind, text, audience, reason, version: 1 });
        return { id, version: 1 };
      },
      { boardOnly: true },
    );
  }

  /** Whoever may read a note may say that it no longer counts; to everybody else there is no such note. */
  retract(actor: Actor, caseId: string, id: string, seen: number, retractedReason: SensitiveRetraction): Promise<Kept> {
    return this.ledger.onCase(
      actor,
      caseId,
      'sensitive-note.retract',
      async (tx) => {
        const { version } = await readable(tx, actor, caseId, id);
        if (version !== seen) throw new Problem('stale-version');
        const change = { retractedReason, version: seen + 1 };
        await tx.update(SensitiveNoteCoverEntity, { centreId: actor.centreId, id }, change);
        return { id, version: seen + 1 };
      },
      { boardOnly: true },
    );
  }
}

/** The cover of a note that the actor may read. */
async function readable(
  tx: EntityManager,
  actor: Actor,
  caseId: string,
  id: string,
): Promise<SensitiveNoteCoverEntity> {
  const { centreId } = actor;
  const note = await tx.findOneBy(SensitiveNoteEntity, { centreId, caseId, id });
  const cover = await tx.findOneBy(SensitiveNoteCoverEntity, { centreId, caseId, id });
  if (!note || !cover) throw new Problem('not-found');
  if (!mayReadSensitiveNote({ audience: note.audience, recordedById: note.recordedBy ?? '' }, actor))
    throw new Problem('not-found');
  if (cover.retractedReason) throw new Problem('duplicate', 'It has been taken back already');
  return cover;
}
