import { Injectable } from '@nestjs/common';
import { isMailAddress, Letter, patientSummaryFaults, type FieldFault, type Kept } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { answersIn, rowOf, sameAnswers } from '../../platform/ledger/section-store.js';
import { typeset } from '../../platform/paper/typeset.js';
import { SHEET_TEMPLATE } from '../../platform/paper/sheet-template.js';
import { LetterEntity } from './letter.entity.js';
import { LetterReader, type AroundLetters } from './letter.reader.js';
import { OutboxReader } from './outbox.reader.js';
import { keepPaper, putInOutbox } from './outbox.writer.js';
import { letterPaper } from './papers/letter-paper.js';

const FILE_NAMES = { outcome_letter: 'outcome-letter.pdf', patient_summary: 'patient-summary.pdf' } as const;

/** The life of a letter: drafted, edited by a person, approved, sent. Every edit takes the approval back. */
@Injectable()
export class LetterService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly reader: LetterReader,
    private readonly outbox: OutboxReader,
  ) {}

  async keep(actor: Actor, decisionId: string, id: string, seen: number, letter: Letter): Promise<Kept> {
    const errors = recipientFaults(letter);
    if (errors.length > 0) throw new Problem('invalid-input', undefined, { errors });
    const { decision } = await this.reader.around(actor, decisionId);
    if (decision.state !== 'signed') throw new Problem('not-signed', 'A letter is written about a signed decision');
    const where = { centreId: actor.centreId, id };
    return this.ledger.onCase(actor, decision.caseId, 'letter.record', async (tx) => {
      const before = await tx.findOne(LetterEntity, { where, lock: { mode: 'pessimistic_write' } });
      const content = { ...rowOf(letter), state: 'draft' as const, approvedBy: null, approvedAt: null };
      if (!before) {
        if (seen !== 0) throw new Problem('not-found');
        await tx.insert(LetterEntity, { ...content, ...where, caseId: decision.caseId, decisionId, sentBy: null, sentAt: null, paperId: null, version: 1 });
        return { id, version: 1 };
      }
      if (before.decisionId !== decisionId) throw new Problem('not-found');
      if (before.state === 'sent') throw new Problem('letter-sent');
      if (before.version !== seen) {
        if (seen === 0 && before.version === 1 && before.recordedBy === actor.personId && sameAnswers(before, letter)) return { id, version: 1 };
        throw new Problem('stale-version', undefined, { current: answersIn(before, Letter) });
      }
      if (before.kind !== letter.kind) throw Problem.field('#/kind', 'The kind of a letter stays; begin another one');
      await tx.update(LetterEntity, where, { ...content, version: seen + 1 });
      return { id, version: seen + 1 };
    }, { evenIfClosed: true, boardOnly: true });
  }

  /** Somebody answers for the words. Those for the patient only a clinician can approve. */
  async approve(actor: Actor, id: string, seen: number): Promise<Kept> {
    const { caseId } = await this.reader.placeOf(actor, id);
    return this.ledger.onCase(actor, caseId, 'letter.approve', async (tx) => {
      const letter = await this.letterAt(tx, actor, id, seen);
      if (letter.kind === 'patient_summary') {
        actor.must('letter.approve-summary');
        if (!letter.words) throw Problem.field('#/words', 'A summary for the patient needs words');
        const errors = patientSummaryFaults(letter);
        if (errors.length > 0) throw new Problem('invalid-input', undefined, { errors });
      }
      await tx.update(LetterEntity, { centreId: actor.centreId, id }, { state: 'approved', approvedBy: actor.personId, approvedAt: () => 'rachis_now()', version: seen + 1 });
      return { id, version: seen + 1 };
    }, { evenIfClosed: true, boardOnly: true });
  }

  /**
   * Sends an approved letter: the paper is set and kept to the byte, and a message to each recipient with an address goes into
   * the outbox in the same transaction. Whoever has no address gets it by post; without any recipient nothing is called sent.
   */
  async send(actor: Actor, id: string, seen: number): Promise<Kept> {
    const { caseId, decisionId } = await this.reader.placeOf(actor, id);
    const around = await this.reader.around(actor, decisionId);
    const view = around.letters.find((letter) => letter.id === id);
    if (!view) throw new Problem('not-found');
    if (view.state === 'sent') throw new Problem('letter-sent');
    if (view.version !== seen) throw new Problem('stale-version');
    if (around.decision.state !== 'signed') throw new Problem('not-signed', 'The decision no longer stands; nothing is sent about it');
    if (view.state !== 'approved') throw new Problem('letter-not-approved');
    if (view.kind === 'patient_summary' && around.patient.vitalStatus === 'deceased') throw new Problem('patient-deceased');
    if (!view.recipients.some(({ name, email }) => name ?? email)) throw Problem.field('#/recipients', 'Name somebody the letter goes to');
    const bytes = await this.set(actor, around, view, 'sent');
    return this.ledger.onCase(actor, caseId, 'letter.send', async (tx) => {
      const letter = await this.letterAt(tx, actor, id, seen);
      const paper = await keepPaper(tx, actor, { kind: letter.kind, fileName: FILE_NAMES[letter.kind], bytes, caseId });
      await tx.update(LetterEntity, { centreId: actor.centreId, id }, { state: 'sent', sentBy: actor.personId, sentAt: () => 'rachis_now()', paperId: paper.id, version: seen + 1 });
      for (const { personId, name, email } of letter.recipients) {
        if (!email) continue;
        await putInOutbox(tx, actor, { kind: letter.kind, recipient: { personId: personId ?? null, name: name ?? email, email }, ...covering(around), about: { caseId, decisionId, letterId: id }, paper });
      }
      return { id, version: seen + 1 };
    }, { evenIfClosed: true });
  }

  /** A letter as it would be sent, or as it was. */
  async print(actor: Actor, id: string): Promise<Buffer> {
    const { caseId, decisionId } = await this.reader.placeOf(actor, id);
    const around = await this.reader.around(actor, decisionId);
    const view = around.letters.find((letter) => letter.id === id);
    if (!view) throw new Problem('not-found');
    const bytes = view.paperId ? (await this.outbox.paper(actor, view.paperId)).bytes : await this.set(actor, around, view, view.state);
    await this.ledger.write(actor, 'letter.read', {}, (tx) => tx.query('SELECT rachis_note($1, $2, $3, $4, $5)', ['letter.print', caseId, 'letter', id, JSON.stringify({ state: view.state })]));
    return bytes;
  }

  private set(actor: Actor, around: AroundLetters, view: AroundLetters['letters'][number], state: 'draft' | 'approved' | 'sent'): Promise<Buffer> {
    const { at, decision, patient, caseNumber, question, board, centre } = around;
    const approved = view.approvedBy && view.approvedAt ? { by: view.approvedBy.displayName, at: view.approvedAt } : null;
    return typeset(SHEET_TEMPLATE, letterPaper(view, { at, by: actor.displayName, zone: board.timeZone, centre: centre.name, board: board.name, caseNumber, patient, question, decision, approved }, state));
  }

  private async letterAt(tx: EntityManager, { centreId }: Actor, id: string, seen: number): Promise<LetterEntity> {
    const letter = await tx.findOne(LetterEntity, { where: { centreId, id }, lock: { mode: 'pessimistic_write' } });
    if (!letter) throw new Problem('not-found');
    if (letter.state === 'sent') throw new Problem('letter-sent');
    if (letter.version !== seen) throw new Problem('stale-version', undefined, { current: answersIn(letter, Letter) });
    return letter;
  }
}

function recipientFaults({ recipients }: Letter): FieldFault[] {
  return recipients.flatMap(({ email }, index) => (email && !isMailAddress(email) ? [{ pointer: `#/recipients/${index}/email`, detail: 'This is not the address of a mailbox' }] : []));
}

/** The mail around the paper. It names neither the patient nor what was decided. */
function covering({ caseNumber, centre, board }: AroundLetters): { subject: string; text: string } {
  return {
    subject: `${board.name}: a letter about case ${caseNumber}`,
    text: `A letter of ${board.name}, ${centre.name}, about case ${caseNumber} is attached.\n\nIf it was not meant for you, please delete it and tell us${centre.emergencyPhone ? `: ${centre.emergencyPhone}` : ''}. This mailbox is not read for clinical questions.\n`,
  };
}
