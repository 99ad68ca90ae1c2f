import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../http/problem.js';

const WINDOW_SECONDS = 15 * 60;
const MOST = 120;

/** Nobody guesses 32 random bytes; this keeps one address from asking without end. It protects the service and no secret, so each process counts for itself (ADR 0038). */
@Injectable()
export class LinkThrottle {
  private readonly perAddress = new RateLimiterMemory({ points: MOST, duration: WINDOW_SECONDS });

  async attempt(address: string): Promise<void> {
    try {
      await this.perAddress.consume(address);
    } catch (state) {
      if (!(state instanceof RateLimiterRes)) throw state;
      throw new Problem('too-many-attempts', undefined, { retryAfterSeconds: Math.max(1, Math.ceil(state.msBeforeNext / 1000)) });
    }
  }
}
