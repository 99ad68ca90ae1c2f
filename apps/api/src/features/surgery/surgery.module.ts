import { Module } from '@nestjs/common';
import { SurgeryController } from './surgery.controller.js';

@Module({ controllers: [SurgeryController] })
export class SurgeryModule {}
