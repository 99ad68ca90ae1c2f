import { Module } from '@nestjs/common';
import { AlertWriter } from '../emergency/alert.writer.js';
import { StandardService } from './standard.service.js';
import { TriageController } from './triage.controller.js';
import { TriageReader } from './triage.reader.js';
import { TriageService } from './triage.service.js';

@Module({ controllers: [TriageController], providers: [AlertWriter, StandardService, TriageReader, TriageService] })
export class TriageModule {}
