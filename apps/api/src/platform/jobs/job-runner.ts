import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { run, type Runner, type TaskList } from 'graphile-worker';
import type { Logger } from 'pino';
import { SETTINGS, type Settings } from '../../settings.js';
import { Database } from '../database/database.js';
import { LOGGER } from '../log.js';
import { quietLogger } from './job-log.js';

/** Jobs at once in one process. Each waits for a mail server most of its time. */
const AT_ONCE = 4;
const AGAIN_MS = 2000;
type Payload = Readonly<Record<string, string>>;

/**
 * Does what was left for later. The queue lies in the same PostgreSQL (ADR 0019), so a job is asked for in the transaction of
 * its cause, and any number of processes share the work. Jobs that were begun are finished before the process ends.
 */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly tasks: TaskList = {};
  private readonly timetable: string[] = [];
  private runner: Runner | null = null;
  private closing = false;

  constructor(
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Names a job before the start: from `onModuleInit`. With `every`, a crontab rule, it is also done by the clock. */
  does(name: string, work: (payload: Payload) => Promise<void>, every?: string): void {
    this.tasks[name] = (payload) => work((payload ?? {}) as Payload);
    if (every) this.timetable.push(`${every} ${name} ?max=3`);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.settings.jobs) await this.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    await this.runner?.stop().catch(() => undefined);
  }

  private async start(): Promise<void> {
    const runner = await run({
      connectionString: this.database.url, maxPoolSize: AT_ONCE + 1, concurrency: AT_ONCE, pollInterval: 2000, noHandleSignals: true, logger: quietLogger(this.log),
      taskList: this.tasks, crontab: this.timetable.join('\n'),
    });
    this.runner = runner;
    runner.promise.then(() => this.again(), () => this.again()).catch(() => undefined);
  }

  /** The queue has stopped by itself, as after a lost database: it is begun anew until it works. */
  private async again(): Promise<void> {
    while (!this.closing) {
      await new Promise((done) => setTimeout(done, AGAIN_MS));
      try {
        if (!this.closing) return await this.start();
      } catch {
        this.log.error('the job queue is down');
      }
    }
  }
}
