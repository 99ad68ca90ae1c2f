import { codeList, type CodeOf } from '../contract/code-list.js';

/** How soon something is to be done. The emergency class is the one with a limit of its own. */
export const TIMINGS = codeList({ emergency: 'Emergency, within 24 h', urgent: 'Urgent, within days', soon: 'Soon', elective: 'Elective' });
export type Timing = CodeOf<typeof TIMINGS>;
/** The same inside a sentence. */
export const TIMING_WORDS: Readonly<Record<Timing, string>> = { emergency: 'within 24 h', urgent: 'urgently, within days', soon: 'soon', elective: 'electively' };
