import { Body, Controller, Get, Header, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BreakGlass, BreakGlassList, BreakGlassReview, ClosedCaseList, ClosedCaseSearch, Kept } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { BreakGlassReader } from './break-glass.reader.js';
import { BreakGlassService } from './break-glass.service.js';

const JSON_TEXT = ['content-type', 'application/json; charset=utf-8'] as const;

/** Opening a case of a board that one does not belong to, and what was said to it. */
@ApiTags('access')
@Controller()
export class BreakGlassController {
  constructor(
    private readonly reader: BreakGlassReader,
    private readonly openings: BreakGlassService,
  ) {}

  @Post('break-glass/search')
  @Needs('break-glass.open')
  @Header(...JSON_TEXT)
  @Answers('Find a closed case by its whole number', { type: ClosedCaseList })
  findClosedCase(@CurrentActor() actor: Actor, @Body() search: ClosedCaseSearch): Promise<string> {
    return this.reader.find(actor, search);
  }

  @Post('cases/:caseId/break-glass')
  @Needs('break-glass.open')
  @Answers('Open a closed case for a time, with a reason', { type: Kept, status: 201 })
  openClosedCase(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Body() opening: BreakGlass): Promise<Kept> {
    return this.openings.open(actor, caseId, opening);
  }

  @Get('cases/:caseId/break-glass')
  @Needs('break-glass.read')
  @Header(...JSON_TEXT)
  @Answers('Who opened this case from outside its board', { type: BreakGlassList })
  readOpeningsOfCase(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string): Promise<string> {
    return this.reader.ofCase(actor, caseId);
  }

  @Get('break-glass')
  @Needs('break-glass.review')
  @Header(...JSON_TEXT)
  @Answers('All openings, those that wait to be judged first', { type: BreakGlassList })
  listOpenings(@CurrentActor() actor: Actor): Promise<string> {
    return this.reader.all(actor);
  }

  @Put('break-glass/:id/review')
  @Needs('break-glass.judge')
  @Answers('Judge an opening, once', { type: Kept })
  judgeOpening(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() review: BreakGlassReview): Promise<Kept> {
    return this.openings.judge(actor, id, seen, review);
  }
}
