import { Count, Flag, Id, Instant, ListOf, Text } from '../contract/fields.js';
import { storedAs, type Recorded } from '../people/recorded.js';

/** A standard that a board has agreed for a plain situation: its patients are listed and recorded, not discussed. */
export class StandardOfCare {
  @Id({ label: 'Board', required: true }) boardId!: string;
  @Text({ label: 'Name', required: true, max: 120 }) name!: string;
  @Text({ label: 'For whom', lines: 3, max: 2000, required: true, hint: 'When it fits, and when it does not' }) appliesTo!: string;
  @Text({ label: 'What is done', lines: 3, max: 2000, required: true }) plan!: string;
  @Text({ label: 'Source', required: true, max: 400, hint: 'Guideline or protocol with its date, and who agreed it' }) source!: string;
  @Flag({ label: 'No longer used' }) withdrawn?: boolean | null;
}
export const StoredStandardOfCare = storedAs('StoredStandardOfCare', StandardOfCare);
export type StoredStandardOfCare = StandardOfCare & Recorded;
/** A standard, and how many cases stand under it. */
export class StandardOfCareView extends StoredStandardOfCare {
  @Text({ label: 'Board', required: true }) boardName!: string;
  @Count({ label: 'Cases under it', required: true, max: 1_000_000_000 }) caseCount!: number;
  /** The next meeting of its board on whose agenda such a case is listed. */
  @Id({ label: 'Next meeting' }) nextMeetingId?: string | null;
  @Instant({ label: 'Next meeting at' }) nextMeetingAt?: string | null;
}
export class StandardOfCareList {
  @ListOf({ label: 'Standards', of: () => StandardOfCareView, required: true, max: 500 }) standards!: StandardOfCareView[];
}
