import { codeList, type CodeOf } from '../contract/code-list.js';
import { Choices, Count, OneOf, Text } from '../contract/fields.js';
import { storedAs, type Recorded } from '../people/recorded.js';
import { READINESS_ITEMS, type ReadinessCode } from './readiness-items.js';

/** The moves that take a case on towards the board although something the board asks for may be missing. */
export const BYPASS_MOVES = codeList({ 'declare-ready': 'Declared ready', list: 'Put on an agenda' });

/** A case went on although items of its board's minimum data set were missing. Counted, never refused. */
export class ReadinessBypass {
  @OneOf({ label: 'Move', of: BYPASS_MOVES, required: true }) move!: CodeOf<typeof BYPASS_MOVES>;
  @Choices({ label: 'Missing', of: READINESS_ITEMS, required: true }) missing!: ReadinessCode[];
  /** How many of the missing had an honest reason for their absence. */
  @Count({ label: 'Absent with a reason', max: 100, required: true }) stated!: number;
  @Text({ label: 'Reason', lines: 2, max: 1000 }) reason?: string | null;
}
export const ReadinessBypassView = storedAs('ReadinessBypassView', ReadinessBypass);
export type ReadinessBypassView = ReadinessBypass & Recorded;
