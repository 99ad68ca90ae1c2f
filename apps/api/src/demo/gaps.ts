import type { Absence, AbsenceMap } from '@rachis/domain';
import type { Random } from './random.js';

/** How much of what could be known was written down. A draft knows little, a referral more, a prepared case most. */
export type Completeness = 'sparse' | 'usual' | 'full';
const OPEN = { sparse: 0.42, usual: 0.11, full: 0.03 } as const;
const STATED = { sparse: 0.16, usual: 0.09, full: 0.04 } as const;

/**
 * Takes away some of the answers: some were never asked for, some have a stated reason why they are missing. Nothing is
 * put in their place. `keep` names what a record cannot do without.
 */
export function withGaps<T extends { absences?: AbsenceMap | null }>(random: Random, completeness: Completeness, given: T, { keep = [], reasons = {} }: { keep?: readonly (keyof T & string)[]; reasons?: Partial<Record<keyof T & string, readonly Absence[]>> } = {}): T {
  const left: Record<string, unknown> = {};
  const absences: AbsenceMap = { ...given.absences };
  for (const [name, value] of Object.entries(given)) {
    if (name === 'absences') continue;
    const answered = value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
    if (!answered || keep.includes(name as keyof T & string) || absences[name]) {
      if (!absences[name]) left[name] = value;
      continue;
    }
    const fate = random.next();
    if (fate < OPEN[completeness]) continue;
    if (fate < OPEN[completeness] + STATED[completeness]) absences[name] = random.pick(reasons[name as keyof T & string] ?? ['unknown', 'unknown', 'not_done']);
    else left[name] = value;
  }
  return { ...left, absences } as T;
}
