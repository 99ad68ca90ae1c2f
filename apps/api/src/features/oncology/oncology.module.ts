import { Module } from '@nestjs/common';
import { OncologyController } from './oncology.controller.js';
import { SystemicController } from './systemic.controller.js';

@Module({ controllers: [OncologyController, SystemicController] })
export class OncologyModule {}
