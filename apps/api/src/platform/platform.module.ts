import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Logger } from 'pino';
import { SETTINGS, type Settings } from '../settings.js';
import { AccessLog } from './audit/access-log.js';
import { Database } from './database/database.js';
import { HealthController } from './http/health.controller.js';
import { AccessGuard } from './identity/access.guard.js';
import { Attempts } from './identity/attempts.js';
import { ProofController } from './identity/proof.controller.js';
import { SessionController } from './identity/session.controller.js';
import { SecondFactors } from './identity/second-factor.js';
import { SessionService } from './identity/session.service.js';
import { SignInThrottle } from './identity/sign-in-throttle.js';
import { JobRunner } from './jobs/job-runner.js';
import { CaseLedger, DERIVED_ROWS, type DerivedRow } from './ledger/ledger.js';
import { SECTION_TABLES, SectionStore, type SectionTable } from './ledger/section-store.js';
import { LinkThrottle } from './identity/link-throttle.js';
import { LiveController } from './live/live.controller.js';
import { LiveHub } from './live/live.hub.js';
import { LOGGER } from './log.js';

/** What every feature stands on. It knows no clinical word but the case that the door locks. */
@Global()
@Module({})
export class PlatformModule {
  static with(settings: Settings, database: Database, log: Logger, tables: readonly SectionTable[], derived: readonly DerivedRow[]): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [SessionController, ProofController, LiveController, HealthController],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: Database, useValue: database },
        { provide: LOGGER, useValue: log },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: SECTION_TABLES, useValue: tables },
        { provide: DERIVED_ROWS, useValue: derived },
        SessionService, AccessLog, Attempts, SignInThrottle, SecondFactors, LinkThrottle, CaseLedger, SectionStore, LiveHub, JobRunner,
      ],
      exports: [SETTINGS, Database, LOGGER, Attempts, LinkThrottle, SignInThrottle, SessionService, AccessLog, SecondFactors, CaseLedger, SectionStore, JobRunner],
    };
  }
}
