import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Distinction, DuplicateList, Kept, MergeToUndo, PatientComparison, PatientMerge, PatientUnmerge } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { DistinctionService } from './distinction.service.js';
import { DuplicateReader } from './duplicate.reader.js';
import { PatientMergeService } from './patient-merge.service.js';

/** Two records of one person: found, compared, merged, parted again. */
@ApiTags('patient')
@Controller()
export class DuplicateController {
  constructor(
    private readonly reader: DuplicateReader,
    private readonly merges: PatientMergeService,
    private readonly distinctions: DistinctionService,
  ) {}

  @Get('duplicates')
  @Needs('patient.compare')
  @Answers('Patients who may be double, those said to be different, and merges', { type: DuplicateList })
  listDuplicates(@CurrentActor() actor: Actor): Promise<DuplicateList> {
    return this.reader.list(actor);
  }

  @Get('patients/:patientId/comparison/:otherId')
  @Needs('patient.compare')
  @Answers('Two patients side by side', { type: PatientComparison })
  comparePatients(@CurrentActor() actor: Actor, @Param('patientId', IdPipe) patientId: string, @Param('otherId', IdPipe) otherId: string): Promise<PatientComparison> {
    return this.reader.compare(actor, patientId, otherId);
  }

  @Put('patients/:patientId/distinctions/:otherId')
  @Needs('patient.distinguish')
  @Answers('Say that two patients are different people, or open the question again', { type: Kept })
  distinguishPatients(@CurrentActor() actor: Actor, @Param('patientId', IdPipe) patientId: string, @Param('otherId', IdPipe) otherId: string, @Seen() seen: number, @Body() distinction: Distinction): Promise<Kept> {
    return this.distinctions.distinguish(actor, patientId, otherId, seen, distinction);
  }

  @Post('patients/:patientId/merges')
  @Needs('patient.merge')
  @Answers('Merge another record of the same person into this one', { type: Kept, status: 201 })
  mergePatients(@CurrentActor() actor: Actor, @Param('patientId', IdPipe) patientId: string, @Seen() seen: number, @Body() merge: PatientMerge): Promise<Kept> {
    return this.merges.merge(actor, patientId, seen, merge);
  }

  @Get('patient-merges/:mergeId')
  @Needs('patient.compare')
  @Answers('A merge, and what stands in the way of undoing it', { type: MergeToUndo })
  readMerge(@CurrentActor() actor: Actor, @Param('mergeId', IdPipe) mergeId: string): Promise<MergeToUndo> {
    return this.reader.merge(actor, mergeId);
  }

  @Post('patient-merges/:mergeId/undoing')
  @Needs('patient.unmerge')
  @Answers('Undo a merge', { type: Kept })
  unmergePatients(@CurrentActor() actor: Actor, @Param('mergeId', IdPipe) mergeId: string, @Seen() seen: number, @Body() unmerge: PatientUnmerge): Promise<Kept> {
    return this.merges.unmerge(actor, mergeId, seen, unmerge);
  }
}
