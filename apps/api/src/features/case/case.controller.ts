import { Body, Controller, Get, Header, Param, Post, Put, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { CaseMove, CaseView, Confirmation, HistoryPage, Kept, NewCase, Referral, WorklistPage, WorklistSearch } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { Problem } from '../../platform/http/problem.js';
import { SEARCHES } from '../../platform/http/request-limit.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { CaseReader } from './case.reader.js';
import { CaseService } from './case.service.js';
import { ConfirmationService } from './confirmation.service.js';
import { HistoryReader } from './history.reader.js';
import { ReferralService } from './referral.service.js';
import { WorklistReader } from './worklist.reader.js';

const JSON_TEXT = ['content-type', 'application/json; charset=utf-8'] as const;

/** Cases: begun, found, read, moved. */
@ApiTags('case')
@Controller('cases')
export class CaseController {
  constructor(
    private readonly referrals: ReferralService,
    private readonly cases: CaseService,
    private readonly reader: CaseReader,
    private readonly worklist: WorklistReader,
    private readonly history: HistoryReader,
    private readonly confirmations: ConfirmationService,
  ) {}

  @Post()
  @Needs('case.refer')
  @Answers('Begin a case as a draft referral', { type: Kept, status: 201 })
  beginCase(@CurrentActor() actor: Actor, @Body() referral: NewCase): Promise<Kept> {
    return this.referrals.begin(actor, referral);
  }

  @Post('search')
  @RouteConfig(SEARCHES)
  @Needs('worklist.read')
  @Header(...JSON_TEXT)
  @Answers('The worklist, filtered and in pages', { type: WorklistPage })
  searchCases(@CurrentActor() actor: Actor, @Body() search: WorklistSearch): Promise<string> {
    return this.worklist.search(actor, search);
  }

  @Get(':caseId')
  @Needs('case.read')
  @Header(...JSON_TEXT)
  @Answers('One whole case', { type: CaseView })
  readCase(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string): Promise<string> {
    return this.reader.read(actor, caseId);
  }

  @Put(':caseId/referral')
  @Needs('referral.record')
  @Answers('Record question, urgency and responsibilities', { type: Kept })
  recordReferral(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Seen() seen: number, @Body() referral: Referral): Promise<Kept> {
    return this.referrals.record(actor, caseId, seen, referral);
  }

  @Put(':caseId/confirmations/:id')
  @Needs('case.confirm')
  @Answers('Say that an earlier answer was looked at and is still true', { type: Kept })
  confirmStillTrue(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Body() confirmation: Confirmation): Promise<Kept> {
    return this.confirmations.confirm(actor, caseId, id, confirmation);
  }

  @Post(':caseId/moves')
  @Needs('case.read')
  @Answers('Move a case along its life', { type: Kept })
  moveCase(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Seen() seen: number, @Body() move: CaseMove): Promise<Kept> {
    return this.cases.move(actor, caseId, seen, move);
  }

  @Get(':caseId/history')
  @Needs('history.read')
  @ApiQuery({ name: 'before', required: false, type: Number })
  @Header(...JSON_TEXT)
  @Answers('Who changed what, newest first', { type: HistoryPage })
  readHistory(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Query('before') before?: string): Promise<string> {
    return this.history.read(actor, caseId, placeIn(before));
  }
}

/** Where a page of the history begins. What is no place is refused: the first page instead would look like the end. */
function placeIn(before: string | undefined): number | null {
  if (before === undefined) return null;
  if (!/^\d{1,15}$/.test(before)) throw Problem.field('#/before', 'This is no place in the history');
  return Number(before);
}
