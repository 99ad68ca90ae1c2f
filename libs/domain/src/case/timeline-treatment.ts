import { standingOnly } from '../contract/standing.js';
import { formatLevelList } from '../anatomy/level-list.js';
import { formatLevels } from '../anatomy/level-range.js';
import { BIOPSY_KINDS } from '../biopsy/biopsy-kinds.js';
import { labelOf } from '../contract/code-list.js';
import { STEROIDS } from '../oncology/steroid-course.js';
import { lineWords } from '../oncology/therapy-line.js';
import { COURSE_STATES } from '../radiotherapy/radiotherapy-course.js';
import { SUPPORT_KINDS } from '../support/support-service.js';
import { COMPLICATION_TYPES } from '../surgery/complication-types.js';
import { cGy, gyOf } from '../units/dose.js';
import type { CaseView } from './case-view.js';
import { told, words } from './timeline-parts.js';
import type { TimelineEvent } from './timeline.js';

const dose = (cgy: number | null | undefined, fractions: number | null | undefined): string | null =>
  typeof cgy === 'number' ? `${gyOf(cGy(cgy))} Gy${typeof fractions === 'number' ? ` in ${fractions} fractions` : ', fractions not known'}` : null;

/** Tissue: asked for, taken and reported are three events; a date nobody knows leaves its event without one. */
export function biopsyEvents({ biopsies }: CaseView): TimelineEvent[] {
  return (biopsies ?? []).filter(({ retractedReason }) => !retractedReason).flatMap(({ id, kind, levels, siteText, requestedOn, performedOn, expectedOn, reportedOn, histology }) => {
    const what = words(labelOf(BIOPSY_KINDS, kind), levels ? formatLevels(levels) : siteText);
    return [
      ...(requestedOn ? [told('pathology', { key: `${id} requested`, section: 'pathology', title: `Requested: ${what}`, at: requestedOn })] : []),
      ...(performedOn || !requestedOn ? [told('pathology', { key: `${id} taken`, section: 'pathology', title: what, at: performedOn ?? null })] : []),
      ...(reportedOn ? [told('pathology', { key: `${id} reported`, section: 'pathology', title: `Reported: ${what}`, detail: histology ?? null, at: reportedOn })] : []),
      ...(expectedOn && !reportedOn ? [told('pathology', { key: `${id} expected`, section: 'pathology', title: `Result expected: ${what}`, at: expectedOn, planned: true })] : []),
    ];
  });
}

/** Lines of therapy and steroids last from their start to their stated end; an end that nobody has stated is not drawn. */
export function systemicEvents({ therapyLines, steroidCourses }: CaseView): TimelineEvent[] {
  return [
    ...(therapyLines ?? []).map((line) =>
      told('oncology', { key: line.id, section: 'systemic', title: lineWords(line), at: line.startedOn ?? null, until: line.stoppedOn ?? null, detail: words(line.running === 'yes' && 'running', line.progressedOn && `progression ${line.progressedOn}`) }),
    ),
    ...(steroidCourses ?? []).map(({ id, drug, drugText, startedOn, startedAt, stoppedOn, running }) =>
      told('oncology', { key: id, section: 'systemic', title: drug === 'other' ? (drugText ?? 'Steroid') : labelOf(STEROIDS, drug), at: startedAt ?? startedOn ?? null, until: stoppedOn ?? null, detail: running === 'yes' ? 'running' : null }),
    ),
  ];
}

/** A course lasts from its first to its last fraction; what is not yet given is planned, and says so. */
export function radiotherapyEvents({ radiotherapy }: CaseView): TimelineEvent[] {
  return (radiotherapy ?? []).filter(({ state }) => state !== 'cancelled').map(({ id, state, levels, targetText, prescribedDoseCgy, prescribedFractions, deliveredDoseCgy, deliveredFractions, firstFractionOn, lastFractionOn }) => {
    const planned = state === 'proposed' || state === 'planned';
    return told('radiotherapy', {
      key: id, section: 'radiotherapy', title: words('Radiotherapy', levels ? formatLevels(levels) : targetText), at: firstFractionOn ?? null, until: lastFractionOn ?? null, planned,
      detail: words(labelOf(COURSE_STATES, state), planned ? dose(prescribedDoseCgy, prescribedFractions) : dose(deliveredDoseCgy, deliveredFractions)),
    });
  });
}

export function surgeryEvents({ surgeryPlans, operations: everyOperation, complications: everyComplication }: CaseView): TimelineEvent[] {
  const [operations, complications] = [standingOnly(everyOperation), standingOnly(everyComplication)];
  const carriedOut = new Set(operations.map(({ planId }) => planId));
  return [
    ...(surgeryPlans ?? []).filter(({ id, status, plannedOn }) => status !== 'cancelled' && plannedOn && !carriedOut.has(id)).map(({ id, targetLevels, slot, plannedOn }) =>
      told('surgery', { key: id, section: 'surgery', title: words('Operation planned', targetLevels && formatLevelList(targetLevels)), detail: slot ?? null, at: plannedOn ?? null, planned: true }),
    ),
    ...operations.map(({ id, performedOn, startedAt, endedAt, decompressedLevels, instrumentedLevels, surgeon }) =>
      told('surgery', {
        key: id, section: 'surgery', title: 'Operation', at: startedAt ?? performedOn, until: startedAt ? (endedAt ?? null) : null,
        detail: words(decompressedLevels && `decompressed ${formatLevelList(decompressedLevels)}`, instrumentedLevels && `instrumented ${formatLevelList(instrumentedLevels)}`, surgeon),
      }),
    ),
    ...complications.map(({ id, type, description, occurredOn }) =>
      told('surgery', { key: id, section: 'surgery', title: `Complication: ${type ? labelOf(COMPLICATION_TYPES, type) : (description ?? 'in words')}`, detail: type ? (description ?? null) : null, at: occurredOn ?? null }),
    ),
  ];
}

export function supportEvents({ supportServices }: CaseView): TimelineEvent[] {
  return (supportServices ?? []).flatMap(({ id, kind, referredOn, firstSeenOn, endedOn, provider }) => [
    ...(referredOn ? [told('patient', { key: `${id} referred`, section: 'support', title: `Referred: ${labelOf(SUPPORT_KINDS, kind)}`, detail: provider ?? null, at: referredOn })] : []),
    ...(firstSeenOn ? [told('patient', { key: `${id} seen`, section: 'support', title: labelOf(SUPPORT_KINDS, kind), detail: provider ?? null, at: firstSeenOn, until: endedOn ?? null })] : []),
  ]);
}
