import { ApiProblem } from '../../api/api-problem.js';

/** How it stands with what was typed: on the server, on its way, only here, or continued at another computer. */
export type DraftState = { readonly at: 'untouched' | 'waiting' | 'saving' | 'kept' | 'sent' } | { readonly at: 'only-here' } | { readonly at: 'elsewhere'; readonly version: number | null };

interface Keeping<T> {
  /** Keeps it on the version that was seen; answers the new version. */
  save: (typed: T, seen: number) => Promise<number>;
  tell: (state: DraftState) => void;
  /** The version that this page began with; 0 for what is not on the server yet. */
  version: number;
}

const AFTER_MS = 1_500;
const AGAIN_MS = 8_000;

/** Sends what is typed to the server by itself: after a short pause, one at a time, again after a fault, and never over newer text of another computer. */
export class DraftKeeper<T> {
  private latest: T | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending = false;
  private ended = false;
  /** Newer text of another computer is there: nothing is sent until one of the two is chosen. */
  private divided = false;

  constructor(private readonly keeping: Keeping<T>) {}

  get version(): number {
    return this.keeping.version;
  }

  typed(what: T): void {
    if (this.ended) return;
    this.latest = what;
    if (this.divided) return;
    if (!this.sending) this.keeping.tell({ at: 'waiting' });
    this.after(AFTER_MS);
  }

  /** What is here is the one that counts: the other computer's text is replaced. */
  overwrite(version: number): void {
    this.keeping.version = version;
    this.divided = false;
    this.after(0);
  }

  /** Sends what still waits; for leaving the page. */
  flush(): void {
    if (this.latest !== undefined && !this.divided) void this.send();
  }

  /** It was sent or thrown away: nothing is kept any more. */
  end(): void {
    this.ended = true;
    this.latest = undefined;
    clearTimeout(this.timer);
  }

  private after(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), ms);
  }

  private async send(): Promise<void> {
    clearTimeout(this.timer);
    const typed = this.latest;
    if (this.sending || this.ended || typed === undefined) return;
    this.sending = true;
    this.latest = undefined;
    this.keeping.tell({ at: 'saving' });
    try {
      this.keeping.version = await this.keeping.save(typed, this.keeping.version);
      this.sending = false;
      if (this.waits()) this.after(AFTER_MS);
      else if (!this.ended) this.keeping.tell({ at: 'kept' });
    } catch (refused) {
      this.sending = false;
      this.latest ??= typed;
      if (this.ended) return;
      if (refused instanceof ApiProblem && refused.code === 'stale-version') {
        this.divided = true;
        this.keeping.tell({ at: 'elsewhere', version: versionIn(refused.current) });
      } else if (refused instanceof ApiProblem && refused.code === 'duplicate') {
        this.divided = true;
        this.keeping.tell({ at: 'sent' });
      } else {
        // Thrown away at another computer, and still typed here: it begins anew.
        if (refused instanceof ApiProblem && refused.code === 'not-found') this.keeping.version = 0;
        this.keeping.tell({ at: 'only-here' });
        this.after(AGAIN_MS);
      }
    }
  }

  /** Whether something was typed while the last was on its way. */
  private waits(): boolean {
    return !this.ended && this.latest !== undefined;
  }
}

const versionIn = (current: unknown): number | null => (typeof current === 'object' && current !== null && 'version' in current && typeof current.version === 'number' ? current.version : null);
