import { codeList, type CodeOf } from '../contract/code-list.js';

/** Where a referral seems to belong. Standard of care and "not accepted" are never suggested: they are judgements. */
export const TRIAGE_BUCKETS = codeList({ emergency: 'Emergency', ask: 'Ask now: an emergency is not ruled out', discuss: 'To discuss at the board' });
export type TriageBucket = CodeOf<typeof TRIAGE_BUCKETS>;
