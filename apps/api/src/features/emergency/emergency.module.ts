import { Module } from '@nestjs/common';
import { AcknowledgementService } from './acknowledgement.service.js';
import { AlertWriter } from './alert.writer.js';
import { EmergencyController } from './emergency.controller.js';
import { EmergencyPlaceReader } from './emergency-place.reader.js';
import { EmergencyReader } from './emergency.reader.js';
import { EmergencyService } from './emergency.service.js';
import { TransferReader } from './transfer.reader.js';

@Module({ controllers: [EmergencyController], providers: [AcknowledgementService, AlertWriter, EmergencyPlaceReader, EmergencyReader, EmergencyService, TransferReader], exports: [TransferReader] })
export class EmergencyModule {}
