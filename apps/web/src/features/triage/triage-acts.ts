import type { TriageCode } from '@rachis/domain';

/** The five things that can come of a referral, with their keys, in the order of the buttons. */
export const TRIAGE_ACTS: readonly { readonly outcome: TriageCode; readonly key: string; readonly label: string }[] = [
  { outcome: 'accept', key: 'a', label: 'Accept' },
  { outcome: 'ask', key: 'i', label: 'Ask for more' },
  { outcome: 'standard_of_care', key: 's', label: 'Standard of care' },
  { outcome: 'emergency', key: 'e', label: 'Emergency' },
  { outcome: 'reject', key: 'r', label: 'Do not accept' },
];
