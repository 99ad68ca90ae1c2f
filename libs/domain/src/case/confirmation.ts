import { Count, Id, Text } from '../contract/fields.js';
import { storedAs, type Recorded } from '../people/recorded.js';

/**
 * Somebody has looked at an answer that was recorded before and says that it is still true. Nothing is copied: the answer keeps its
 * author and date, and the confirmation counts only for the version that was looked at.
 */
export class Confirmation {
  /** The contract that was looked at, by its name: "Tumour", "Fitness", "PatientWish". */
  @Text({ label: 'What was looked at', required: true, max: 60 }) subject!: string;
  @Id({ label: 'Which record', required: true }) rowId!: string;
  @Count({ label: 'Its version', required: true, min: 1, max: 2_000_000_000 }) rowVersion!: number;
}
export const ConfirmationView = storedAs('ConfirmationView', Confirmation);
export type ConfirmationView = Confirmation & Recorded;

/** The newest confirmation of this very version of a record, or null: what was changed since has to be looked at again. */
export function confirmationOf(confirmations: readonly ConfirmationView[], subject: string, { id, version }: { readonly id: string; readonly version: number }): ConfirmationView | null {
  const about = confirmations.filter((one) => one.subject === subject && one.rowId === id && one.rowVersion === version);
  return about.reduce<ConfirmationView | null>((newest, one) => (newest === null || one.recordedAt > newest.recordedAt ? one : newest), null);
}
