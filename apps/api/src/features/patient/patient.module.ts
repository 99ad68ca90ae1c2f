import { Module } from '@nestjs/common';
import { PatientController } from './patient.controller.js';
import { PatientReader } from './patient.reader.js';
import { PatientService } from './patient.service.js';

@Module({ controllers: [PatientController], providers: [PatientReader, PatientService], exports: [PatientReader] })
export class PatientModule {}
