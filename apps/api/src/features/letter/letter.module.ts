import { Module } from '@nestjs/common';
import { CARRIERS } from './carrier.js';
import { DeliveryService } from './delivery.service.js';
import { MailCarrier } from './mail-carrier.js';
import { OutboxController } from './outbox.controller.js';
import { OutboxReader } from './outbox.reader.js';
import { OutboxService } from './outbox.service.js';

@Module({
  controllers: [OutboxController],
  providers: [MailCarrier, { provide: CARRIERS, useFactory: (mail: MailCarrier) => [mail], inject: [MailCarrier] }, DeliveryService, OutboxReader, OutboxService],
})
export class LetterModule {}
