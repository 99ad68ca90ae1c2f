import { RED_FLAG_GROUPS, type CaseView, type MsccRecord } from '@rachis/domain';

/** What the clocks read of a case. */
export type Clocked = Pick<CaseView, 'mscc' | 'msccSuspectedAt' | 'referredAt' | 'state' | 'symptoms' | 'imaging' | 'discussions'>;

const DECIDED: ReadonlySet<CaseView['state']> = new Set(['closed', 'discussed', 'in_delivery', 'follow_up'] as const);
/** Reasons for a study without a day that say it has not been done. */
const NOT_YET: ReadonlySet<string> = new Set(['pending', 'not_done']);

/** A case as the clocks of suspected cord compression see it. A study that is only requested is not there yet. */
export function msccRecordOf({ mscc, msccSuspectedAt, state, symptoms, imaging, discussions }: Clocked): MsccRecord {
  return {
    mscc: mscc ?? null,
    suspectedAt: msccSuspectedAt ?? null,
    listedPain: (symptoms ?? []).some((symptom) => RED_FLAG_GROUPS[symptom] === 'pain_24h'),
    wholeSpineMris: imaging
      .filter(({ modality, performedOn, absences }) => modality === 'mri_whole_spine' && (performedOn || !NOT_YET.has(absences?.['performedOn'] ?? '')))
      .map(({ performedOn }) => performedOn ?? null),
    plansSignedAt: discussions.flatMap(({ decisionState, signedAt }) => (decisionState === 'signed' && signedAt ? [signedAt] : [])),
    waiting: !DECIDED.has(state),
  };
}
