import { Module } from '@nestjs/common';
import { ActionReader } from '../action/action.reader.js';
import { CaseReader } from '../case/case.reader.js';
import { DecisionReader } from '../decision/decision.reader.js';
import { DeliveryReader } from '../delivery/delivery.reader.js';
import { ExportController } from './export.controller.js';
import { PatientRecordService } from './patient-record.service.js';
import { PatientRestReader } from './patient-rest.reader.js';
import { RegistryExportService } from './registry-export.service.js';

@Module({ controllers: [ExportController], providers: [ActionReader, CaseReader, DecisionReader, DeliveryReader, PatientRecordService, PatientRestReader, RegistryExportService] })
export class ExportModule {}
