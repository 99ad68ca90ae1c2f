import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Complication, Kept, Operation, Retraction, SurgeryPlan } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { SectionStore } from '../../platform/ledger/section-store.js';
import { SurgeryErrorService } from './surgery-error.service.js';

/** What is planned, what was done in theatre and what went wrong. */
@ApiTags('surgery')
@Controller('cases/:caseId')
export class SurgeryController {
  constructor(
    private readonly sections: SectionStore,
    private readonly errors: SurgeryErrorService,
  ) {}

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

  @Post('operations/:id/retraction')
  @Needs('operation.retract')
  @Answers('Mark an operation as entered in error', { type: Kept })
  retractOperation(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() { reason }: Retraction): Promise<Kept> {
    return this.errors.retractOperation(actor, caseId, id, seen, reason);
  }

  @Post('complications/:id/retraction')
  @Needs('complication.retract')
  @Answers('Mark a complication as entered in error', { type: Kept })
  retractComplication(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() { reason }: Retraction): Promise<Kept> {
    return this.errors.retractComplication(actor, caseId, id, seen, reason);
  }
}
