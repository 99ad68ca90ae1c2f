import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Kept, PriorTreatment, SystemicExtent, Tumour } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { SectionStore } from '../../platform/ledger/section-store.js';

/** The primary tumour, the extent of disease and what was already done. */
@ApiTags('oncology')
@Controller('cases/:caseId')
export class OncologyController {
  constructor(private readonly sections: SectionStore) {}

  @Put('tumour')
  @Needs('tumour.record')
  @Answers('Record the primary tumour of a case', { type: Kept })
  recordTumour(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Seen() seen: number, @Body() answers: Tumour): Promise<Kept> {
    return this.sections.put(actor, caseId, 'tumour.record', caseId, seen, answers);
  }

  @Put('extent')
  @Needs('extent.record')
  @Answers('Record the extent of disease beyond the spine', { type: Kept })
  recordExtent(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Seen() seen: number, @Body() answers: SystemicExtent): Promise<Kept> {
    return this.sections.put(actor, caseId, 'extent.record', caseId, seen, answers);
  }

  @Put('prior-treatments/:id')
  @Needs('prior-treatment.record')
  @Answers('Record a previous treatment', { type: Kept })
  recordPriorTreatment(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() answers: PriorTreatment): Promise<Kept> {
    return this.sections.put(actor, caseId, 'prior-treatment.record', id, seen, answers);
  }
}
