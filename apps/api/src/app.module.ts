import { Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { AuditModule } from './features/audit/audit.module.js';
import { BiopsyModule } from './features/biopsy/biopsy.module.js';
import { BreakGlassModule } from './features/break-glass/break-glass.module.js';
import { CaseModule } from './features/case/case.module.js';
import { DayModule } from './features/day/day.module.js';
import { DecisionModule } from './features/decision/decision.module.js';
import { DeliveryModule } from './features/delivery/delivery.module.js';
import { FollowUpModule } from './features/follow-up/follow-up.module.js';
import { FunctionModule } from './features/function/function.module.js';
import { ImagingModule } from './features/imaging/imaging.module.js';
import { LaboratoryModule } from './features/laboratory/laboratory.module.js';
import { LesionModule } from './features/lesion/lesion.module.js';
import { KpiModule } from './features/kpi/kpi.module.js';
import { ActionModule } from './features/action/action.module.js';
import { LetterModule } from './features/letter/letter.module.js';
import { MeetingModule } from './features/meeting/meeting.module.js';
import { OncologyModule } from './features/oncology/oncology.module.js';
import { PatientModule } from './features/patient/patient.module.js';
import { PeopleModule } from './features/people/people.module.js';
import { PrognosisModule } from './features/prognosis/prognosis.module.js';
import { RadiotherapyModule } from './features/radiotherapy/radiotherapy.module.js';
import { ScoresModule } from './features/scores/scores.module.js';
import { StatisticsModule } from './features/statistics/statistics.module.js';
import { SurgeryModule } from './features/surgery/surgery.module.js';
import { SupportModule } from './features/support/support.module.js';
import { TriageModule } from './features/triage/triage.module.js';
import type { Database } from './platform/database/database.js';
import { PlatformModule } from './platform/platform.module.js';
import { derivedRows } from './derived-rows.js';
import { sectionTables } from './section-tables.js';
import type { Settings } from './settings.js';
import { ExportModule } from './features/export/export.module.js';
import { RegistryModule } from './features/registry/registry.module.js';
import { EmergencyModule } from './features/emergency/emergency.module.js';

const ROOMS = [
  PeopleModule,
  PatientModule,
  CaseModule,
  LesionModule,
  ScoresModule,
  OncologyModule,
  FunctionModule,
  ImagingModule,
  BiopsyModule,
  LaboratoryModule,
  RadiotherapyModule,
  SupportModule,
  PrognosisModule,
  MeetingModule,
  DecisionModule,
  DeliveryModule,
  EmergencyModule,
  KpiModule,
  LetterModule,
  ActionModule,
  DayModule,
  StatisticsModule,
  SurgeryModule,
  TriageModule,
  FollowUpModule,
  AuditModule,
  BreakGlassModule,
  RegistryModule,
  ExportModule,
];

/** The list of rooms. */
@Module({})
export class AppModule {
  static with(settings: Settings, database: Database, log: Logger): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(settings, database, log, sectionTables, derivedRows), ...ROOMS] };
  }
}
