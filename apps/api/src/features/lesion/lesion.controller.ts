import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Kept, Lesion, Retraction } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { SectionStore } from '../../platform/ledger/section-store.js';
import { LesionService } from './lesion.service.js';

/** The lesions of the spine. */
@ApiTags('lesion')
@Controller('cases/:caseId/lesions/:id')
export class LesionController {
  constructor(
    private readonly sections: SectionStore,
    private readonly lesions: LesionService,
  ) {}

  @Put()
  @Needs('lesion.record')
  @Answers('Record a lesion', { type: Kept })
  recordLesion(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() lesion: Lesion): Promise<Kept> {
    return this.sections.put(actor, caseId, 'lesion.record', id, seen, lesion);
  }

  @Post('retraction')
  @Needs('lesion.retract')
  @Answers('Mark a lesion as entered in error', { type: Kept })
  retractLesion(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() { reason }: Retraction): Promise<Kept> {
    return this.lesions.retract(actor, caseId, id, seen, reason);
  }
}
