import { Module } from '@nestjs/common';
import { AgendaPlaceReader } from '../meeting/agenda-place.reader.js';
import { CorrectionService } from './correction.service.js';
import { DecisionController } from './decision.controller.js';
import { DecisionReader } from './decision.reader.js';
import { DecisionService } from './decision.service.js';
import { DocumentService } from './document.service.js';
import { RatificationService } from './ratification.service.js';
import { SignatureService } from './signature.service.js';

@Module({ controllers: [DecisionController], providers: [AgendaPlaceReader, CorrectionService, DecisionReader, DecisionService, DocumentService, RatificationService, SignatureService] })
export class DecisionModule {}
