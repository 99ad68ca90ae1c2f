import type { DecisionView } from '@rachis/domain';
import type { Theirs } from './draft.js';
import { editable } from './draft-fields.js';

/** The stored draft inside the refusal of a stale save; null where the refusal does not carry it whole. */
export function theirsIn(current: unknown): Theirs | null {
  if (typeof current !== 'object' || current === null) return null;
  const stored = current as Partial<DecisionView>;
  if (typeof stored.version !== 'number' || !Array.isArray(stored.goals)) return null;
  return { version: stored.version, decision: editable(stored), by: stored.recordedByName ?? 'Somebody else' };
}
