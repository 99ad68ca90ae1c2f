import type { Decision, DecisionView } from '@rachis/domain';
import { isKept, startDraft } from './draft.js';
import { DraftSaver, type SaveEnd } from './draft-saver.js';

/** Drafts by agenda item, for as long as the room is open: what could not be sent goes on trying while another case is shown. */
export class DraftShelf {
  private readonly savers = new Map<string, DraftSaver>();
  private readonly listeners = new Set<() => void>();

  /** The draft of an item: the one that still has something to send, else a new one from what the server keeps. */
  take(itemId: string, decision: DecisionView | null | undefined, save: (decision: Decision, version: number) => Promise<SaveEnd>): DraftSaver {
    const before = this.savers.get(itemId);
    if (before && !isKept(before.read().draft)) return before;
    const draft = decision?.state === 'draft' ? startDraft({ version: decision.version, decision }) : startDraft();
    const saver = new DraftSaver(draft, save);
    saver.subscribe(() => this.listeners.forEach((listener) => listener()));
    this.savers.set(itemId, saver);
    return saver;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The items whose text waits for the connection or for a choice, in the order in which they were begun; as one text, so that it can be compared. */
  readonly waiting = (): string =>
    [...this.savers]
      .filter(([, saver]) => !isKept(saver.read().draft) && (saver.read().state === 'offline' || saver.read().draft.conflicts.length > 0))
      .map(([itemId, saver]) => `${itemId}${saver.read().draft.conflicts.length > 0 ? ' conflict' : ''}`)
      .join();

  /** Whether anything typed is not yet kept by the server. */
  hasUnsaved(): boolean {
    return [...this.savers.values()].some((saver) => !isKept(saver.read().draft));
  }
}
