import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ImagingStudy, Kept } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { SectionStore } from '../../platform/ledger/section-store.js';

/** What was imaged, and whether the board has it. */
@ApiTags('imaging')
@Controller('cases/:caseId')
export class ImagingController {
  constructor(private readonly sections: SectionStore) {}

  @Put('imaging/:id')
  @Needs('imaging.record')
  @Answers('Record an imaging study', { type: Kept })
  recordImagingStudy(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() answers: ImagingStudy): Promise<Kept> {
    return this.sections.put(actor, caseId, 'imaging.record', id, seen, answers);
  }
}
