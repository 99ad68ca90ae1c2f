import { labelOf } from '../contract/code-list.js';
import type { PackContent, PackLine } from './agenda-pack.js';
import { BUCKETS } from './meeting.js';

export type DifferenceKind = 'added' | 'removed' | 'changed';
/** One line of the difference between two versions of an agenda. `itemId` null is about the meeting itself. */
export interface PackDifference {
  readonly kind: DifferenceKind;
  readonly itemId: string | null;
  readonly name: string;
  readonly caseNumber: string;
  /** What is different, in words; empty for what was added or removed without more to say. */
  readonly changes: readonly string[];
}

const said = (value: string | number | null | undefined, unit = '') => (value === null || value === undefined || value === '' ? 'not stated' : `${value}${unit}`);
const changed = (label: string, before: string | number | null | undefined, after: string | number | null | undefined, unit = ''): string[] =>
  (before ?? null) === (after ?? null) ? [] : [`${label}: ${said(before, unit)} → ${said(after, unit)}`];
const part = ({ bucket }: PackLine) => labelOf(BUCKETS, bucket);

/** What is different in `after`, line by line: the meeting first, then its cases in their new order, then those that went. */
export function packDifferences(before: PackContent, after: PackContent): PackDifference[] {
  const earlier = new Map(before.lines.map((line) => [line.itemId, line]));
  const later = new Map(after.lines.map((line) => [line.itemId, line]));
  const moved = movedLines(before.lines, after.lines);
  const about = (kind: DifferenceKind, { itemId, name, caseNumber }: PackLine, changes: readonly string[]): PackDifference => ({ kind, itemId, name, caseNumber, changes });
  const meeting = meetingChanges(before, after, later, earlier);
  return [
    ...(meeting.length > 0 ? [{ kind: 'changed' as const, itemId: null, name: 'Meeting', caseNumber: '', changes: meeting }] : []),
    ...after.lines.flatMap((line): PackDifference[] => {
      const old = earlier.get(line.itemId);
      if (!old) return [about('added', line, [part(line), ...(line.late ? [`late: ${line.lateReason ?? 'no reason stated'}`] : [])])];
      const changes = lineChanges(old, line, moved.has(line.itemId));
      return changes.length > 0 ? [about('changed', line, changes)] : [];
    }),
    ...before.lines.filter(({ itemId }) => !later.has(itemId)).map((line) => about('removed', line, [part(line)])),
  ];
}

function meetingChanges(before: PackContent, after: PackContent, later: ReadonlyMap<string, PackLine>, earlier: ReadonlyMap<string, PackLine>): string[] {
  const breakWords = (content: PackContent, lines: ReadonlyMap<string, PackLine>) =>
    content.breakAfterItemId ? `${content.breakMinutes ?? '?'} min after ${lines.get(content.breakAfterItemId)?.caseNumber ?? 'a case that has gone'}` : 'none';
  return [
    ...(Date.parse(before.startsAt) === Date.parse(after.startsAt) ? [] : ['It begins at another time']),
    ...changed('Place', before.place, after.place),
    ...changed('Length', before.plannedMinutes, after.plannedMinutes, ' min'),
    ...changed('Break', breakWords(before, earlier), breakWords(after, later)),
  ];
}

function lineChanges(old: PackLine, line: PackLine, moved: boolean): string[] {
  const missing = ({ readiness }: PackLine) => readiness.missing.map(({ label }) => label);
  const came = missing(old).filter((label) => !missing(line).includes(label));
  const lost = missing(line).filter((label) => !missing(old).includes(label));
  return [
    ...changed('Part', part(old), part(line)),
    ...(moved && old.bucket === line.bucket ? ['Stands at another place'] : []),
    ...changed('Patient', old.name, line.name),
    ...changed('Minutes', old.plannedMinutes, line.plannedMinutes, ' min'),
    ...changed('Presented by', old.presenter, line.presenter),
    ...changed('Urgency', old.urgency, line.urgency),
    ...changed('Late because', old.lateReason, line.lateReason),
    ...changed('Ready', `${old.readiness.done}/${old.readiness.of}`, `${line.readiness.done}/${line.readiness.of}`),
    ...(came.length > 0 ? [`Now there: ${came.join(', ')}`] : []),
    ...(lost.length > 0 ? [`Now missing: ${lost.join(', ')}`] : []),
  ];
}

/**
 * Which cases were moved: those outside the longest run that kept its order. One case put first moves itself, not the
 * twenty after it.
 */
function movedLines(before: readonly PackLine[], after: readonly PackLine[]): ReadonlySet<string> {
  const place = new Map(before.map(({ itemId }, at) => [itemId, at]));
  const common = after.filter(({ itemId }) => place.has(itemId));
  const best: string[][] = [];
  for (const [at, { itemId }] of common.entries()) {
    const runs = best.slice(0, at).filter((_, other) => (place.get(common[other]?.itemId ?? '') ?? 0) < (place.get(itemId) ?? 0));
    const longest = runs.reduce<string[]>((found, run) => (run.length > found.length ? run : found), []);
    best.push([...longest, itemId]);
  }
  const kept = new Set(best.reduce<string[]>((found, run) => (run.length > found.length ? run : found), []));
  return new Set(common.map(({ itemId }) => itemId).filter((id) => !kept.has(id)));
}
