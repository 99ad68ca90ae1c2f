import type { AbsenceMap } from '../contract/absence.js';
import { Levels } from '../anatomy/levels-field.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, Count, OneOf, PartialDate, Text } from '../contract/fields.js';
import { storedAs, type Recorded } from '../people/recorded.js';

export const PRIOR_TREATMENT_KINDS = codeList({ radiotherapy: 'Radiotherapy', surgery: 'Surgery', cement: 'Cement augmentation', ablation: 'Ablation', systemic: 'Systemic therapy', other: 'Other' });

/** What was already done, above all at the level in question. Doses are whole centigray. */
export class PriorTreatment {
  @OneOf({ label: 'Treatment', of: PRIOR_TREATMENT_KINDS, required: true }) kind!: CodeOf<typeof PRIOR_TREATMENT_KINDS>;
  @Levels({ label: 'Levels treated' }) levels?: string | null;
  @Text({ label: 'Site as the source states it', hint: 'Keep the words of the source, also where they disagree with the level' }) siteText?: string | null;
  @PartialDate({ label: 'When' }) givenOn?: string | null;
  @Count({ label: 'Total dose', unit: 'cGy', min: 50, max: 10_000 }) totalDoseCgy?: number | null;
  @Count({ label: 'Fractions', min: 1, max: 60 }) fractions?: number | null;
  @Text({ label: 'Details', lines: 2, max: 1000 }) details?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const PriorTreatmentView = storedAs('PriorTreatmentView', PriorTreatment);
export type PriorTreatmentView = PriorTreatment & Recorded;
