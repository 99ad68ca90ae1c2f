import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Database } from '../database/database.js';
import { Problem } from '../http/problem.js';
import { JobRunner } from '../jobs/job-runner.js';

const WINDOW_SECONDS = 15 * 60;
const EVERY = '*/15 * * * *';

/** What is guessed at, and how often in a quarter of an hour. */
export interface Guessed {
  readonly at: string;
  readonly most: number;
}

/**
 * Counts guesses at secrets in the database, so that several processes share one count (ADR 0038). Only a hash of what is guessed at is kept.
 */
@Injectable()
export class Attempts implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobRunner,
  ) {}

  onModuleInit(): void {
    this.jobs.does('attempt_sweep', () => this.sweep(), EVERY);
  }

  /** Counts one attempt under each of these, the narrow before the wide, or refuses it. */
  async take(...guessed: Guessed[]): Promise<void> {
    const [row] = await this.database.unscoped<{ wait: number }>('SELECT attempt_take($1, $2, $3) AS wait', [guessed.map(({ at }) => keyOf(at)), guessed.map(({ most }) => most), WINDOW_SECONDS]);
    if (row && row.wait > 0) throw new Problem('too-many-attempts', undefined, { retryAfterSeconds: Math.max(1, Math.ceil(row.wait / 1000)) });
  }

  /** Takes one attempt back. */
  async giveBack(at: string): Promise<void> {
    await this.database.unscoped('SELECT attempt_give($1)', [keyOf(at)]);
  }

  async forget(at: string): Promise<void> {
    await this.database.unscoped('SELECT attempt_forget($1)', [keyOf(at)]);
  }

  private async sweep(): Promise<void> {
    await this.database.unscoped('SELECT attempt_sweep()');
  }
}

const keyOf = (at: string) => createHash('sha256').update(at).digest();
