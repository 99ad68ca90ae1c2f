import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import { Kept, Patient, PatientMatches, PatientSearch, PatientWish } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { SEARCHES } from '../../platform/http/request-limit.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { SectionStore } from '../../platform/ledger/section-store.js';
import { PatientReader } from './patient.reader.js';
import { PatientService } from './patient.service.js';

/** Patients, and what they want. Nothing about a patient is ever part of an address. */
@ApiTags('patient')
@Controller()
export class PatientController {
  constructor(
    private readonly patients: PatientService,
    private readonly reader: PatientReader,
    private readonly sections: SectionStore,
  ) {}

  @Post('patients/search')
  @RouteConfig(SEARCHES)
  @Needs('patient.find')
  @Answers('Find patients who may be the same person', { type: PatientMatches })
  findPatients(@CurrentActor() actor: Actor, @Body() search: PatientSearch): Promise<PatientMatches> {
    return this.reader.find(actor, search);
  }

  @Put('cases/:caseId/patient')
  @Needs('patient.record')
  @Answers("Record the patient's identity", { type: Kept })
  recordPatient(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Seen() seen: number, @Body() patient: Patient): Promise<Kept> {
    return this.patients.record(actor, caseId, seen, patient);
  }

  @Put('cases/:caseId/wishes/:id')
  @Needs('patient-wish.record')
  @Answers('Record what the patient wants', { type: Kept })
  recordWish(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() wish: PatientWish): Promise<Kept> {
    return this.sections.put(actor, caseId, 'patient-wish.record', id, seen, wish);
  }
}
