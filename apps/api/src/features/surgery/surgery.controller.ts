import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Complication, Kept, Operation, SurgeryPlan } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { SectionStore } from '../../platform/ledger/section-store.js';

/** What is planned, what was done in theatre and what went wrong. */
@ApiTags('surgery')
@Controller('cases/:caseId')
export class SurgeryController {
  constructor(private readonly sections: SectionStore) {}

  @Put('surgery-plans/:id')
  @Needs('surgery-plan.record')
  @Answers('Record a surgery plan', { type: Kept })
  recordSurgeryPlan(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() plan: SurgeryPlan): Promise<Kept> {
    return this.sections.put(actor, caseId, 'surgery-plan.record', id, seen, plan);
  }

  @Put('operations/:id')
  @Needs('operation.record')
  @Answers('Record an operation', { type: Kept })
  recordOperation(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() operation: Operation): Promise<Kept> {
    return this.sections.put(actor, caseId, 'operation.record', id, seen, operation);
  }

  @Put('complications/:id')
  @Needs('complication.record')
  @Answers('Record a complication', { type: Kept })
  recordComplication(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() complication: Complication): Promise<Kept> {
    return this.sections.put(actor, caseId, 'complication.record', id, seen, complication);
  }
}
