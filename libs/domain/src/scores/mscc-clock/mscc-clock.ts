import { codeList, type CodeOf } from '../../contract/code-list.js';
import type { ClinicalRule } from '../clinical-rule.js';

/** The times within which guideline and quality standard want the steps of suspected cord compression done. */
export const msccClock = {
  id: 'msccClock',
  version: 1,
  title: 'Clocks of suspected metastatic spinal cord compression',
  citation: {
    text: 'NICE guideline NG234 (6 September 2023) and quality standard QS56 (February 2014, updated September 2023); before them NICE CG75 (November 2008)',
    verified: 'secondary',
  },
  docs: 'docs/clinical/msccClock.md',
  limits: [
    'A week is counted as 168 hours: the source does not define it.',
    'Hours are counted between instants; changes of the wall clock do not stretch or shorten them.',
    'Exactly at the deadline counts as within it.',
    'What is not recorded is never counted as done and never as missed.',
    'A clock says what the quality standard measures. It says nothing about what this patient needs sooner.',
  ],
  checkedBy: null,
} as const satisfies ClinicalRule;

/** What is to be done within a time. */
export const CLOCK_TASKS = codeList({
  COORDINATOR_CONTACT: 'Contact with the MSCC coordinator',
  MRI_WHOLE_SPINE: 'MRI of the whole spine',
  TREATMENT_PLAN: 'Treatment plan',
  IMMOBILISATION_ADVICE: 'Expert opinion on immobilisation',
  DEFINITIVE_TREATMENT: 'Start of definitive treatment',
  RADIOTHERAPY_START: 'Start of radiotherapy',
});
/** The code of a task. */
export type ClockTask = CodeOf<typeof CLOCK_TASKS>;

/** The situation in which a task is wanted. */
export const CLOCK_PATHWAYS = codeList({
  suspected_mscc_neuro: 'Suspected cord compression, neurological symptoms or signs',
  suspected_spinal_metastases_pain_only: 'Suspected spinal metastases, pain without neurology',
  confirmed_mscc: 'Confirmed cord compression',
  confirmed_mscc_not_for_surgery: 'Confirmed cord compression, not suitable for surgery',
});
/** The code of a situation. */
export type ClockPathway = CodeOf<typeof CLOCK_PATHWAYS>;

/** From which event the hours are counted. */
export const CLOCK_STARTS = codeList({
  suspected: 'Cord compression or spinal metastases suspected',
  immobilised: 'Patient immobilised',
  confirmed: 'Diagnosis confirmed',
  radiotherapy_decided: 'Decision to treat with radiotherapy',
});
/** The code of a starting event. */
export type ClockStart = CodeOf<typeof CLOCK_STARTS>;

/** Other spellings of the same tasks and situations that are understood. */
export const FURTHER_CODES = {
  tasks: {
    PLAN: 'TREATMENT_PLAN',
    MRI_AND_PLAN: 'TREATMENT_PLAN',
    MRI_WHOLE_SPINE_AND_PLAN: 'TREATMENT_PLAN',
    IMMOBILISATION_EXPERT_ADVICE: 'IMMOBILISATION_ADVICE',
    EXPERT_ADVICE_IMMOBILISATION: 'IMMOBILISATION_ADVICE',
    DEFINITIVE_TREATMENT_START: 'DEFINITIVE_TREATMENT',
    START_DEFINITIVE_TREATMENT: 'DEFINITIVE_TREATMENT',
    START_TREATMENT: 'DEFINITIVE_TREATMENT',
    TREATMENT_START: 'DEFINITIVE_TREATMENT',
    RADIOTHERAPY: 'RADIOTHERAPY_START',
    START_RADIOTHERAPY: 'RADIOTHERAPY_START',
    RT_START: 'RADIOTHERAPY_START',
  },
  pathways: {
    mscc_confirmed: 'confirmed_mscc',
    confirmed_mscc_no_surgery: 'confirmed_mscc_not_for_surgery',
    confirmed_mscc_unsuitable_for_surgery: 'confirmed_mscc_not_for_surgery',
    confirmed_mscc_radiotherapy: 'confirmed_mscc_not_for_surgery',
    mscc_not_for_surgery: 'confirmed_mscc_not_for_surgery',
    mscc_no_surgery: 'confirmed_mscc_not_for_surgery',
    mscc_radiotherapy: 'confirmed_mscc_not_for_surgery',
    mscc_unsuitable_for_surgery: 'confirmed_mscc_not_for_surgery',
  },
} as const satisfies {
  tasks: Readonly<Record<string, ClockTask>>;
  pathways: Readonly<Record<string, ClockPathway>>;
};
/** A task in any spelling that is understood. */
export type WrittenTask = ClockTask | keyof typeof FURTHER_CODES.tasks;
/** A situation in any spelling that is understood. */
export type WrittenPathway = ClockPathway | keyof typeof FURTHER_CODES.pathways;

/** The task that a spelling means. */
export function taskOf(written: WrittenTask): ClockTask {
  const further: Readonly<Record<string, ClockTask>> = FURTHER_CODES.tasks;
  return further[written] ?? (written as ClockTask);
}

/** The situation that a spelling means. */
export function pathwayOf(written: WrittenPathway): ClockPathway {
  const further: Readonly<Record<string, ClockPathway>> = FURTHER_CODES.pathways;
  return further[written] ?? (written as ClockPathway);
}
