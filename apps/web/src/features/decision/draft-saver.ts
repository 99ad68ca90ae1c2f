import type { Decision } from '@rachis/domain';
import { edited, isKept, kept, notKept, outgoing, overtaken, sent, settled, type Draft, type Theirs } from './draft.js';
import type { DraftField } from './draft-fields.js';

/** How the saving stands: `offline` tries again by itself, `refused` waits for the next change. */
export type SavingState = 'kept' | 'waiting' | 'saving' | 'offline' | 'refused';

/** What the screen shows of a draft. */
export interface SaverView {
  readonly draft: Draft;
  readonly state: SavingState;
  readonly problem: unknown;
}

/** How a save ends: kept as a version, overtaken by somebody, no connection, or refused for good. */
export type SaveEnd =
  | { readonly end: 'kept'; readonly version: number }
  | { readonly end: 'overtaken'; readonly theirs: Theirs | null }
  | { readonly end: 'offline' }
  | { readonly end: 'refused'; readonly problem: unknown };

const AFTER_TYPING_MS = 150;
/** Who types without a pause is read along all the same. */
const AT_THE_LATEST_MS = 400;
const AGAIN_MS = 2_000;

/** Saves a draft while it is typed: soon after a change, one save at a time, each on the version the last one made. */
export class DraftSaver {
  private view: SaverView;
  private unfit: readonly DraftField[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstWaitingAt: number | null = null;
  private running: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    draft: Draft,
    private readonly save: (decision: Decision, version: number) => Promise<SaveEnd>,
  ) {
    this.view = { draft, state: 'kept', problem: null };
  }

  readonly read = (): SaverView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Something was typed. */
  edit(mine: Decision): void {
    this.show({ draft: edited(this.view.draft, mine) });
    this.schedule();
  }

  /** Parts that cannot be kept as they stand, such as a level half typed; they wait in the editor. */
  hold(unfit: readonly DraftField[]): void {
    if (unfit.length === 0 && this.unfit.length === 0) return;
    this.unfit = unfit;
    this.schedule();
  }

  /** Another version was seen on the server. While a save is on its way its own answer will tell. */
  overtake(theirs: Theirs): void {
    if (this.view.draft.sending || theirs.version <= this.view.draft.version) return;
    this.show({ draft: overtaken(this.view.draft, theirs) });
    this.schedule();
  }

  settle(field: DraftField, choice: 'mine' | 'theirs'): void {
    this.show({ draft: settled(this.view.draft, field, choice) });
    this.schedule();
  }

  /** Sends what is left and answers once the server has all of it; false when it cannot. */
  async flush(): Promise<boolean> {
    for (let round = 0; round < 5; round++) {
      clearTimeout(this.timer);
      if (this.running) await this.running;
      else if (outgoing(this.view.draft, this.unfit)) await this.run();
      if (isKept(this.view.draft)) return true;
    }
    return false;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private schedule(after = AFTER_TYPING_MS): void {
    if (this.view.draft.sending) return;
    if (!outgoing(this.view.draft, this.unfit)) {
      this.show({ state: isKept(this.view.draft) ? 'kept' : 'waiting' });
      return;
    }
    const now = performance.now();
    this.firstWaitingAt ??= now;
    const left = Math.max(0, this.firstWaitingAt + AT_THE_LATEST_MS - now);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), after === AFTER_TYPING_MS ? Math.min(after, left) : after);
    if (this.view.state !== 'offline') this.show({ state: 'waiting' });
  }

  private run(): Promise<void> {
    this.running ??= this.saveOnce().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async saveOnce(): Promise<void> {
    const next = outgoing(this.view.draft, this.unfit);
    if (!next) return;
    this.firstWaitingAt = null;
    this.show({ draft: sent(this.view.draft, next), state: this.view.state === 'offline' ? 'offline' : 'saving', problem: null });
    const ended = await this.save(next, this.view.draft.version);
    switch (ended.end) {
      case 'kept':
        this.show({ draft: kept(this.view.draft, ended.version), state: 'kept' });
        return this.schedule();
      case 'overtaken':
        this.show({ draft: ended.theirs ? overtaken(notKept(this.view.draft), ended.theirs) : notKept(this.view.draft), state: 'waiting' });
        return this.schedule(ended.theirs ? AFTER_TYPING_MS : AGAIN_MS);
      case 'offline':
        this.show({ draft: notKept(this.view.draft), state: 'offline' });
        return this.schedule(AGAIN_MS);
      case 'refused':
        this.show({ draft: notKept(this.view.draft), state: 'refused', problem: ended.problem });
    }
  }

  private show(change: Partial<SaverView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
