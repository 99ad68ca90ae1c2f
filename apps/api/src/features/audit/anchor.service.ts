import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { appendFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import { AccessLog } from '../../platform/audit/access-log.js';
import { Database } from '../../platform/database/database.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { LOGGER } from '../../platform/log.js';
import { SETTINGS, type Settings } from '../../settings.js';

/** Every quarter of an hour. */
const EVERY = '*/15 * * * *';

/**
 * Writes the newest place of both chains of every centre where the owner of the database does not reach: into the log, and into
 * a file that is only added to, where one is named. Nothing of a patient stands in it.
 */
@Injectable()
export class AnchorService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobRunner,
    private readonly accesses: AccessLog,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.jobs.does('audit_anchor', () => this.writeDown(), EVERY);
  }

  async writeDown(): Promise<void> {
    await this.accesses.flush();
    const anchors = await this.database.unscoped<{ anchor: object }>('SELECT anchor FROM rachis_anchors() AS anchor');
    for (const { anchor } of anchors) this.log.info({ anchor }, 'audit anchor');
    if (this.settings.anchorFile && anchors.length > 0) await appendFile(this.settings.anchorFile, anchors.map(({ anchor }) => `${JSON.stringify(anchor)}\n`).join(''));
  }
}
