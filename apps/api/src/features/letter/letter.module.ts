import { Module } from '@nestjs/common';
import { ActionReader } from '../action/action.reader.js';
import { CaseReader } from '../case/case.reader.js';
import { TransferReader } from '../emergency/transfer.reader.js';
import { MeetingReader } from '../meeting/meeting.reader.js';
import { PreparationReader } from '../meeting/preparation.reader.js';
import { CARRIERS } from './carrier.js';
import { DeliveryService } from './delivery.service.js';
import { LetterController } from './letter.controller.js';
import { LetterReader } from './letter.reader.js';
import { LetterService } from './letter.service.js';
import { MailCarrier } from './mail-carrier.js';
import { MinutesService } from './minutes.service.js';
import { OutboxController } from './outbox.controller.js';
import { OutboxReader } from './outbox.reader.js';
import { OutboxService } from './outbox.service.js';
import { PaperService } from './paper.service.js';

@Module({
  controllers: [LetterController, OutboxController],
  providers: [ActionReader, MailCarrier, { provide: CARRIERS, useFactory: (mail: MailCarrier) => [mail], inject: [MailCarrier] }, CaseReader, DeliveryService, LetterReader, LetterService, MeetingReader, MinutesService, OutboxReader, OutboxService, PaperService, PreparationReader, TransferReader],
})
export class LetterModule {}
