import { isCalendarDate } from '../../contract/dates.js';
import type { ClinicalRule } from '../clinical-rule.js';

/** The days between surgery and radiotherapy, in either order, against what was published on wounds. */
export const woundInterval = {
  id: 'woundInterval',
  version: 1,
  title: 'Interval between surgery and radiotherapy',
  citation: {
    text: 'Itshayek E, et al. Int J Oncol 2010;36:533-544 (systematic review, abstract read in part); BMC Surg 2021 (237 operations); Ahluwalia 2024 (207 operations)',
    verified: 'unverified',
  },
  docs: 'docs/clinical/woundInterval.md',
  limits: [
    'The three flags are a rule of this product; no source has them.',
    'Itshayek: surgery within 7 days of radiotherapy raises wound complications. BMC Surg 2021: radiotherapy within 21 days after surgery was associated with them. Ahluwalia 2024 found no difference by timing.',
    'Patchell 2005 and the German guideline begin radiotherapy within 14 days of surgery: a note is no reason against it.',
    'Days are calendar days; the hour of the operation and of the fraction is not looked at.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** The flags with the days from which they count. */
export const WOUND_INTERVAL_FLAGS = [
  { code: 'alert', fromDays: 0, label: 'Less than a week' },
  { code: 'note', fromDays: 7, label: 'One to three weeks' },
  { code: 'ok', fromDays: 21, label: 'Three weeks or more' },
] as const;
/** The code of a flag. */
export type WoundIntervalFlag = (typeof WOUND_INTERVAL_FLAGS)[number]['code'];

/** The flag of a number of whole days; throws RangeError for a number that is negative or not whole. */
export function woundIntervalFlag(days: number): WoundIntervalFlag {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`${days} is not a number of days`);
  if (days < WOUND_INTERVAL_FLAGS[1].fromDays) return 'alert';
  return days < WOUND_INTERVAL_FLAGS[2].fromDays ? 'note' : 'ok';
}

/** Which of the two came first; `during` where the operation fell into the course. */
export type WoundIntervalOrder = 'surgery_first' | 'radiotherapy_first' | 'during';

/** The days between the two with their order and flag. */
export interface WoundInterval {
  readonly order: WoundIntervalOrder;
  readonly days: number;
  readonly flag: WoundIntervalFlag;
}

/**
 * The interval between an operation and a course of radiotherapy, from calendar dates: to its first day when surgery
 * came first, from its last day when radiotherapy did. Throws RangeError for a date that does not exist or a course
 * that ends before it begins.
 */
export function woundIntervalOf(surgeryOn: string, firstFractionOn: string, lastFractionOn: string): WoundInterval {
  const [surgery, first, last] = [surgeryOn, firstFractionOn, lastFractionOn].map(dayNumber) as [
    number,
    number,
    number,
  ];
  if (last < first) throw new RangeError(`A course cannot end on ${lastFractionOn} and begin on ${firstFractionOn}`);
  const order = surgery <= first ? 'surgery_first' : surgery >= last ? 'radiotherapy_first' : 'during';
  const days = Math.max(0, first - surgery, surgery - last);
  return { order, days, flag: woundIntervalFlag(days) };
}

function dayNumber(date: string): number {
  if (!isCalendarDate(date)) throw new RangeError(`"${String(date)}" is not a date that exists`);
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
