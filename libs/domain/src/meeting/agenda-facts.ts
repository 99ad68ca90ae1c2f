import { URGENCIES, type Urgency } from '../case/urgency.js';
import { ABSENCES, type Absence } from '../contract/absence.js';
import type { CodeOf } from '../contract/code-list.js';
import { Count, Flag, Group, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';
import { AIS_GRADES, AMBULATION } from '../function/functional-status.js';
import { ESCC_GRADES, type EsccCode } from '../lesion/lesion.js';
import { PRIMARY_TUMOURS, type PrimaryTumour } from '../oncology/tumour.js';
import { YES_NO, type YesNo } from '../patient/patient-wish.js';

/** Something the board asks for and a case does not have; `absence` where somebody has said why. */
export class AgendaGap {
  @Text({ label: 'Item', required: true }) label!: string;
  @OneOf({ label: 'Stated as', of: ABSENCES }) absence?: Absence | null;
}
/** How much of what the board asks for is there: "9 of 15", and what is missing. */
export class AgendaReadiness {
  @Count({ label: 'There', required: true, max: 100 }) done!: number;
  @Count({ label: 'Asked for', required: true, max: 100 }) of!: number;
  @ListOf({ label: 'Missing', of: () => AgendaGap, required: true, max: 100 }) missing!: AgendaGap[];
}
/** What the order, the minutes and the readiness of one line of an agenda are told from. Null is "not recorded", never "no". */
export class AgendaFacts {
  @Id({ label: 'Agenda item', required: true }) itemId!: string;
  @OneOf({ label: 'Urgency', of: URGENCIES }) urgency?: Urgency | null;
  @Instant({ label: 'Plan due' }) dueAt?: string | null;
  @Instant({ label: 'Referred at' }) referredAt?: string | null;
  @OneOf({ label: 'Primary tumour', of: PRIMARY_TUMOURS }) primary?: PrimaryTumour | null;
  @Flag({ label: 'Histology recorded', required: true }) histologyKnown!: boolean;
  @Flag({ label: 'Primary or histology stated as missing', required: true }) diagnosisAbsence!: boolean;
  @OneOf({ label: 'Worst ESCC', of: ESCC_GRADES }) worstEscc?: EsccCode | null;
  @Flag({ label: 'A lesion has no ESCC grade', required: true }) esccIncomplete!: boolean;
  @Count({ label: 'SINS, lowest possible', max: 18 }) sinsLow?: number | null;
  @Count({ label: 'SINS, highest possible', max: 18 }) sinsHigh?: number | null;
  @Flag({ label: 'A lesion has no complete SINS', required: true }) sinsIncomplete!: boolean;
  @Count({ label: 'Lesions', required: true, max: 1000 }) lesionCount!: number;
  @OneOf({ label: 'AIS', of: AIS_GRADES }) ais?: CodeOf<typeof AIS_GRADES> | null;
  @OneOf({ label: 'Walking', of: AMBULATION }) ambulation?: CodeOf<typeof AMBULATION> | null;
  @OneOf({ label: 'Takes an anticoagulant or antiplatelet', of: YES_NO }) anticoagulated?: YesNo | null;
  @Flag({ label: 'Radiotherapy recorded', required: true }) irradiated!: boolean;
  @Count({ label: 'Decided before', required: true, max: 1000 }) timesDecided!: number;
  @Count({ label: 'Deferred before', required: true, max: 1000 }) timesDeferred!: number;
  @Group({ label: 'Readiness', of: () => AgendaReadiness, required: true }) readiness!: AgendaReadiness;
}
