import type { ClinicalRule } from '../clinical-rule.js';

/** Response of pain to radiotherapy by the international consensus, from pain and daily opioid dose before and after. */
export const painResponse = {
  id: 'painResponse',
  version: 1,
  title: 'Pain response (international consensus)',
  citation: {
    text: 'Chow E, Hoskin P, Mitera G, et al. Update of the international consensus on palliative radiotherapy endpoints for future clinical trials in bone metastases. Int J Radiat Oncol Biol Phys 2012;82:1730 (definitions from memory)',
    doi: '10.1016/j.ijrobp.2011.02.008',
    verified: 'unverified',
  },
  docs: 'docs/clinical/painResponse.md',
  limits: [
    'Pain is that at the treated site, 0 to 10; the dose is the oral morphine equivalent of a day.',
    'An increase of the dose is any increase; a reduction or a rise that counts by itself is 25 % or more.',
    'Pain and dose both worse is indeterminate by the letter of the definition, not progression.',
    'From a dose of nothing every dose is a rise of 25 % or more.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The responses. */
export const PAIN_RESPONSES = [
  { code: 'CR', label: 'Complete response' },
  { code: 'PR', label: 'Partial response' },
  { code: 'PP', label: 'Pain progression' },
  { code: 'IR', label: 'Indeterminate response' },
] as const;
/** The code of a response. */
export type PainResponse = (typeof PAIN_RESPONSES)[number]['code'];

/** Pain at the treated site and oral morphine equivalent of a day in mg, before and now. */
export interface PainCourse {
  readonly baselinePain: number;
  readonly currentPain: number;
  readonly baselineOmedMg: number;
  readonly currentOmedMg: number;
}

/** The response, by the first definition that holds in the order complete, partial, progression; else indeterminate. */
export function painResponseOf({ baselinePain, currentPain, baselineOmedMg, currentOmedMg }: PainCourse): PainResponse {
  const pain = currentPain - baselinePain;
  const isMore = currentOmedMg > baselineOmedMg;
  const isQuarterMore = isMore && currentOmedMg * 4 >= baselineOmedMg * 5;
  const isQuarterLess = currentOmedMg < baselineOmedMg && currentOmedMg * 4 <= baselineOmedMg * 3;
  if (currentPain === 0 && !isMore) return 'CR';
  if ((pain <= -2 && !isMore) || (pain <= 0 && isQuarterLess)) return 'PR';
  const isDoseStable = !isMore && !isQuarterLess;
  if ((pain >= 2 && isDoseStable) || ((pain === 0 || pain === 1) && isQuarterMore)) return 'PP';
  return 'IR';
}
