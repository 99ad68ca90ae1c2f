import { Module } from '@nestjs/common';
import { SurgeryController } from './surgery.controller.js';
import { SurgeryErrorService } from './surgery-error.service.js';

@Module({ controllers: [SurgeryController], providers: [SurgeryErrorService] })
export class SurgeryModule {}
