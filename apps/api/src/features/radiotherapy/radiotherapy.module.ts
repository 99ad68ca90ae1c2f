import { Module } from '@nestjs/common';
import { RadiotherapyController } from './radiotherapy.controller.js';

@Module({ controllers: [RadiotherapyController] })
export class RadiotherapyModule {}
