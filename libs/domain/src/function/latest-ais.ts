import type { FunctionalStatus, FunctionalStatusView } from './functional-status.js';
import type { NeuroExamView } from './neuro-exam.js';

interface Examined {
  readonly functionalStatuses: readonly FunctionalStatusView[];
  readonly neuroExams?: readonly NeuroExamView[] | null | undefined;
}

/**
 * The AIS as it was last stated: with the function in short, or with the neurological examination in full. Where neither of the
 * newest two states one, the examination whose reason is shown. Both lists are read newest first.
 */
export function latestAis({ functionalStatuses, neuroExams }: Examined): Pick<FunctionalStatus, 'examinedOn' | 'ais' | 'absences'> | null {
  const newest = [functionalStatuses[0], neuroExams?.[0]].filter((one) => one !== undefined);
  const stated = newest.filter(({ ais }) => ais).sort((a, b) => b.examinedOn.localeCompare(a.examinedOn) || b.recordedAt.localeCompare(a.recordedAt));
  return stated[0] ?? newest.find(({ absences }) => absences?.['ais']) ?? newest[0] ?? null;
}
