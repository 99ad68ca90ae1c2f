import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, Count, Holds, ListOf, OneOf, PartialDate, Text } from '../contract/fields.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { storedAs, type Recorded } from '../people/recorded.js';

export const STAGE_SYSTEMS = codeList({
  tnm: 'TNM (UICC or AJCC)', iss: 'ISS', r_iss: 'R-ISS', durie_salmon: 'Durie-Salmon', ann_arbor: 'Ann Arbor / Lugano', va_lung: 'Limited or extensive (small-cell lung)', other: 'Other',
});
/** The states of metastatic prostate cancer. */
export const PROSTATE_STATES = codeList({ mHNPC: 'mHNPC: metastatic, hormone-naive', mHSPC: 'mHSPC: metastatic, hormone-sensitive', mCRPC: 'mCRPC: metastatic, castration-resistant' });
export const TRIAL_ELIGIBILITIES = codeList({ screened: 'Screened', eligible: 'Eligible', not_eligible: 'Not eligible', enrolled: 'Enrolled', declined: 'Declined by the patient' });

/** A clinical trial that was thought of for this patient. */
export class Trial {
  @Text({ label: 'Trial', required: true, max: 300, hint: 'Title or short name' }) title!: string;
  @Text({ label: 'Registry number', max: 40, hint: 'NCT…, ISRCTN…, EU CT number' }) registryId?: string | null;
  @OneOf({ label: 'Eligibility', of: TRIAL_ELIGIBILITIES }) eligibility?: CodeOf<typeof TRIAL_ELIGIBILITIES> | null;
  @Text({ label: 'What came of it', max: 300 }) outcome?: string | null;
}

/** What the oncologist brings to the board beside the lines of therapy. Remaining options stand with the extent of disease. */
export class OncologyStatus {
  @OneOf({ label: 'Stage system', of: STAGE_SYSTEMS }) stageSystem?: CodeOf<typeof STAGE_SYSTEMS> | null;
  @Text({ label: 'Stage', max: 80, hint: 'As written: pT2 pN1 cM1, edition 8' }) stage?: string | null;
  @PartialDate({ label: 'Stage as of' }) stagedOn?: string | null;
  @Count({ label: 'Earlier lines of systemic therapy, as stated', max: 30, hint: 'What a letter says; the recorded lines are not counted for it' }) priorLines?: number | null;
  @OneOf({ label: 'State of the prostate cancer', of: PROSTATE_STATES }) prostateState?: CodeOf<typeof PROSTATE_STATES> | null;
  @OneOf({ label: 'Trials considered', of: YES_NO })
  @Holds((answer, { trials }: Partial<OncologyStatus>) => (answer === 'no' && trials && trials.length > 0 ? 'Trials are listed below, so they were considered' : null))
  trialsConsidered?: YesNo | null;
  @ListOf({ label: 'Trials', of: () => Trial, max: 20 }) trials?: Trial[] | null;
  @OneOf({ label: 'Genetic counselling considered', of: YES_NO }) geneticCounselling?: YesNo | null;
  @Text({ label: 'Note', lines: 2, max: 1000 }) note?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const OncologyStatusView = storedAs('OncologyStatusView', OncologyStatus);
export type OncologyStatusView = OncologyStatus & Recorded;
