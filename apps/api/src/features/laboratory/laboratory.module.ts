import { Module } from '@nestjs/common';
import { LaboratoryController } from './laboratory.controller.js';

@Module({ controllers: [LaboratoryController] })
export class LaboratoryModule {}
