import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseEnd, Kept, LocalResponse, PostoperativeCheck, PromAnswer, Retraction, SurveillancePlan, Visit } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { SectionStore } from '../../platform/ledger/section-store.js';
import { CaseEndService } from './case-end.service.js';
import { FollowUpErrorService } from './in-error.service.js';
import { SurveillanceService } from './surveillance.service.js';

/** What comes after the treatment of a case, and its end. */
@ApiTags('follow-up')
@Controller('cases/:caseId')
export class CaseFollowUpController {
  constructor(
    private readonly sections: SectionStore,
    private readonly surveillance: SurveillanceService,
    private readonly ends: CaseEndService,
    private readonly errors: FollowUpErrorService,
  ) {}

  @Put('visits/:id')
  @Needs('visit.record')
  @Answers('Record a visit, planned or past', { type: Kept })
  recordVisit(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() visit: Visit): Promise<Kept> {
    return this.sections.put(actor, caseId, 'visit.record', id, seen, visit);
  }

  @Put('local-responses/:id')
  @Needs('local-response.record')
  @Answers('Record the local response of a treated level', { type: Kept })
  recordLocalResponse(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() response: LocalResponse): Promise<Kept> {
    return this.sections.put(actor, caseId, 'local-response.record', id, seen, response);
  }

  @Put('prom-answers/:id')
  @Needs('prom.record')
  @Answers('Record what came out of a questionnaire', { type: Kept })
  recordPromAnswer(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() answer: PromAnswer): Promise<Kept> {
    return this.sections.put(actor, caseId, 'prom.record', id, seen, answer);
  }

  @Put('postoperative-checks/:id')
  @Needs('postoperative-check.record')
  @Answers('Close a step after an operation', { type: Kept })
  recordPostoperativeCheck(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() check: PostoperativeCheck): Promise<Kept> {
    return this.sections.put(actor, caseId, 'postoperative-check.record', id, seen, check);
  }

  @Put('surveillance-plans/:id')
  @Needs('surveillance-plan.record')
  @Answers('Set how the patient is watched; its dates are worked out and kept', { type: Kept })
  recordSurveillancePlan(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() plan: SurveillancePlan): Promise<Kept> {
    return this.surveillance.record(actor, caseId, id, seen, plan);
  }

  /** The version that was seen is that of the case: an end closes the case as a whole. */
  @Put('ends/:id')
  @Needs('case.end')
  @Answers('Record death or transfer: surveillance, planned visits and agenda entries end with it', { type: Kept })
  endCase(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() end: CaseEnd): Promise<Kept> {
    return this.ends.record(actor, caseId, id, seen, end);
  }

  @Post('ends/:id/retraction')
  @Needs('case.end-undo')
  @Answers('Take back a death or transfer that was recorded in error', { type: Kept })
  retractEnd(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() { reason }: Retraction): Promise<Kept> {
    return this.ends.retract(actor, caseId, id, seen, reason);
  }

  @Post('visits/:id/retraction')
  @Needs('visit.retract')
  @Answers('Mark a visit as entered in error', { type: Kept })
  retractVisit(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() { reason }: Retraction): Promise<Kept> {
    return this.errors.retractVisit(actor, caseId, id, seen, reason);
  }

  @Post('local-responses/:id/retraction')
  @Needs('local-response.retract')
  @Answers('Mark a local response as entered in error', { type: Kept })
  retractLocalResponse(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() { reason }: Retraction): Promise<Kept> {
    return this.errors.retractResponse(actor, caseId, id, seen, reason);
  }

  @Post('prom-answers/:id/retraction')
  @Needs('prom.retract')
  @Answers('Mark a questionnaire as entered in error', { type: Kept })
  retractPromAnswer(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() { reason }: Retraction): Promise<Kept> {
    return this.errors.retractProm(actor, caseId, id, seen, reason);
  }
}
