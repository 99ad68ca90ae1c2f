import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, Instant, OneOf, Text } from '../contract/fields.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { storedAs, type Recorded } from '../people/recorded.js';

export const TOLERANCES = codeList({ yes: 'Yes', no: 'No', uncertain: 'Uncertain' });

/** What decides whether a treatment can be borne: other illness, blood thinning, allergies, and the clinicians' judgement. */
export class Fitness {
  @Text({ label: 'Other illness', lines: 2, max: 2000 }) comorbidity?: string | null;
  @OneOf({ label: 'Takes an anticoagulant or antiplatelet', of: YES_NO }) anticoagulated?: YesNo | null;
  @Text({ label: 'Which and how much' }) anticoagulant?: string | null;
  @Instant({ label: 'Last dose' }) anticoagulantLastAt?: string | null;
  @Text({ label: 'Allergies' }) allergies?: string | null;
  @OneOf({ label: 'Can tolerate surgery', of: TOLERANCES, hint: "The clinicians' judgement; no score replaces it" }) toleratesSurgery?: CodeOf<typeof TOLERANCES> | null;
  @Text({ label: 'Reason for that judgement', lines: 2, max: 1000 }) toleranceReason?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const FitnessView = storedAs('FitnessView', Fitness);
export type FitnessView = Fitness & Recorded;
