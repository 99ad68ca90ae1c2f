import { Module } from '@nestjs/common';
import { CaseReader } from '../case/case.reader.js';
import { DecisionReader } from '../decision/decision.reader.js';
import { ExportController } from './export.controller.js';
import { PatientRecordService } from './patient-record.service.js';
import { RegistryExportService } from './registry-export.service.js';

@Module({ controllers: [ExportController], providers: [CaseReader, DecisionReader, PatientRecordService, RegistryExportService] })
export class ExportModule {}
