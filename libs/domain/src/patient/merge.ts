import { codeList, type CodeOf } from '../contract/code-list.js';
import { Count, Flag, Group, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { DuplicatePair } from './duplicates.js';
import { PatientIdentifier, PatientView } from './patient.js';

export const MERGE_SIDES = codeList({ surviving: 'The record that stays', merged: 'The record that goes' });
export type MergeSide = CodeOf<typeof MERGE_SIDES>;
/** What is chosen answer by answer; numbers and cases are joined. */
export const MERGE_FIELDS = ['familyName', 'givenName', 'birthDate', 'sex', 'vitalStatus', 'deceasedOn'] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];
export type MergeChoice = Partial<Record<MergeField, MergeSide | null>>;

const side = (label: string) => OneOf({ label, of: MERGE_SIDES });
/** Makes two records of one person one: which record goes, which answer is right where they differ (left out: that of the record that stays), and why. */
export class PatientMerge {
  @Id({ label: 'The record that goes', required: true }) mergedId!: string;
  @Count({ label: 'Its version', required: true, max: 2_000_000_000 }) mergedVersion!: number;
  @side('Family name') familyName?: MergeSide | null;
  @side('Given name') givenName?: MergeSide | null;
  @side('Date of birth') birthDate?: MergeSide | null;
  @side('Sex') sex?: MergeSide | null;
  @side('Vital status') vitalStatus?: MergeSide | null;
  @side('Date of death') deceasedOn?: MergeSide | null;
  @Text({ label: 'How do you know that this is one person?', lines: 2, max: 1000, required: true }) reason!: string;
}
/** Makes them two again. `despite`: what stands in the way was read, and the reason covers it. */
export class PatientUnmerge {
  @Text({ label: 'Reason', lines: 2, max: 1000, required: true }) reason!: string;
  @Flag({ label: 'I have read what stands in the way' }) despite?: boolean | null;
}

/** Something that happened since a merge, and what undoing does about it. */
export class MergeObstacle {
  @Text({ label: 'What', required: true, max: 600 }) what!: string;
  /** Whether undoing has to wait for something else first. */
  @Flag({ label: 'Stops the undoing', required: true }) stops!: boolean;
}
/** A merge that was made, and whether it stands. */
export class MergeView {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @Group({ label: 'The record that stays', of: () => PatientView, required: true }) surviving!: PatientView;
  @Group({ label: 'The record that went', of: () => PatientView, required: true }) merged!: PatientView;
  @Count({ label: 'Cases that moved', required: true, max: 100_000 }) movedCases!: number;
  /** Where each of the joined numbers came from. */
  @ListOf({ label: 'Numbers that came with it', of: () => PatientIdentifier, required: true }) movedNumbers!: PatientIdentifier[];
  @Text({ label: 'Reason', required: true, max: 1000 }) reason!: string;
  @Instant({ label: 'Merged at', required: true }) mergedAt!: string;
  @Text({ label: 'Merged by', required: true }) mergedByName!: string;
  @Instant({ label: 'Undone at' }) undoneAt?: string | null;
  @Text({ label: 'Undone by' }) undoneByName?: string | null;
  @Text({ label: 'Why undone', max: 1000 }) undoReason?: string | null;
}
export class MergeToUndo extends MergeView {
  @ListOf({ label: 'What stands in the way', of: () => MergeObstacle, required: true, max: 500 }) obstacles!: MergeObstacle[];
}
/** Everything about doubles in the centre. */
export class DuplicateList {
  @ListOf({ label: 'Likely the same', of: () => DuplicatePair, required: true, max: 500 }) pairs!: DuplicatePair[];
  /** There are more than are listed; they appear as the first are settled. */
  @Flag({ label: 'There are more', required: true }) more!: boolean;
  @ListOf({ label: 'Said to be different', of: () => DuplicatePair, required: true, max: 500 }) different!: DuplicatePair[];
  @ListOf({ label: 'Merged', of: () => MergeView, required: true, max: 500 }) merges!: MergeView[];
}
