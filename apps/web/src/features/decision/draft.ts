import type { Decision } from '@rachis/domain';
import { editable, partOf, partsOf, saysTheSame, withPart, type DraftField } from './draft-fields.js';

/** What the server keeps, as somebody else left it. */
export interface Theirs {
  readonly version: number;
  readonly decision: Decision;
  readonly by: string;
}

/** Two people wrote the same part. Theirs is kept by the server and mine by the editor until somebody chooses. */
export interface Conflict {
  readonly field: DraftField;
  readonly by: string;
}

/** A decision while it is being written: what the server keeps, what is in the editor, and what is on its way. */
export interface Draft {
  readonly version: number;
  readonly stored: Decision;
  readonly mine: Decision;
  readonly sending: Decision | null;
  readonly conflicts: readonly Conflict[];
}

/** A draft as it is found; version 0 where nothing is written yet. */
export function startDraft(found?: { version: number; decision: Partial<Decision> } | null): Draft {
  const stored = editable(found?.decision);
  return { version: found?.version ?? 0, stored, mine: stored, sending: null, conflicts: [] };
}

/** Something was typed. */
export const edited = (draft: Draft, mine: Decision): Draft => ({ ...draft, mine: editable(mine) });

/**
 * What is to be sent next; null while something is on its way or nothing is new. Parts that cannot be kept as they are
 * (a level half typed) and parts two people wrote stay as the server has them.
 */
export function outgoing(draft: Draft, unfit: readonly DraftField[] = []): Decision | null {
  if (draft.sending) return null;
  const held = new Set([...unfit, ...draft.conflicts.map(({ field }) => field)]);
  const next = partsOf(draft.mine, draft.stored).filter((field) => held.has(field)).reduce((decision, field) => withPart(decision, field, draft.stored), draft.mine);
  return saysTheSame(next, draft.stored) ? null : next;
}

/** It was sent. */
export const sent = (draft: Draft, decision: Decision): Draft => ({ ...draft, sending: decision });

/** The server kept what was sent, as this version; the next save is made on it. */
export const kept = (draft: Draft, version: number): Draft => ({ ...draft, version, stored: draft.sending ?? draft.stored, sending: null });

/** What was sent was not kept; it is still in the editor. */
export const notKept = (draft: Draft): Draft => ({ ...draft, sending: null });

/**
 * Somebody else's version arrived. What I did not touch becomes theirs; what I alone touched stays mine; what both
 * touched is a conflict: mine stays in the editor, theirs stays on the server, and both are shown.
 */
export function overtaken(draft: Draft, theirs: Theirs): Draft {
  if (theirs.version <= draft.version) return draft;
  const stored = editable(theirs.decision);
  const conflicts: Conflict[] = [];
  let mine = draft.mine;
  for (const field of partsOf(draft.stored, draft.mine, stored)) {
    const [was, here, there] = [partOf(draft.stored, field), partOf(draft.mine, field), partOf(stored, field)];
    if (here === there) continue;
    const before = draft.conflicts.find((conflict) => conflict.field === field);
    if (before) conflicts.push(was === there ? before : { field, by: theirs.by });
    else if (here === was) mine = withPart(mine, field, stored);
    else if (there !== was) conflicts.push({ field, by: theirs.by });
  }
  return { version: theirs.version, stored, mine, sending: null, conflicts };
}

/** Somebody chose which of two texts stands. */
export function settled(draft: Draft, field: DraftField, choice: 'mine' | 'theirs'): Draft {
  const conflicts = draft.conflicts.filter((conflict) => conflict.field !== field);
  return { ...draft, conflicts, mine: choice === 'theirs' ? withPart(draft.mine, field, draft.stored) : draft.mine };
}

/** Whether everything in the editor is kept by the server. */
export const isKept = (draft: Draft): boolean => draft.sending === null && draft.conflicts.length === 0 && saysTheSame(draft.mine, draft.stored);
