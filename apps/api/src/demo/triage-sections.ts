import { StandardOfCare, TriageOutcome } from '@rachis/domain';
import { answers, type Row } from './acts.js';
import { chanceOf } from './random.js';

/** What the boards of the demonstration have agreed for plain situations. Fictional protocols: no recommendation of this product. */
export function standardRows(boards: readonly { readonly id: string }[], at: Date): Row[] {
  const [general, radiotherapy] = boards;
  const chance = chanceOf('standards of care');
  const row = (boardId: string, name: string, appliesTo: string, plan: string): Row => ({ ...answers(StandardOfCare, { boardId, name, appliesTo, plan, source: 'Local protocol of the demonstration, not for use' }), id: chance.id(at) });
  return [
    ...(general ? [row(general.id, 'Imaging control after completed treatment', 'Treated before, stable on two scans, no new symptom', 'Control by the referring team; comes back to the board with any change')] : []),
    ...(radiotherapy ? [row(radiotherapy.id, 'Painful, stable metastasis', 'Pain at one level, neurologically normal, no compression, stable', 'Palliative radiotherapy as the clinic has agreed; surgery is not asked')] : []),
  ];
}

/** What came of a referral at triage. */
export function triageRow(caseId: string, at: Date, decidedBy: string, more: Partial<TriageOutcome> & { readonly urgencyBefore?: string | null }): Row {
  const { urgencyBefore = null, ...outcome } = more;
  return { ...answers(TriageOutcome, { outcome: 'accept', ...outcome }), id: chanceOf(`${caseId} triage ${more.outcome ?? ''}`).id(at), caseId, suggested: null, agendaItemId: null, urgencyBefore, decidedAt: at, decidedBy, undoneAt: null, undoneBy: null };
}
