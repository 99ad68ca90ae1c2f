import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesSince, EarlierDiscussion, Kept, TriggerAnswer, TriggerReport, WatchedTriggers } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { ChangesReader } from './changes.reader.js';
import { TriggerReader } from './trigger-watch.reader.js';
import { TriggerService } from './trigger.service.js';

/** What becomes of a signed decision: what it waits for, what has happened, what is different since. */
@ApiTags('decision')
@Controller()
export class FollowUpController {
  constructor(
    private readonly watch: TriggerReader,
    private readonly triggers: TriggerService,
    private readonly changes: ChangesReader,
  ) {}

  @Get('cases/:caseId/triggers')
  @Needs('decision.read')
  @Answers('What would overturn the decision that stands, and whether it has happened', { type: WatchedTriggers })
  readTriggers(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string): Promise<WatchedTriggers> {
    return this.watch.of(actor, caseId);
  }

  @Put('decisions/:decisionId/triggers/:triggerId/report')
  @Needs('trigger.report')
  @Answers('Say that a trigger has happened', { type: Kept })
  reportTrigger(
    @CurrentActor() actor: Actor, @Param('decisionId', IdPipe) decisionId: string, @Param('triggerId', IdPipe) triggerId: string, @Seen() seen: number, @Body() report: TriggerReport,
  ): Promise<Kept> {
    return this.triggers.report(actor, decisionId, triggerId, seen, report);
  }

  @Put('decisions/:decisionId/triggers/:triggerId/answer')
  @Needs('trigger.answer')
  @Answers('Say what follows from a trigger that fired', { type: Kept })
  answerTrigger(
    @CurrentActor() actor: Actor, @Param('decisionId', IdPipe) decisionId: string, @Param('triggerId', IdPipe) triggerId: string, @Seen() seen: number, @Body() answer: TriggerAnswer,
  ): Promise<Kept> {
    return this.triggers.answer(actor, decisionId, triggerId, seen, answer);
  }

  @Get('decisions/:decisionId/changes')
  @Needs('decision.read')
  @Answers('What is different since the decision was signed', { type: ChangesSince })
  readChanges(@CurrentActor() actor: Actor, @Param('decisionId', IdPipe) decisionId: string): Promise<ChangesSince> {
    return this.changes.since(actor, decisionId);
  }

  @Get('agenda-items/:itemId/earlier')
  @Needs('meeting.read')
  @Answers('What came before this discussion: the decision that stands, its triggers, and what is different since', { type: EarlierDiscussion })
  readEarlier(@CurrentActor() actor: Actor, @Param('itemId', IdPipe) itemId: string): Promise<EarlierDiscussion> {
    return this.changes.before(actor, itemId);
  }
}
