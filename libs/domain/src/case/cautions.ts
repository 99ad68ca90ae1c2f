import { absenceLabel } from '../contract/absence.js';
import { labelOf } from '../contract/code-list.js';
import { formatDate, precisionOf } from '../contract/dates.js';
import { hoursSince } from '../function/last-dose.js';
import { tissueQuestion } from '../oncology/steroid-course.js';
import { PRIMARY_TUMOURS } from '../oncology/tumour.js';
import type { CaseView } from './case-view.js';
import type { Section } from './readiness.js';

/** Something to look at before anybody operates or gives a drug. It says what is recorded, concludes nothing and never blocks. */
export interface CaseCaution {
  readonly id: 'anticoagulant' | 'steroid' | 'embolism';
  readonly words: string;
  /** Where it comes from, if not from the record alone. */
  readonly source: string | null;
  readonly section: Section;
}

type Read = Pick<CaseView, 'mscc'> & Partial<Pick<CaseView, 'fitness' | 'tumour' | 'steroidCourses'>>;

/** The cautions of a case as they stand at a moment; `today` is the calendar day of the place. */
export function cautionsOf(theCase: Read, { now, today }: { now: number; today: string }): CaseCaution[] {
  return [...anticoagulant(theCase, now), ...steroid(theCase), ...embolism(theCase, today)];
}

function anticoagulant({ fitness }: Read, now: number): CaseCaution[] {
  if (fitness?.anticoagulated !== 'yes') return [];
  const { anticoagulant: drug, anticoagulantLastAt: at, absences } = fitness;
  const since = hoursSince(at, now);
  const why = absenceLabel(absences?.['anticoagulantLastAt']).toLowerCase();
  const words = since ? `last dose ${since} ago` : at ? 'the last dose lies ahead: check the time' : `last dose ${why}`;
  return [{ id: 'anticoagulant', words: `${drug ?? 'Anticoagulant or antiplatelet, not said which'}: ${words}`, source: null, section: 'fitness' }];
}

/** Asked where compression is suspected or a steroid is recorded: then one is given or thought of. */
function steroid({ mscc, tumour, steroidCourses }: Read): CaseCaution[] {
  if (mscc !== 'yes' && mscc !== 'unknown' && !steroidCourses?.length) return [];
  const open = tissueQuestion(tumour);
  if (open) return [{ id: 'steroid', words: open.words, source: open.source, section: 'systemic' }];
  const known = labelOf(PRIMARY_TUMOURS, tumour?.primary);
  return [{ id: 'steroid', words: `Steroid: lymphoma or myeloma? Known primary: ${known}; the question of tissue first does not arise`, source: 'Rule of this product', section: 'systemic' }];
}

function embolism({ fitness }: Read, today: string): CaseCaution[] {
  if (!fitness?.comorbidities?.includes('thromboembolism')) return [];
  const { thromboembolismOn: on, absences } = fitness;
  const why = absenceLabel(absences?.['thromboembolismOn']).toLowerCase();
  const words = on ? `${monthsAgo(on, today)} (${formatDate(on)})` : `when: ${why}`;
  return [{ id: 'embolism', words: `Pulmonary embolism or deep vein thrombosis ${words}`, source: null, section: 'fitness' }];
}

/** "4 months ago": counted in calendar months, and never more exactly than the date is known. */
export function monthsAgo(date: string, today: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [thisYear = 0, thisMonth = 1, thisDay = 1] = today.split('-').map(Number);
  if (date > today.slice(0, date.length)) return 'lies ahead: check the date';
  if (precisionOf(date) === 'year') return year === thisYear ? 'this year' : counted(thisYear - year, 'calendar year');
  const incomplete = precisionOf(date) === 'day' && day > thisDay ? 1 : 0;
  const months = (thisYear - year) * 12 + thisMonth - month - incomplete;
  if (months === 0) return precisionOf(date) === 'month' ? 'this month' : 'less than a month ago';
  return months < 24 ? counted(months, 'month') : counted(Math.floor(months / 12), 'year');
}

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'} ago`;
