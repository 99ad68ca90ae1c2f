import { Module } from '@nestjs/common';
import { BiopsyController } from './biopsy.controller.js';
import { BiopsyService } from './biopsy.service.js';
import { SpecimenController } from './specimen.controller.js';
import { SpecimenReader } from './specimen.reader.js';

@Module({ controllers: [BiopsyController, SpecimenController], providers: [BiopsyService, SpecimenReader] })
export class BiopsyModule {}
