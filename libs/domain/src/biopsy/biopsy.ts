import type { AbsenceMap } from '../contract/absence.js';
import { Levels } from '../anatomy/levels-field.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Count, Holds, Id, Instant, ListOf, OneOf, PartialDate, Text } from '../contract/fields.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { storedAs, type Recorded } from '../people/recorded.js';
import { BIOPSY_KINDS, type BiopsyKind } from './biopsy-kinds.js';
import { SpecimenResult } from './specimen-result.js';

/** Whether the specimen allows a diagnosis. Not known yet is an absence, never "diagnostic". */
export const ADEQUACIES = codeList({ diagnostic: 'Diagnostic', limited: 'Limited', non_diagnostic: 'Not diagnostic' });
export type Adequacy = CodeOf<typeof ADEQUACIES>;
/** What the pathologist says of the tissue beside the primary that was known. Stated, never worked out here. */
export const CONCORDANCES = codeList({ concordant: 'Concordant', discordant: 'Discordant', not_comparable: 'Cannot be compared' });
export type TissueConcordance = CodeOf<typeof CONCORDANCES>;

/** Whether one date, as far as it is known, lies before another for certain. */
const certainlyBefore = (one: string, other: string): boolean => {
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) < other.slice(0, known);
};

/** Why a specimen taken on one date cannot have been reported on the other, or null; dates as far as they are known. */
export const reportDateFault = (reportedOn: string, performedOn: string | null | undefined): string | null =>
  performedOn && certainlyBefore(reportedOn, performedOn) ? 'A report cannot be older than the specimen' : null;

/** A specimen: asked for, taken, reported. What the report says stands once it is filed; corrections are addenda. */
export class Biopsy {
  @OneOf({ label: 'Biopsy', of: BIOPSY_KINDS, required: true }) kind!: BiopsyKind;
  @Levels({ label: 'Level', hint: 'T8, D7, Th12 or T8-T10' }) levels?: string | null;
  @Text({ label: 'Site in words', hint: 'Outside the spine, or where the source is unclear: left iliac crest, blood' }) siteText?: string | null;
  @OneOf({ label: 'Tissue needed before the decision?', of: YES_NO }) tissueNeeded?: YesNo | null;
  @CalendarDate({ label: 'Requested on' }) requestedOn?: string | null;
  @PartialDate({ label: 'Performed on' }) performedOn?: string | null;
  @CalendarDate({ label: 'Result expected on', hint: 'Where a result is awaited' }) expectedOn?: string | null;
  @Text({ label: 'Laboratory' }) laboratory?: string | null;
  @Text({ label: 'Specimen number', max: 60 }) specimenNumber?: string | null;
  @PartialDate({ label: 'Reported on', hint: 'Files the report: afterwards it is added to, not overwritten' })
  @Holds((reportedOn, { performedOn }: Partial<Biopsy>) => reportDateFault(String(reportedOn), performedOn))
  reportedOn?: string | null;
  @OneOf({ label: 'Adequacy', of: ADEQUACIES }) adequacy?: Adequacy | null;
  @Text({ label: 'Histology', lines: 2, max: 1000 }) histology?: string | null;
  @Text({ label: 'Morphology code', max: 40, hint: 'As the laboratory codes it, such as ICD-O 8500/6' }) morphology?: string | null;
  @ListOf({ label: 'Receptors and molecular results', of: () => SpecimenResult, max: 60 }) results?: SpecimenResult[] | null;
  @OneOf({ label: 'Beside the known primary', of: CONCORDANCES, hint: "The pathologist's statement" }) concordance?: TissueConcordance | null;
  @Text({ label: 'Compared with', hint: 'The primary as it was known then' }) comparedWith?: string | null;
  @Text({ label: 'Report', lines: 6, max: 20_000, hint: 'Paste the text of the laboratory' }) report?: string | null;
  @Text({ label: 'Note', lines: 2, max: 1000 }) note?: string | null;
  @Absences() absences?: AbsenceMap | null;
}

export const BIOPSY_ADDENDUM_KINDS = codeList({ supplementary: 'Supplementary result', correction: 'Correction' });

/** What came after a report: a further result or a correction. The earlier text stays readable for good. */
export class BiopsyAddendum {
  @OneOf({ label: 'What it is', of: BIOPSY_ADDENDUM_KINDS, required: true }) kind!: CodeOf<typeof BIOPSY_ADDENDUM_KINDS>;
  @PartialDate({ label: 'Dated' }) reportedOn?: string | null;
  @Text({ label: 'Text', lines: 4, max: 20_000, required: true }) text!: string;
  @ListOf({ label: 'Results that are new or corrected', of: () => SpecimenResult, max: 60 }) results?: SpecimenResult[] | null;
  @OneOf({ label: 'Adequacy, if judged anew', of: ADEQUACIES }) adequacy?: Adequacy | null;
  @Text({ label: 'Histology, if stated anew', lines: 2, max: 1000 }) histology?: string | null;
  @OneOf({ label: 'Beside the known primary, if judged anew', of: CONCORDANCES }) concordance?: TissueConcordance | null;
  @Text({ label: 'Compared with', hint: 'The primary as it is known now' }) comparedWith?: string | null;
}
export const BiopsyAddendumView = storedAs('BiopsyAddendumView', BiopsyAddendum);
export type BiopsyAddendumView = BiopsyAddendum & Recorded;

/** A specimen as stored, with everything that was added after its report, oldest first. */
export class BiopsyView extends Biopsy implements Recorded {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @Instant({ label: 'Recorded at', required: true }) recordedAt!: string;
  @Id({ label: 'Recorded by', required: true }) recordedById!: string;
  @Text({ label: 'Recorded by', required: true }) recordedByName!: string;
  @Text({ label: 'Entered in error, because', max: 1000 }) retractedReason?: string | null;
  @ListOf({ label: 'Addenda', of: () => BiopsyAddendumView, required: true, max: 200 }) addenda!: BiopsyAddendumView[];
}
