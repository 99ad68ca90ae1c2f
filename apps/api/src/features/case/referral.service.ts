import { Injectable } from '@nestjs/common';
import { fieldsOf, newId, type Kept, type NewCase, type Referral } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { rowOf, sameAnswers, SectionStore } from '../../platform/ledger/section-store.js';
import { isRegisteredAs, knownPatient, registerPatient } from '../patient/patient.writer.js';
import { correctedDueAt } from './due.js';
import { ReferralDraftEntity } from './referral-draft.entity.js';
import { SpineCaseEntity } from './spine-case.entity.js';

/** Begins cases and keeps why they were brought. */
@Injectable()
export class ReferralService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly sections: SectionStore,
  ) {}

  /** A draft with everything that was entered, in one transaction. The same id twice is the same case, not two. */
  begin(actor: Actor, referral: NewCase): Promise<Kept> {
    const id = referral.id ?? newId();
    if (Boolean(referral.patient) === Boolean(referral.patientId)) throw Problem.field('#/patient', 'Name a known patient or describe a new one');
    return this.ledger.write(actor, 'case.refer', { caseId: id, newCase: true }, async (tx) => {
      const kept = await tx.findOneBy(SpineCaseEntity, { centreId: actor.centreId, id });
      if (kept) {
        if (kept.referrerId !== actor.personId || !(await this.isKept(tx, actor, kept, referral))) throw new Problem('duplicate', 'Another referral is already kept under this id');
        return { id, version: kept.version };
      }
      const patientId = referral.patient ? await registerPatient(tx, actor, referral.patient) : await knownPatient(tx, actor, referral.patientId ?? '');
      await this.insertCase(tx, actor, id, patientId, referral.referral);
      for (const [sectionId, answers] of sectionsOf(id, referral)) await this.sections.insert(tx, actor, id, sectionId, answers);
      await tx.delete(ReferralDraftEntity, { centreId: actor.centreId, id });
      return { id, version: 1 };
    }).catch(inGroups);
  }

  /** Replaces question, urgency, suspicion of compression and responsibilities. */
  record(actor: Actor, caseId: string, seen: number, referral: Referral): Promise<Kept> {
    return this.ledger.onCase(actor, caseId, 'referral.record', async (tx, { version }) => {
      const where = { centreId: actor.centreId, id: caseId };
      const before = await tx.findOneByOrFail(SpineCaseEntity, where);
      if (version !== seen) throw new Problem('stale-version', undefined, { current: current(before, referral) });
      const { urgency = null, mscc = null, msccSuspectedAt } = referral;
      const due = correctedDueAt(before, { urgency, mscc, msccSuspectedAt: msccSuspectedAt ? new Date(msccSuspectedAt) : null });
      await tx.update(SpineCaseEntity, where, { ...rowOf(referral), dueAt: due, version: seen + 1 });
      return { id: caseId, version: seen + 1 };
    });
  }

  /** Whether a referral that comes a second time says what is kept. What was corrected in between must not be lost without a word. */
  private async isKept(tx: EntityManager, actor: Actor, kept: SpineCaseEntity, referral: NewCase): Promise<boolean> {
    if (!sameAnswers(kept, referral.referral)) return false;
    const samePerson = referral.patient ? await isRegisteredAs(tx, actor, kept.patientId, referral.patient) : kept.patientId === referral.patientId;
    return samePerson && this.sections.holdsExactly(tx, actor, kept.id, sectionsOf(kept.id, referral).map(([, answers]) => answers));
  }

  private async insertCase(tx: EntityManager, actor: Actor, id: string, patientId: string, referral: Referral): Promise<void> {
    const [numbered]: { number: string; now: Date }[] = await tx.query(`SELECT to_char(rachis_now(), 'YYYY') || '-' || lpad(nextval('case_number')::text, 5, '0') AS number, rachis_now() AS now`);
    await tx.insert(SpineCaseEntity, {
      ...rowOf(referral), centreId: actor.centreId, id, patientId, caseNumber: `SP-${numbered?.number ?? ''}`, state: 'draft', referrerId: actor.personId, createdAt: numbered?.now, version: 1,
    });
  }
}

/** In a whole referral the questions about the patient and the case stand in groups of their own. */
const GROUPS: Record<string, string> = { '#/identifiers': '#/patient/identifiers', '#/referringOrganisationId': '#/referral/referringOrganisationId', '#/responsibleId': '#/referral/responsibleId' };
function inGroups(error: unknown): never {
  if (!(error instanceof Problem)) throw error;
  throw new Problem(error.code, error.detail, { ...error.extra, errors: error.extra.errors?.map(({ pointer, detail }) => ({ pointer: GROUPS[pointer] ?? pointer, detail })) });
}

/** Every section that came with the referral, with the id under which it is kept. */
function sectionsOf(caseId: string, { tumour, lesions, functionalStatus, neuroExam, extent, fitness, priorTreatments, imaging, laboratory, wishes, informationGiven }: NewCase): [string, object][] {
  const one = [tumour, extent, fitness].filter((section) => section !== null && section !== undefined).map((section): [string, object] => [caseId, section]);
  const many = [functionalStatus, neuroExam, ...(lesions ?? []), ...(priorTreatments ?? []), ...(imaging ?? []), ...(laboratory ?? []), ...(wishes ?? []), ...(informationGiven ?? [])].filter((section) => section !== null && section !== undefined);
  return [...one, ...many.map((section): [string, object] => [newId(), section])];
}

const current = (row: SpineCaseEntity, referral: Referral) => ({
  ...Object.fromEntries(Object.keys(fieldsOf(referral.constructor as new () => object)).map((name) => [name, (row as unknown as Record<string, unknown>)[name]])),
  version: row.version,
});
