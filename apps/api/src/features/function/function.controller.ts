import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Fitness, FunctionalStatus, Kept } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { SectionStore } from '../../platform/ledger/section-store.js';

/** Performance status and neurology over time, and fitness for treatment. */
@ApiTags('function')
@Controller('cases/:caseId')
export class FunctionController {
  constructor(private readonly sections: SectionStore) {}

  @Put('functional-statuses/:id')
  @Needs('function.record')
  @Answers('Record an examination of function and neurology', { type: Kept })
  recordFunctionalStatus(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() answers: FunctionalStatus): Promise<Kept> {
    return this.sections.put(actor, caseId, 'function.record', id, seen, answers);
  }

  @Put('fitness')
  @Needs('fitness.record')
  @Answers('Record fitness for treatment', { type: Kept })
  recordFitness(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Seen() seen: number, @Body() answers: Fitness): Promise<Kept> {
    return this.sections.put(actor, caseId, 'fitness.record', caseId, seen, answers);
  }
}
