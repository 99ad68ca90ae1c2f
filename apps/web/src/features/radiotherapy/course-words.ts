import {
  cGy,
  COURSE_STATES,
  formatDate,
  formatLevels,
  gyOf,
  labelOf,
  type Gy,
  type PriorTreatmentView,
  type RadiotherapyCourse,
  type RadiotherapyCourseView,
  type RecordedCourse,
} from '@rachis/domain';
import type { Tone } from '../../ui/tone.js';
import { knownCourseText } from './dose-text.js';

/** A course of either source as the panels show it. */
export type ShownCourse = RecordedCourse<PriorTreatmentView, RadiotherapyCourseView>;

const gray = (cgy: number | null | undefined): Gy | null => (typeof cgy === 'number' ? gyOf(cGy(cgy)) : null);

/** "24 Gy in 2", or null while neither is recorded. */
export function doseText(cgy: number | null | undefined, fractions: number | null | undefined): string | null {
  const dose = gray(cgy);
  return dose === null && typeof fractions !== 'number' ? null : knownCourseText(dose, fractions ?? null);
}

/** What was prescribed, for a heading: "Planned 24 Gy in 2". */
export function courseName(course: RadiotherapyCourse): string {
  const dose = doseText(course.prescribedDoseCgy, course.prescribedFractions) ?? 'dose not recorded';
  const elsewhere = course.absences?.['levels'] === 'not_applicable';
  const place = course.levels ? formatLevels(course.levels) : elsewhere ? 'not of the spine' : 'level not recorded';
  return `${labelOf(COURSE_STATES, course.state)}: ${dose}, ${place}`;
}

/** What was given, with its date: "20 Gy in 5, Oct 2024". */
export function givenText({ treatment, course, endedOn, underWay }: ShownCourse): string {
  const dose = treatment
    ? doseText(treatment.totalDoseCgy, treatment.fractions)
    : doseText(course?.deliveredDoseCgy, course?.deliveredFractions);
  const when = underWay ? 'so far, under way' : endedOn ? formatDate(endedOn) : 'date not recorded';
  return `${dose ?? knownCourseText(null, null)}, ${when}`;
}

/** The id of whichever record a course stands in. */
export const idOf = ({ treatment, course }: ShownCourse): string => treatment?.id ?? course?.id ?? '';

/** How the state of a course is shown; none of them is good or bad by itself. */
export const STATE_TONES: Readonly<Record<RadiotherapyCourse['state'], Tone>> = {
  proposed: 'neutral',
  planned: 'info',
  under_way: 'info',
  delivered: 'good',
  stopped_early: 'caution',
  cancelled: 'neutral',
};

/** "30 Mar to 8 Apr 2026", as far as it is known. */
export function daysText({ firstFractionOn: first, lastFractionOn: last }: RadiotherapyCourse): string | null {
  if (first && last) return first === last ? formatDate(first) : `${formatDate(first)} to ${formatDate(last)}`;
  if (first) return `from ${formatDate(first)}`;
  return last ? `until ${formatDate(last)}` : null;
}
