import { Module } from '@nestjs/common';
import { CaseEndService } from './case-end.service.js';
import { CaseFollowUpController } from './case-follow-up.controller.js';
import { FollowUpListController } from './follow-up-list.controller.js';
import { FollowUpReader } from './follow-up.reader.js';
import { FollowUpErrorService } from './in-error.service.js';
import { SurgeonReader } from './surgeon.reader.js';
import { TakenOffReader } from './taken-off.reader.js';
import { SurveillanceService } from './surveillance.service.js';

@Module({ controllers: [FollowUpListController, CaseFollowUpController], providers: [FollowUpReader, SurgeonReader, TakenOffReader, SurveillanceService, CaseEndService, FollowUpErrorService] })
export class FollowUpModule {}
