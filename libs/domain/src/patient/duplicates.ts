import { codeList, type CodeOf } from '../contract/code-list.js';
import { Count, Flag, Group, Id, Instant, ListOf, OneOf, PartialDate, Text } from '../contract/fields.js';
import { CASE_STATES, type CaseState } from '../case/lifecycle.js';
import { URGENCIES, type Urgency } from '../case/urgency.js';
import { PatientView } from './patient.js';

/** A number as it is being typed: perhaps not yet with the institution. */
export class TypedNumber {
  @Text({ label: 'Assigned by', max: 80 }) authority?: string | null;
  @Text({ label: 'Number', max: 60 }) value?: string | null;
}

/** Looking for a patient who may already be known, before a referral makes a second one. */
export class PatientSearch {
  @Text({ label: 'Family name' }) familyName?: string | null;
  @Text({ label: 'Given name' }) givenName?: string | null;
  @PartialDate({ label: 'Date of birth' }) birthDate?: string | null;
  @ListOf({ label: 'Numbers', of: () => TypedNumber, max: 12 }) numbers?: TypedNumber[] | null;
}
/** A patient with how much is going on about them. */
export class KnownPatient extends PatientView {
  @Count({ label: 'Open cases', required: true, max: 10_000 }) openCases!: number;
}
export class PatientMatch extends KnownPatient {
  @Text({ label: 'Why', required: true, max: 1000 }) because!: string;
}
export class PatientMatches {
  @ListOf({ label: 'Patients', of: () => PatientMatch, required: true }) patients!: PatientMatch[];
  /** One of the numbers belongs to somebody of the centre whom the asker may not see. Nothing more is said of them. */
  @Flag({ label: 'A number is already registered', required: true }) numberTaken!: boolean;
}

export const VERDICTS = codeList({ different: 'Different people', open: 'Not decided' });
/** That two patients who look like one are not, or that this is open again. */
export class Distinction {
  @OneOf({ label: 'These two are', of: VERDICTS, required: true }) verdict!: CodeOf<typeof VERDICTS>;
  @Text({ label: 'Reason', lines: 2, max: 1000, required: true }) reason!: string;
}
export class DistinctionView extends Distinction {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @Instant({ label: 'Recorded at', required: true }) recordedAt!: string;
  @Text({ label: 'Recorded by', required: true }) recordedByName!: string;
}

/** Two patients of the centre who may be one, and why. */
export class DuplicatePair {
  @Group({ label: 'One', of: () => KnownPatient, required: true }) first!: KnownPatient;
  @Group({ label: 'The other', of: () => KnownPatient, required: true }) second!: KnownPatient;
  @Text({ label: 'Why', required: true, max: 1000 }) because!: string;
  @Group({ label: 'What was said of them', of: () => DistinctionView }) distinction?: DistinctionView | null;
}

/** A case as it stands beside a patient. */
export class PatientCase {
  @Id({ label: 'Id', required: true }) id!: string;
  @Text({ label: 'Case number', required: true, max: 40 }) caseNumber!: string;
  @OneOf({ label: 'State', of: CASE_STATES, required: true }) state!: CaseState;
  @OneOf({ label: 'Urgency', of: URGENCIES }) urgency?: Urgency | null;
  @Text({ label: 'Levels', max: 2000 }) levels?: string | null;
  @Text({ label: 'Question to the board', lines: 3, max: 1000 }) question?: string | null;
}
/** One of two records that are compared, with everything that would move. */
export class ComparedPatient extends PatientView {
  @Id({ label: 'Merged into' }) mergedInto?: string | null;
  @Instant({ label: 'Recorded at', required: true }) recordedAt!: string;
  @Text({ label: 'Registered by', required: true }) registeredByName!: string;
  @ListOf({ label: 'Cases', of: () => PatientCase, required: true, max: 1000 }) cases!: PatientCase[];
}
export class PatientComparison {
  @Group({ label: 'One', of: () => ComparedPatient, required: true }) first!: ComparedPatient;
  @Group({ label: 'The other', of: () => ComparedPatient, required: true }) second!: ComparedPatient;
  @Text({ label: 'Why', max: 1000 }) because?: string | null;
  @Group({ label: 'What was said of them', of: () => DistinctionView }) distinction?: DistinctionView | null;
}
