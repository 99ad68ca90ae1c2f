import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../http/problem.js';

const WINDOW_SECONDS = 15 * 60;

/** Slows down guessing: five wrong passwords for one account from one address, fifty from one address, per quarter of an hour. */
@Injectable()
export class SignInThrottle {
  private readonly perAccount = new RateLimiterMemory({ points: 5, duration: WINDOW_SECONDS });
  private readonly perAddress = new RateLimiterMemory({ points: 50, duration: WINDOW_SECONDS });

  /** Counts an attempt before its password is looked at, so that nothing is gained by many at once. Refuses when too much has failed. */
  async attempt(address: string, email: string): Promise<void> {
    const whole = await this.perAddress.get(address);
    if (whole && whole.consumedPoints >= 50) throw tooMany(whole);
    try {
      await this.perAccount.consume(key(address, email));
      await this.perAddress.consume(address);
    } catch (state) {
      throw state instanceof RateLimiterRes ? tooMany(state) : state;
    }
  }

  /** A right password without the code it needs is neither a failure nor a success: this attempt does not count, and those before it still do. */
  async halfway(address: string, email: string): Promise<void> {
    await this.perAccount.reward(key(address, email));
    await this.perAddress.reward(address);
  }

  /** A right password takes the attempt back. */
  async succeeded(address: string, email: string): Promise<void> {
    await this.perAccount.delete(key(address, email));
    await this.perAddress.reward(address);
  }
}

const tooMany = ({ msBeforeNext }: RateLimiterRes) => new Problem('too-many-attempts', undefined, { retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) });

const key = (address: string, email: string) => `${address}|${email.trim().toLowerCase()}`;
