import { Module } from '@nestjs/common';
import { DistinctionService } from './distinction.service.js';
import { DuplicateController } from './duplicate.controller.js';
import { DuplicateReader } from './duplicate.reader.js';
import { PatientController } from './patient.controller.js';
import { PatientMergeService } from './patient-merge.service.js';
import { PatientReader } from './patient.reader.js';
import { PatientService } from './patient.service.js';

@Module({
  controllers: [PatientController, DuplicateController],
  providers: [DistinctionService, DuplicateReader, PatientMergeService, PatientReader, PatientService],
  exports: [PatientReader],
})
export class PatientModule {}
