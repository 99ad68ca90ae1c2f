import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Kept, NeuroExam, Presentation } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { SectionStore } from '../../platform/ledger/section-store.js';

/** How the disease made itself known, and the neurological examinations. */
@ApiTags('function')
@Controller('cases/:caseId')
export class PresentationController {
  constructor(private readonly sections: SectionStore) {}

  @Put('presentation')
  @Needs('presentation.record')
  @Answers('Record how the disease made itself known', { type: Kept })
  recordPresentation(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdPipe) caseId: string,
    @Seen() seen: number,
    @Body() answers: Presentation,
  ): Promise<Kept> {
    return this.sections.put(actor, caseId, 'presentation.record', caseId, seen, answers);
  }

  @Put('neuro-exams/:id')
  @Needs('neurology.record')
  @Answers('Record a neurological examination', { type: Kept })
  recordNeuroExam(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdPipe) caseId: string,
    @Param('id', IdPipe) id: string,
    @Seen() seen: number,
    @Body() exam: NeuroExam,
  ): Promise<Kept> {
    return this.sections.put(actor, caseId, 'neurology.record', id, seen, exam);
  }
}
