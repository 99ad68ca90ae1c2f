import { ROLES, type Role } from '../access/roles.js';
import { labelOf } from '../contract/code-list.js';
import type { BoardMember, QuorumRequirement } from './board.js';
import type { AttendanceView } from './meeting.js';
import { spokeAs } from './attendance-stretches.js';

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
/** Somebody who stands in for another specialty, because the board allows it. */
export interface QuorumCover {
  readonly specialty: Role;
  readonly by: Role;
  readonly personId: string;
}
export interface QuorumResult {
  readonly met: boolean;
  readonly gaps: QuorumGap[];
  readonly covers: QuorumCover[];
}

/** Met, not met, or not to be told: nobody has said whether those are there who could make the difference. */
export type QuorumState = 'met' | 'not_met' | 'unknown';
export interface ItemQuorum extends QuorumResult {
  readonly state: QuorumState;
  /** Who counted. */
  readonly present: Present[];
  /** Of the standing team, those of whom nobody has said whether they take part. */
  readonly silent: Present[];
  /** Who was there and had stepped out for this case. */
  readonly recused: Present[];
}

interface Slot {
  readonly requirement: QuorumRequirement;
  filledBy: Present | null;
}

/** Whether somebody fills a place: for their own specialty, or as the cover that the board allows. Nobody fills two places of one requirement. */
function fills(one: Present, { specialty, coveredBy }: QuorumRequirement, present: readonly Present[]): boolean {
  if (one.specialty === specialty) return true;
  if (!coveredBy?.includes(one.specialty)) return false;
  const own = present.filter(({ personId }) => personId === one.personId);
  return !own.some((other) => other.specialty === specialty) && own.find((other) => coveredBy.includes(other.specialty)) === one;
}

/** Finds a place for somebody, asking whoever sits there to move on to another. */
function seat(one: Present, slots: readonly Slot[], present: readonly Present[], asked: Set<Slot>): boolean {
  const own = (slot: Slot) => Number(slot.requirement.specialty === one.specialty);
  for (const slot of [...slots].sort((a, b) => own(b) - own(a))) {
    if (asked.has(slot) || !fills(one, slot.requirement, present)) continue;
    asked.add(slot);
    if (slot.filledBy && !seat(slot.filledBy, slots, present, asked)) continue;
    slot.filledBy = one;
    return true;
  }
  return false;
}

/**
 * Whether those present make the board quorate. A person counts once for each specialty they speak for. Whoever stands in for
 * another specialty fills a place there and none of their own, so one person never makes two; an empty rule is always met.
 */
export function quorumOf(rule: readonly QuorumRequirement[], present: readonly Present[]): QuorumResult {
  const key = ({ personId, specialty }: Present) => `${personId} ${specialty}`;
  const once = [...new Map(present.map((one) => [key(one), one])).values()].sort((a, b) => key(a).localeCompare(key(b)));
  const slots: Slot[] = rule.flatMap((requirement) => Array.from({ length: requirement.count }, () => ({ requirement, filledBy: null })));
  // Everybody sits in their own specialty first; only who is over there may cover.
  const waiting = once.filter((one) => {
    const slot = slots.find(({ requirement, filledBy }) => requirement.specialty === one.specialty && !filledBy);
    if (slot) slot.filledBy = one;
    return !slot;
  });
  for (const one of waiting) seat(one, slots, once, new Set());
  const gaps = rule
    .map((requirement) => ({ specialty: requirement.specialty, needed: requirement.count, present: slots.filter((slot) => slot.requirement === requirement && slot.filledBy).length }))
    .filter((gap) => gap.present < gap.needed);
  const covers = slots.flatMap(({ requirement: { specialty }, filledBy }) => (filledBy && filledBy.specialty !== specialty ? [{ specialty, by: filledBy.specialty, personId: filledBy.personId }] : []));
  return { met: gaps.length === 0, gaps, covers };
}

interface Asked {
  readonly rule: readonly QuorumRequirement[];
  readonly attendance: readonly AttendanceView[];
  /** The standing team: who of it has not been recorded is not absent, but unknown. */
  readonly team?: readonly BoardMember[];
  /** The case it is asked for; without one the meeting as a whole. */
  readonly itemId?: string | null;
  /** The moment it is asked for; without one, as things stand. */
  readonly at?: string | null;
}

/** The quorum of one case: who took part at that moment, without those who had stepped out for it. */
export function quorumOfItem({ rule, attendance, team = [], itemId, at = null }: Asked): ItemQuorum {
  const there = attendance.flatMap((one) => {
    const specialty = spokeAs(one, at);
    return specialty ? [{ personId: one.personId, specialty, out: Boolean(itemId && one.recusedItemIds?.includes(itemId)) }] : [];
  });
  const plain = ({ personId, specialty }: Present): Present => ({ personId, specialty });
  const present = there.filter(({ out }) => !out).map(plain);
  const silent = team.filter(({ personId }) => !attendance.some((one) => one.personId === personId)).map(plain);
  const result = quorumOf(rule, present);
  const state = result.met ? 'met' : quorumOf(rule, [...present, ...silent]).met ? 'unknown' : 'not_met';
  return { ...result, state, present, silent, recused: there.filter(({ out }) => out).map(plain) };
}

/** "1 of 2 Spine surgeon, 0 of 1 Radiologist": what is missing, in words. */
export function describeGaps(gaps: readonly QuorumGap[]): string {
  return gaps.map(({ specialty, needed, present }) => `${labelOf(ROLES, specialty)} ${present} of ${needed}`).join(', ');
}

/** "2 Spine surgeon, 1 Radiologist": of whom that could make the difference nobody has recorded whether they took part, in words. */
export function describeSilent(silent: readonly Present[], rule: readonly QuorumRequirement[]): string {
  const counts = new Map<Role, number>();
  const asked = silent.filter(({ specialty }) => rule.some((one) => one.specialty === specialty || one.coveredBy?.includes(specialty)));
  for (const { specialty } of asked) counts.set(specialty, (counts.get(specialty) ?? 0) + 1);
  return [...counts].map(([specialty, count]) => `${count} ${labelOf(ROLES, specialty)}`).join(', ');
}

/** "Radiation oncologist covered by Medical oncologist": who stands in, in words. */
export function describeCovers(covers: readonly QuorumCover[]): string {
  return covers.map(({ specialty, by }) => `${labelOf(ROLES, specialty)} covered by ${labelOf(ROLES, by).toLowerCase()}`).join(', ');
}
