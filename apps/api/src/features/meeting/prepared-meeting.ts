import type { AgendaFacts, AgendaPackView, AgendaPreparation, CaseView, InvitationView, InviteeView } from '@rachis/domain';

/** What the readiness of a case is told from, of its whole record. */
export type LeanCase = Pick<CaseView, 'question' | 'mscc' | 'absences' | 'responsible' | 'tumour' | 'extent' | 'fitness' | 'functionalStatuses' | 'neuroExams' | 'lesions' | 'imaging' | 'wishes' | 'biopsies'>;
export type CardFacts = Omit<AgendaFacts, 'readiness' | 'histologyKnown' | 'diagnosisAbsence' | 'ais' | 'ambulation' | 'anticoagulated' | 'lesionCount'>;
/** An item as the database tells it: its line, the facts of its card, and of its case what readiness asks for. */
export interface PreparedItem {
  readonly line: { id: string; caseId: string; caseNumber: string; name: string; bucket: AgendaPreparation['now']['lines'][number]['bucket']; status: string; position: number; plannedMinutes: number | null; presenter: string | null; late: boolean; lateReason: string | null };
  readonly facts: CardFacts;
  readonly theCase: LeanCase;
}
/** All of a meeting's preparation as the database tells it. */
export interface Prepared {
  readonly meeting: Omit<AgendaPreparation['now'], 'lines'> & { highGradeFrom: '1c' | '2' | null; minimumDataSet: string[]; breakChoice: 'placed' | 'none' | null };
  readonly items: readonly PreparedItem[];
  readonly invitees: InviteeView[];
  readonly packs: AgendaPackView[];
  readonly invitations: InvitationView[];
}
