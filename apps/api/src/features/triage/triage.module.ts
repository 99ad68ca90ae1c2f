import { Module } from '@nestjs/common';
import { StandardService } from './standard.service.js';
import { TriageController } from './triage.controller.js';
import { TriageReader } from './triage.reader.js';
import { TriageService } from './triage.service.js';

@Module({ controllers: [TriageController], providers: [StandardService, TriageReader, TriageService] })
export class TriageModule {}
