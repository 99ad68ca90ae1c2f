import { isMailAddress, labelOf, READINESS_ITEMS, REJECTIONS, type TriageOutcome } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/identity/actor.js';
import { putInOutbox } from '../letter/outbox.writer.js';

interface Addressee {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly caseNumber: string;
  readonly centre: string;
  readonly phone: string | null;
}
const ADDRESSEE_SQL = `
  SELECT p.id AS "personId", p.display_name AS name, p.email, c.case_number AS "caseNumber", n.name AS centre,
    (SELECT o.emergency_phone FROM organisation o WHERE o.centre_id = c.centre_id AND o.kind = 'centre' ORDER BY o.name LIMIT 1) AS phone
  FROM spine_case c JOIN person p ON p.centre_id = c.centre_id AND p.id = c.referrer_id JOIN centre n ON n.id = c.centre_id WHERE c.centre_id = $1 AND c.id = $2`;

/** What the referrer is told by mail. Never a word of the patient's, and not the remark either: it is read in the referral itself. */
function wordsOf({ outcome, asked, askedOf, neededBy, rejection }: TriageOutcome, taken: 'decided' | 'undone'): string[] | null {
  if (outcome === 'ask' && askedOf === 'referrer') {
    if (taken === 'undone') return ['What the board asked you for is no longer needed. You need not do anything.'];
    return ['The board asks you for more:', ...(asked ?? []).map((item) => `- ${labelOf(READINESS_ITEMS, item)}`), ...(neededBy ? [`Needed by ${neededBy}.`] : []), 'Answer in the referral itself or by the status link that you were given.'];
  }
  if (outcome === 'reject') {
    if (taken === 'undone') return ['The referral was taken up again; that it was not accepted no longer holds.'];
    return [`The referral was not accepted. ${labelOf(REJECTIONS, rejection)}. The reason in words stands in the referral.`];
  }
  return null;
}

/** Writes to the referrer where the triage asks for something or declines, in the same write; whoever has no mailbox reads it in the list. */
export async function tellReferrer(tx: EntityManager, actor: Actor, caseId: string, outcome: TriageOutcome, taken: 'decided' | 'undone' = 'decided'): Promise<void> {
  const words = wordsOf(outcome, taken);
  const [to]: Addressee[] = words ? await tx.query(ADDRESSEE_SQL, [actor.centreId, caseId]) : [];
  if (!words || !to || !isMailAddress(to.email)) return;
  const call = to.phone ? [`New weakness, numbness or loss of bladder or bowel control: telephone ${to.phone} at any hour; do not write.`] : [];
  await putInOutbox(tx, actor, {
    kind: 'notice',
    recipient: { personId: to.personId, name: to.name, email: to.email },
    subject: `${to.centre}: about your referral ${to.caseNumber}`,
    text: [`Referral ${to.caseNumber}`, '', ...words, '', ...call].join('\n'),
    about: { caseId },
  });
}
