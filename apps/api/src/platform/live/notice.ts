import type { Action } from '@rachis/domain';

/** What is told to every process after a commit: ids only, never a word of the patient's. */
export interface Notice {
  readonly centreId: string;
  readonly action: Action;
  readonly caseId?: string;
  readonly meetingId?: string;
  /** Whose referral the case is: who is not of the board hears of own cases only. Not passed on to the browser. */
  readonly referrerId?: string;
}

export const LIVE_CHANNEL = 'rachis_live';
