import { Secret, TOTP } from 'otpauth';

/** The app on somebody's telephone. */
export class Authenticator {
  private readonly totp: TOTP;
  /** Each code counts once, so the app of a test never shows one twice. */
  private shown = 0;

  constructor(secret: string) {
    this.totp = new TOTP({ secret: Secret.fromBase32(secret) });
  }

  /** The code of now, or of the next half minute where that of now has been shown; a telephone may be fast by so much. */
  next(): string {
    const step = Math.max(this.stepOfNow, this.shown + 1);
    this.shown = step;
    return this.codeOf(step);
  }

  /** The code that was shown last. */
  again(): string {
    return this.codeOf(this.shown);
  }

  codeOf(step: number): string {
    return this.totp.generate({ timestamp: step * 30_000 });
  }

  get stepOfNow(): number {
    return Math.floor(Date.now() / 30_000);
  }
}
