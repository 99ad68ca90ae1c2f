/** By when the team proposes to tell: offered beside the field with its source, never filled in by itself. */
export interface InformProposals {
  readonly patientBy: string;
  readonly referrerBy: string;
}
/** Patient within two working days (Greater Manchester); referrer by the end of the next working day (Walsall charter). */
export const PROPOSAL_SOURCES = {
  patient: 'Proposal: 2 working days (Greater Manchester standard for outcomes)', referrer: 'Proposal: end of the next working day (Walsall MDT charter)',
} as const;

/** The working day that lies so many after a calendar day; Saturdays and Sundays are skipped. Bank holidays are not known here. */
export function workingDayAfter(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  for (let left = days; left > 0; ) {
    at.setUTCDate(at.getUTCDate() + 1);
    if (at.getUTCDay() !== 0 && at.getUTCDay() !== 6) left -= 1;
  }
  return at.toISOString().slice(0, 10);
}

export const informProposals = (day: string): InformProposals => ({ patientBy: workingDayAfter(day, 2), referrerBy: workingDayAfter(day, 1) });
