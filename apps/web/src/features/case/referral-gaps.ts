import type { FieldFault, MsccAnswer, Urgency } from '@rachis/domain';

interface Said {
  question?: string | null | undefined;
  urgency?: Urgency | null | undefined;
  mscc?: MsccAnswer | null | undefined;
}

/** What a referral must still say before it can be submitted; the server asks for the same. An emergency waits for nothing. */
export function referralGaps({ question, urgency, mscc }: Said): FieldFault[] {
  if (urgency === 'emergency') return [];
  const waits = mscc === 'yes' && (urgency === 'soon' || urgency === 'routine');
  return [
    ...(question?.trim() ? [] : [{ pointer: '#/question', detail: 'State the question to the board' }]),
    ...(mscc ? [] : [{ pointer: '#/mscc', detail: 'Say whether cord compression is suspected: yes, no or not known' }]),
    ...(urgency ? [] : [{ pointer: '#/urgency', detail: 'Say how soon an answer is needed' }]),
    ...(waits ? [{ pointer: '#/urgency', detail: 'Suspected cord compression cannot wait in the routine queue: choose emergency or urgent' }] : []),
  ];
}
