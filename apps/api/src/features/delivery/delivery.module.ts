import { Module } from '@nestjs/common';
import { DecisionReader } from '../decision/decision.reader.js';
import { DeliveryController } from './delivery.controller.js';
import { DeliveryReader } from './delivery.reader.js';
import { DeliveryService } from './delivery.service.js';

@Module({ controllers: [DeliveryController], providers: [DecisionReader, DeliveryReader, DeliveryService] })
export class DeliveryModule {}
