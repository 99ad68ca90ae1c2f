import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseDelivery, DeliveryLink, DeliveryStatement, GoalResult, Kept } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { DeliveryReader } from './delivery.reader.js';
import { DeliveryService } from './delivery.service.js';

/** Recommended and delivered: what became of the signed decisions of a case. */
@ApiTags('delivery')
@Controller()
export class DeliveryController {
  constructor(
    private readonly reader: DeliveryReader,
    private readonly delivery: DeliveryService,
  ) {}

  @Get('cases/:caseId/delivery')
  @Needs('delivery.read')
  @Answers('What was recommended, what was delivered and what was achieved', { type: CaseDelivery })
  readDelivery(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string): Promise<CaseDelivery> {
    return this.reader.of(actor, caseId);
  }

  @Put('decisions/:decisionId/delivery-links/:id')
  @Needs('delivery.link')
  @Answers('Say what a recorded treatment fulfils of a decision', { type: Kept })
  linkDelivery(@CurrentActor() actor: Actor, @Param('decisionId', IdPipe) decisionId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() link: DeliveryLink): Promise<Kept> {
    return this.delivery.link(actor, decisionId, id, seen, link);
  }

  @Put('decisions/:decisionId/delivery-statements/:id')
  @Needs('delivery.state')
  @Answers('State what became of a part of a decision', { type: Kept })
  stateDelivery(@CurrentActor() actor: Actor, @Param('decisionId', IdPipe) decisionId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() statement: DeliveryStatement): Promise<Kept> {
    return this.delivery.state(actor, decisionId, id, seen, statement);
  }

  @Put('decisions/:decisionId/goal-results/:id')
  @Needs('delivery.judge')
  @Answers('Judge whether a goal of a decision was achieved', { type: Kept })
  judgeGoal(@CurrentActor() actor: Actor, @Param('decisionId', IdPipe) decisionId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() result: GoalResult): Promise<Kept> {
    return this.delivery.judge(actor, decisionId, id, seen, result);
  }
}
