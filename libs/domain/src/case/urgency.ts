import { codeList, type CodeOf } from '../contract/code-list.js';

/** How soon the board's answer is needed. The order is the order of the worklist. */
export const URGENCIES = codeList({ emergency: 'Emergency', urgent: 'Urgent', soon: 'Soon', routine: 'Routine' });
export type Urgency = CodeOf<typeof URGENCIES>;

/** 0 is the most urgent. */
export const urgencyRank = (urgency: Urgency): number => URGENCIES.findIndex(({ code }) => code === urgency);

/**
 * Days from referral to a plan. Only the emergency's one day has a published source (plan within 24 h of suspected
 * cord compression: NICE QS56 statement 3, 2014 version); the others are targets of the service itself, not a standard.
 */
export const PLAN_WITHIN_DAYS: Readonly<Record<Urgency, number>> = { emergency: 1, urgent: 3, soon: 14, routine: 28 };

/** Is cord compression suspected? Asked of every referral before it can be submitted, because that lane has hours, not days. */
export const MSCC_ANSWERS = codeList({
  yes: 'Yes, cord or cauda equina compression is suspected',
  no: 'No',
  unknown: 'Not known',
});
export type MsccAnswer = CodeOf<typeof MSCC_ANSWERS>;
