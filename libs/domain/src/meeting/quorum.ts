import { ROLES, type Role } from '../access/roles.js';
import { labelOf } from '../contract/code-list.js';
import type { QuorumRequirement } from './board.js';

/** Who counts: somebody who is there, for the specialty they speak for, and has not stepped out for this case. */
export interface Present {
  readonly personId: string;
  readonly specialty: Role;
}
/** What a quorum lacks: of this specialty so many more. */
export interface QuorumGap {
  readonly specialty: Role;
  readonly needed: number;
  readonly present: number;
}
export interface QuorumResult {
  readonly met: boolean;
  readonly gaps: QuorumGap[];
}

/** Whether those present make the board quorate. A person counts once for each specialty; an empty rule is always met. */
export function quorumOf(rule: readonly QuorumRequirement[], present: readonly Present[]): QuorumResult {
  const gaps = rule
    .map(({ specialty, count }) => ({
      specialty,
      needed: count,
      present: new Set(present.filter((one) => one.specialty === specialty).map((one) => one.personId)).size,
    }))
    .filter((gap) => gap.present < gap.needed);
  return { met: gaps.length === 0, gaps };
}

/** "1 of 2 Spine surgeon, 0 of 1 Radiologist": what is missing, in words. */
export function describeGaps(gaps: readonly QuorumGap[]): string {
  return gaps.map(({ specialty, needed, present }) => `${labelOf(ROLES, specialty)} ${present} of ${needed}`).join(', ');
}
