import type { AbsenceMap } from '../contract/absence.js';
import { CASE_STATES, type CaseState } from '../case/lifecycle.js';
import { Absences, CalendarDate, Count, Flag, Id, Instant, ListOf, OneOf, PartialDate, Text } from '../contract/fields.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { ADEQUACIES, type Adequacy } from './biopsy.js';
import { BIOPSY_KINDS, type BiopsyKind } from './biopsy-kinds.js';

/** One specimen that somebody waits for, with its case and when the board will ask for it. */
export class SpecimenRow {
  @Id({ label: 'Id', required: true }) id!: string;
  @Id({ label: 'Case', required: true }) caseId!: string;
  @Text({ label: 'Case number', required: true, max: 40 }) caseNumber!: string;
  @OneOf({ label: 'State', of: CASE_STATES, required: true }) caseState!: CaseState;
  @Text({ label: 'Family name', required: true }) familyName!: string;
  @Text({ label: 'Given name' }) givenName?: string | null;
  @Text({ label: 'Date of birth' }) birthDate?: string | null;
  @OneOf({ label: 'Biopsy', of: BIOPSY_KINDS, required: true }) kind!: BiopsyKind;
  @Text({ label: 'Level' }) levels?: string | null;
  @Text({ label: 'Site in words' }) siteText?: string | null;
  @OneOf({ label: 'Tissue needed before the decision?', of: YES_NO }) tissueNeeded?: YesNo | null;
  @CalendarDate({ label: 'Requested on' }) requestedOn?: string | null;
  @PartialDate({ label: 'Performed on' }) performedOn?: string | null;
  @CalendarDate({ label: 'Result expected on' }) expectedOn?: string | null;
  @PartialDate({ label: 'Reported on' }) reportedOn?: string | null;
  @OneOf({ label: 'Adequacy', of: ADEQUACIES }) adequacy?: Adequacy | null;
  @Text({ label: 'Laboratory' }) laboratory?: string | null;
  @Text({ label: 'Specimen number', max: 60 }) specimenNumber?: string | null;
  @Flag({ label: 'Something of the result is there', required: true }) hasFindings!: boolean;
  @Flag({ label: 'A result is pending', required: true }) hasPending!: boolean;
  @Id({ label: 'Meeting' }) meetingId?: string | null;
  @Instant({ label: 'Listed for' }) listedFor?: string | null;
  @Text({ label: 'Day of the board' }) listedDay?: string | null;
  @Text({ label: 'Board' }) boardName?: string | null;
  @Text({ label: 'Time zone of the board' }) timeZone?: string | null;
  @Absences() absences?: AbsenceMap | null;
}

/** The specimens that somebody waits for across the open cases of the centre, those expected first at the top. */
export class SpecimenList {
  @ListOf({ label: 'Specimens', of: () => SpecimenRow, required: true, max: 500 }) specimens!: SpecimenRow[];
  @Count({ label: 'How many', required: true, max: 1_000_000 }) total!: number;
}
