import { Injectable } from '@nestjs/common';
import { Attempts } from './attempts.js';

const MOST_PER_ACCOUNT = 5;
const MOST_PER_ADDRESS = 50;

/** Slows down guessing: five wrong passwords for one account from one address, fifty from one address, per quarter of an hour, whichever process is asked. */
@Injectable()
export class SignInThrottle {
  constructor(private readonly attempts: Attempts) {}

  /** Counts an attempt before its password is looked at, so that nothing is gained by many at once. Refuses when too much has failed. */
  async attempt(address: string, email: string): Promise<void> {
    await this.attempts.take({ at: account(address, email), most: MOST_PER_ACCOUNT }, { at: place(address), most: MOST_PER_ADDRESS });
  }

  /** A right password without the code it needs is neither a failure nor a success: this attempt does not count, and those before it still do. */
  async halfway(address: string, email: string): Promise<void> {
    await this.attempts.giveBack(account(address, email));
    await this.attempts.giveBack(place(address));
  }

  /** A right password takes the attempt back. */
  async succeeded(address: string, email: string): Promise<void> {
    await this.attempts.forget(account(address, email));
    await this.attempts.giveBack(place(address));
  }
}

const account = (address: string, email: string) => `sign-in account ${address}|${email.trim().toLowerCase()}`;
const place = (address: string) => `sign-in address ${address}`;
