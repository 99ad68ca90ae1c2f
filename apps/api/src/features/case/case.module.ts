import { Module } from '@nestjs/common';
import { CaseController } from './case.controller.js';
import { CaseStatusService } from './case-status.service.js';
import { StatusLinkController } from './status-link.controller.js';
import { StatusLinkService } from './status-link.service.js';
import { AlertWriter } from '../emergency/alert.writer.js';
import { CaseReader } from './case.reader.js';
import { CaseService } from './case.service.js';
import { ConfirmationService } from './confirmation.service.js';
import { HistoryReader } from './history.reader.js';
import { ReferralService } from './referral.service.js';
import { WorklistReader } from './worklist.reader.js';

@Module({ controllers: [CaseController, StatusLinkController], providers: [AlertWriter, CaseStatusService, StatusLinkService, CaseReader, CaseService, ConfirmationService, HistoryReader, ReferralService, WorklistReader], exports: [CaseReader, WorklistReader] })
export class CaseModule {}
