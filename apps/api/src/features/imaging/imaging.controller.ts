import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ImagingAddendum, ImagingRead, ImagingStudy, Kept } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { SectionStore } from '../../platform/ledger/section-store.js';
import { ImagingReadService } from './imaging-read.service.js';

/** What was imaged, whether the board has it, and what its readers say. */
@ApiTags('imaging')
@Controller('cases/:caseId')
export class ImagingController {
  constructor(
    private readonly sections: SectionStore,
    private readonly reads: ImagingReadService,
  ) {}

  @Put('imaging/:id')
  @Needs('imaging.record')
  @Answers('Record an imaging study', { type: Kept })
  recordImagingStudy(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() answers: ImagingStudy): Promise<Kept> {
    return this.sections.put(actor, caseId, 'imaging.record', id, seen, answers);
  }

  @Put('imaging-reads/:id')
  @Needs('imaging.read-report')
  @Answers('Record a read of a study; it is never changed', { type: Kept })
  recordImagingRead(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Body() read: ImagingRead): Promise<Kept> {
    return this.reads.read(actor, caseId, id, read);
  }

  @Put('imaging-addenda/:id')
  @Needs('imaging.amend')
  @Answers('Add to a report or to a read of it; neither is ever changed', { type: Kept })
  addImagingAddendum(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Body() addendum: ImagingAddendum): Promise<Kept> {
    return this.reads.addend(actor, caseId, id, addendum);
  }
}
