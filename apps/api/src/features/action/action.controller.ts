import { Body, Controller, Get, Header, Param, Post, Put, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { ACTION_FILTERS, ACTION_SCOPES, ActionChange, ActionList, ActionOutcome, Kept, NewAction } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { Problem } from '../../platform/http/problem.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { ActionReader } from './action.reader.js';
import { ActionService } from './action.service.js';

const JSON_TEXT = ['content-type', 'application/json; charset=utf-8'] as const;
/** One of a list in the address; what is left out has the first. */
function oneOf<T extends string>(of: readonly { readonly code: T }[], asked: unknown, name: string): T {
  const found = of.find(({ code }) => code === (asked ?? of[0]?.code));
  if (!found) throw new Problem('malformed-request', `${name} is one of: ${of.map(({ code }) => code).join(', ')}`);
  return found.code;
}

/** What has to be done because of decisions, by whom and by when. */
@ApiTags('action')
@Controller()
export class ActionController {
  constructor(
    private readonly reader: ActionReader,
    private readonly actions: ActionService,
  ) {}

  @Get('actions')
  @Needs('action.read')
  @Header(...JSON_TEXT)
  @ApiQuery({ name: 'scope', required: false, enum: ACTION_SCOPES.map(({ code }) => code) })
  @ApiQuery({ name: 'filter', required: false, enum: ACTION_FILTERS.map(({ code }) => code) })
  @Answers('Actions: mine, those of my specialty, or everybody', { type: ActionList })
  readActions(@CurrentActor() actor: Actor, @Query('scope') scope: unknown, @Query('filter') filter: unknown): Promise<string> {
    return this.reader.list(actor, { scope: oneOf(ACTION_SCOPES, scope, 'scope'), filter: oneOf(ACTION_FILTERS, filter, 'filter') });
  }

  @Get('cases/:caseId/actions')
  @Needs('action.read')
  @Header(...JSON_TEXT)
  @Answers('Every action of a case', { type: ActionList })
  readActionsOfCase(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string): Promise<string> {
    return this.reader.ofCase(actor, caseId);
  }

  @Put('cases/:caseId/actions/:actionId')
  @Needs('action.record')
  @Answers('Write an action by hand', { type: Kept })
  makeAction(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('actionId', IdPipe) actionId: string, @Body() action: NewAction): Promise<Kept> {
    return this.actions.make(actor, caseId, actionId, action);
  }

  @Put('actions/:actionId/plan')
  @Needs('action.record')
  @Answers('Hand an action on, or move its day', { type: Kept })
  changeAction(@CurrentActor() actor: Actor, @Param('actionId', IdPipe) actionId: string, @Seen() seen: number, @Body() change: ActionChange): Promise<Kept> {
    return this.actions.change(actor, actionId, seen, change);
  }

  @Post('actions/:actionId/outcome')
  @Needs('action.settle')
  @Answers('Say what became of an action', { type: Kept })
  settleAction(@CurrentActor() actor: Actor, @Param('actionId', IdPipe) actionId: string, @Seen() seen: number, @Body() outcome: ActionOutcome): Promise<Kept> {
    return this.actions.settle(actor, actionId, seen, outcome);
  }

  @Post('actions/:actionId/undoing')
  @Needs('action.settle')
  @Answers('Take back what was said of an action', { type: Kept })
  undoAction(@CurrentActor() actor: Actor, @Param('actionId', IdPipe) actionId: string, @Seen() seen: number): Promise<Kept> {
    return this.actions.undo(actor, actionId, seen);
  }
}
