import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Choices, Holds, Instant, OneOf, PartialDate, Text } from '../contract/fields.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { storedAs, type Recorded } from '../people/recorded.js';
import { COMORBIDITIES, comorbidityFault, type Comorbidity } from './comorbidities.js';

export const TOLERANCES = codeList({ yes: 'Yes', no: 'No', uncertain: 'Uncertain' });

export const ASA_CLASSES = codeList({ I: 'ASA I', II: 'ASA II', III: 'ASA III', IV: 'ASA IV', V: 'ASA V' });

/** What decides whether a treatment can be borne: other illness, blood thinning, allergies, and the clinicians' judgement. */
export class Fitness {
  @Choices({ label: 'Known illnesses', of: COMORBIDITIES })
  @Holds((chosen) => comorbidityFault(chosen))
  comorbidities?: Comorbidity[] | null;
  @Text({ label: 'Other illness', lines: 2, max: 2000 }) comorbidity?: string | null;
  @PartialDate({ label: 'Embolism or thrombosis, when', hint: 'The last one, as far as it is known: 2025-11' })
  @Holds((on, { comorbidities }: Partial<Fitness>) => (on && !(Array.isArray(comorbidities) && comorbidities.includes('thromboembolism')) ? 'Tick the embolism or thrombosis that this date belongs to' : null))
  thromboembolismOn?: string | null;
  @OneOf({ label: 'Takes an anticoagulant or antiplatelet', of: YES_NO }) anticoagulated?: YesNo | null;
  @Text({ label: 'Which and how much' }) anticoagulant?: string | null;
  @Instant({ label: 'Last dose' }) anticoagulantLastAt?: string | null;
  @Text({ label: 'Allergies' }) allergies?: string | null;
  @OneOf({ label: 'Can tolerate surgery', of: TOLERANCES, hint: "The clinicians' judgement; no score replaces it" }) toleratesSurgery?: CodeOf<typeof TOLERANCES> | null;
  @Text({ label: 'Reason for that judgement', lines: 2, max: 1000 }) toleranceReason?: string | null;
  @Text({ label: 'Frailty scale', hint: 'The name of the scale that was used' }) frailtyScale?: string | null;
  @Text({ label: 'Frailty, as recorded', max: 80, hint: 'As the scale gives it; nothing is worked out' })
  @Holds((result, { frailtyScale }: Partial<Fitness>) => (result && !frailtyScale ? 'Name the scale: a figure alone says nothing' : null))
  frailtyResult?: string | null;
  @CalendarDate({ label: 'Frailty assessed on', hint: 'It changes over months' }) frailtyOn?: string | null;
  @OneOf({ label: 'ASA class', of: ASA_CLASSES, hint: 'As the anaesthetist states it' }) asaClass?: CodeOf<typeof ASA_CLASSES> | null;
  @Absences() absences?: AbsenceMap | null;
}
export const FitnessView = storedAs('FitnessView', Fitness);
export type FitnessView = Fitness & Recorded;
