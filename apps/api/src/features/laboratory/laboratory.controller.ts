import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Kept, LaboratoryResult } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { SectionStore } from '../../platform/ledger/section-store.js';

/** Laboratory results, each with its day and unit. */
@ApiTags('laboratory')
@Controller('cases/:caseId/laboratory-results/:id')
export class LaboratoryController {
  constructor(private readonly sections: SectionStore) {}

  @Put()
  @Needs('laboratory.record')
  @Answers('Record a laboratory result', { type: Kept })
  recordLaboratoryResult(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdPipe) caseId: string,
    @Param('id', IdPipe) id: string,
    @Seen() seen: number,
    @Body() result: LaboratoryResult,
  ): Promise<Kept> {
    return this.sections.put(actor, caseId, 'laboratory.record', id, seen, result);
  }
}
