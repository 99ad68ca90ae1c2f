import { Module } from '@nestjs/common';
import { AgendaPlaceReader } from '../meeting/agenda-place.reader.js';
import { ChangesReader } from './changes.reader.js';
import { CorrectionService } from './correction.service.js';
import { DecisionController } from './decision.controller.js';
import { DecisionReader } from './decision.reader.js';
import { DecisionService } from './decision.service.js';
import { DocumentService } from './document.service.js';
import { FollowUpController } from './follow-up.controller.js';
import { QualityController } from './quality.controller.js';
import { QualityReader } from './quality.reader.js';
import { RatificationService } from './ratification.service.js';
import { RatingService } from './rating.service.js';
import { SignatureService } from './signature.service.js';
import { TriggerReader } from './trigger-watch.reader.js';
import { TriggerService } from './trigger.service.js';

@Module({
  controllers: [DecisionController, FollowUpController, QualityController],
  providers: [
    AgendaPlaceReader, ChangesReader, CorrectionService, DecisionReader, DecisionService, DocumentService, QualityReader, RatificationService, RatingService, SignatureService, TriggerReader, TriggerService,
  ],
})
export class DecisionModule {}
