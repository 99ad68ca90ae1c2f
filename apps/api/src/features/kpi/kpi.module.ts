import { Module } from '@nestjs/common';
import { FactKeeper } from './fact-keeper.service.js';
import { KpiExportService } from './kpi-export.service.js';
import { KpiController } from './kpi.controller.js';
import { KpiReader } from './kpi.reader.js';

@Module({ controllers: [KpiController], providers: [FactKeeper, KpiExportService, KpiReader] })
export class KpiModule {}
