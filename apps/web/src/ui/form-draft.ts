const PREFIX = 'rachis.draft.';

/** What was typed and not yet saved; kept for this browser tab only, and until the person signs out. */
export function readDraft(key: string): Record<string, unknown> | null {
  try {
    const kept = sessionStorage.getItem(PREFIX + key);
    const draft: unknown = kept === null ? null : JSON.parse(kept);
    return typeof draft === 'object' && draft !== null ? (draft as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Keeps what was typed. A full or forbidden store loses the convenience, never the form. */
export function keepDraft(key: string, values: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(values));
  } catch {
    dropDraft(key);
  }
}

/** Forgets one draft: it was saved or thrown away. */
export function dropDraft(key: string): void {
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // Without a store there is no draft to drop.
  }
}

/** Forgets every draft. Done at sign-out, so that the next person at this screen finds nothing of the last. */
export function dropAllDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    // Without a store there are no drafts to drop.
  }
}
