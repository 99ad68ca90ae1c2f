import { REGION_LIST } from '../anatomy/regions.js';
import { CASE_STATES, CLOSING_REASONS } from '../case/lifecycle.js';
import { MSCC_ANSWERS, URGENCIES } from '../case/urgency.js';
import type { Option } from '../contract/code-list.js';
import { AIS_GRADES, AMBULATION, ECOG_GRADES, KPS_GRADES } from '../function/functional-status.js';
import { ESCC_GRADES } from '../lesion/lesion.js';
import { PRIMARY_TUMOURS } from '../oncology/tumour.js';
import { SEXES, VITAL_STATUSES } from '../patient/patient.js';
import { SURVIVAL_BUCKETS } from '../prognosis/survival-estimate.js';
import { SINS_BANDS, TREATMENTS_RECORDED } from '../registry/registry-filter.js';
import type { ColumnKind, ExportColumn } from './export-column.js';

const column = (name: string, label: string, kind: ColumnKind, more: Partial<ExportColumn> = {}): ExportColumn => ({ name, field: null, asked: null, label, kind, identifier: false, ...more });
const code = (name: string, label: string, options: readonly Option[]) => column(name, label, 'code', { options });
const day = (name: string, label: string, note?: string) => column(name, label, 'day', { unit: 'days since the referral', ...(note ? { note } : {}) });
const whole = (name: string, label: string, more: Partial<ExportColumn> = {}) => column(name, label, 'whole_number', more);

/** Above this age everybody is in one group, as the rule for de-identified data has it (45 CFR 164.514(b)(2)(i)(C)). */
export const OLDEST_SAID = 90;

/** What is said of a case as a whole, whoever reads it. */
export const CASE_COLUMNS: readonly ExportColumn[] = [
  whole('referred_year', 'Year of referral', { min: 1900, max: 2999 }), code('state', 'State', CASE_STATES), code('closing_reason', 'Why closed', CLOSING_REASONS), code('urgency', 'Urgency', URGENCIES), code('mscc', 'Cord compression at referral', MSCC_ANSWERS),
  whole('age', 'Age at referral', { unit: 'years', min: 0, max: OLDEST_SAID, note: `${String(OLDEST_SAID)} means ${String(OLDEST_SAID)} or more. Of a year of birth alone it is the difference of the years` }), code('sex', 'Sex', SEXES),
  code('primary_tumour', 'Primary tumour', PRIMARY_TUMOURS), code('ecog', 'ECOG at the first examination', ECOG_GRADES), code('kps', 'KPS at the first examination', KPS_GRADES), code('ambulation', 'Walking at the first examination', AMBULATION), code('ais', 'AIS at the first examination', AIS_GRADES),
  column('levels', 'Levels with a lesion', 'levels', { note: 'By semicolon' }), column('regions', 'Regions with a lesion', 'codes', { options: REGION_LIST }), whole('lesions', 'Lesions', { min: 0, max: 999 }),
  code('worst_escc', 'ESCC of the worst lesion', ESCC_GRADES), whole('sins_low', 'SINS of the worst lesion, at least', { min: 0, max: 18 }), whole('sins_high', 'SINS of the worst lesion, at most', { min: 0, max: 18 }), code('sins_band', 'SINS band', SINS_BANDS),
  code('treatment', 'Treatment recorded', TREATMENTS_RECORDED), day('treated_day', 'First treatment after the referral'), day('operated_day', 'First operation'), day('irradiated_day', 'First fraction'),
  code('vital_status', 'Vital status', VITAL_STATUSES), day('died_day', 'Died', 'Only where the day is known'), code('death_precision', 'How exactly the death is known', [{ code: 'day', label: 'To the day' }, { code: 'month', label: 'To the month' }, { code: 'year', label: 'To the year' }, { code: 'none', label: 'Not at all' }]),
  day('last_seen_day', 'Last seen or treated in this case'), code('team_estimate', 'What the team expected', SURVIVAL_BUCKETS),
];

const identifying = (name: string, label: string, kind: ColumnKind = 'text') => column(name, label, kind, { identifier: true });
/** What says who it is. */
export const IDENTIFYING_COLUMNS: readonly ExportColumn[] = [
  identifying('case_number', 'Case number'), identifying('family_name', 'Family name'), identifying('given_name', 'Given name'), identifying('birth_date', 'Date of birth', 'date'), identifying('identifiers', 'Identifiers'),
  identifying('deceased_on', 'Date of death', 'date'), identifying('referred_on', 'Referred on', 'date'), identifying('referring_hospital', 'Referring hospital'), identifying('question', 'Question to the board'), identifying('summary', 'Summary'),
];
