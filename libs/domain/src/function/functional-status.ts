import type { AbsenceMap } from '../contract/absence.js';
import { codeList, numberedList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Choices, Count, Holds, Instant, OneOf, Text } from '../contract/fields.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';
import { storedAs, type Recorded } from '../people/recorded.js';

export const ECOG_GRADES = codeList({ '0': '0 · fully active', '1': '1 · restricted in strenuous activity', '2': '2 · self-caring, up > 50 % of the day', '3': '3 · limited self-care, in bed or chair > 50 %', '4': '4 · completely disabled', '5': '5 · dead' });
export const KPS_GRADES = numberedList([['100', '100'], ['90', '90'], ['80', '80'], ['70', '70'], ['60', '60'], ['50', '50'], ['40', '40'], ['30', '30'], ['20', '20'], ['10', '10'], ['0', '0']]);
export const AMBULATION = codeList({
  independent_normal_power: 'Walks unaided, power 5/5', walks_unaided_power_4: 'Walks unaided, power 4/5 in any group', walks_with_aid: 'Walks with aid',
  cannot_walk_antigravity_power: 'Cannot walk, antigravity power', plegic: 'No or flicker power',
});
export const CONTINENCE = codeList({ normal: 'Normal', urgency_hesitancy: 'Urgency or hesitancy', retention: 'Retention', catheter_new: 'New catheter', catheter_longterm: 'Long-term catheter', incontinent: 'Incontinent' });
export const AIS_GRADES = codeList({ A: 'A · complete', B: 'B · sensory incomplete', C: 'C · motor incomplete, < half ≥ 3', D: 'D · motor incomplete, ≥ half ≥ 3', E: 'E · normal' });
export const PAIN_CHARACTERS = codeList({ mechanical: 'Mechanical', non_mechanical_occasional: 'Occasional, not mechanical', biological_nocturnal: 'Biological: at night or constant', radicular: 'Radicular', none: 'No pain' });

/** Performance status, neurology and function on one day. A new examination is a new entry; none is copied forward. */
export class FunctionalStatus {
  @CalendarDate({ label: 'Examined on', required: true }) examinedOn!: string;
  @Text({ label: 'Examined by', hint: 'Name and role' }) examinedBy?: string | null;
  @OneOf({ label: 'ECOG', of: ECOG_GRADES }) ecog?: CodeOf<typeof ECOG_GRADES> | null;
  @OneOf({ label: 'KPS', of: KPS_GRADES }) kps?: CodeOf<typeof KPS_GRADES> | null;
  @OneOf({ label: 'Walking', of: AMBULATION }) ambulation?: CodeOf<typeof AMBULATION> | null;
  @OneOf({ label: 'Bladder', of: CONTINENCE }) bladder?: CodeOf<typeof CONTINENCE> | null;
  @OneOf({ label: 'Bowel', of: CONTINENCE }) bowel?: CodeOf<typeof CONTINENCE> | null;
  @OneOf({ label: 'AIS', of: AIS_GRADES }) ais?: CodeOf<typeof AIS_GRADES> | null;
  @OneOf({ label: 'Myelopathy', of: YES_NO }) myelopathy?: YesNo | null;
  @OneOf({ label: 'Radiculopathy', of: YES_NO }) radiculopathy?: YesNo | null;
  @Instant({ label: 'Onset of the deficit' }) deficitOnsetAt?: string | null;
  @Count({ label: 'Pain (NRS)', max: 10 }) painNrs?: number | null;
  @Count({ label: 'Worst pain of the day (NRS)', max: 10 })
  @Holds((worst, { painNrs }: Partial<FunctionalStatus>) => (typeof worst === 'number' && typeof painNrs === 'number' && worst < painNrs ? 'The worst pain cannot be below the pain now' : null))
  painWorst?: number | null;
  @Choices({ label: 'Pain character', of: PAIN_CHARACTERS }) painCharacter?: CodeOf<typeof PAIN_CHARACTERS>[] | null;
  @OneOf({ label: 'Pain at night', of: YES_NO }) nightPain?: YesNo | null;
  @Text({ label: 'Analgesics', hint: 'Drug and dose in words', max: 500 }) analgesics?: string | null;
  @OneOf({ label: 'Takes an opioid', of: YES_NO }) opioid?: YesNo | null;
  @Text({ label: 'Neurology in words', lines: 3, max: 2000 }) neurologyText?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
export const FunctionalStatusView = storedAs('FunctionalStatusView', FunctionalStatus);
export type FunctionalStatusView = FunctionalStatus & Recorded;
