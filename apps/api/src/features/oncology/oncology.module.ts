import { Module } from '@nestjs/common';
import { OncologyController } from './oncology.controller.js';

@Module({ controllers: [OncologyController] })
export class OncologyModule {}
