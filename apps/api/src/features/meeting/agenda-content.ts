import { SITTING_ORDER, complexityOf, latestAis, readinessCount, readinessOf, type AgendaFacts, type AgendaPreparation, type CaseView, type PackContent } from '@rachis/domain';
import { createHash } from 'node:crypto';
import type { Prepared, PreparedItem } from './prepared-meeting.js';

/** What the screens are told, from what the database tells. */
export function preparationOf(prepared: Prepared): AgendaPreparation {
  const { invitees, packs, invitations } = prepared;
  return { facts: prepared.items.map((item) => factsOf(item, prepared)), invitees, packs, invitations, now: contentOf(prepared) };
}

/** The agenda as it would be frozen at this moment: what still stands on it, in the order of the sitting. */
export function contentOf(prepared: Prepared): PackContent {
  const { meeting: { boardName, startsAt, timeZone, place, plannedMinutes, breakAfterItemId, breakMinutes, highGradeFrom }, items } = prepared;
  const lines = items
    .filter(({ line: { status } }) => status === 'listed' || status === 'discussed')
    .sort((a, b) => SITTING_ORDER.indexOf(a.line.bucket) - SITTING_ORDER.indexOf(b.line.bucket) || a.line.position - b.line.position)
    .map((item) => {
      const facts = factsOf(item, prepared);
      const { low, high } = complexityOf(facts, highGradeFrom);
      const { id, caseId, caseNumber, name, bucket, plannedMinutes: minutes, presenter, late, lateReason } = item.line;
      return { itemId: id, caseId, caseNumber, name, bucket, urgency: facts.urgency ?? null, plannedMinutes: minutes, presenter, late, lateReason, complexityLow: low, complexityHigh: high, readiness: facts.readiness };
    });
  return { boardName, startsAt, timeZone, place, plannedMinutes, breakAfterItemId, breakMinutes, lines };
}

/** The text that is kept and its hash: whoever has the text can check it. */
export function sealContent(content: PackContent): { snapshotText: string; snapshotSha256: string } {
  const snapshotText = JSON.stringify(content);
  return { snapshotText, snapshotSha256: createHash('sha256').update(snapshotText).digest('hex') };
}

function factsOf({ facts, theCase }: PreparedItem, { meeting }: Prepared): AgendaFacts {
  const { tumour, fitness, functionalStatuses: [latest], neuroExams, lesions } = theCase;
  const { primary, histology, absences } = tumour ?? {};
  const asked = readinessOf({ ...theCase, priorTreatments: [], discussions: [{ minimumDataSet: meeting.minimumDataSet }] as unknown as CaseView['discussions'], neuroExams: neuroExams ?? [] });
  const { done, of } = readinessCount(asked);
  return {
    ...facts,
    histologyKnown: Boolean(histology), diagnosisAbsence: Boolean((!primary && absences?.['primary']) || (!histology && absences?.['histology'])),
    ais: latestAis(theCase)?.ais ?? null, ambulation: latest?.ambulation ?? null, anticoagulated: fitness?.anticoagulated ?? null,
    lesionCount: lesions.filter(({ retractedReason }) => !retractedReason).length,
    readiness: { done, of, missing: asked.filter((item) => !item.done).map(({ label, absence }) => ({ label, absence: (absence as never) ?? null })) },
  };
}
