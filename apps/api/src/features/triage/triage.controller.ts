import { Body, Controller, Get, Header, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Kept, StandardOfCare, StandardOfCareList, TriageInbox, TriageOutcome } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { StandardService } from './standard.service.js';
import { TriageReader } from './triage.reader.js';
import { TriageService } from './triage.service.js';

const JSON_TEXT = ['content-type', 'application/json; charset=utf-8'] as const;

/** The triage inbox, what comes of it, and the standards that take cases out of the discussion. */
@ApiTags('triage')
@Controller()
export class TriageController {
  constructor(
    private readonly reader: TriageReader,
    private readonly triage: TriageService,
    private readonly standards: StandardService,
  ) {}

  @Get('triage')
  @Needs('triage.read')
  @Header(...JSON_TEXT)
  @Answers('The referrals that wait for triage', { type: TriageInbox })
  readTriageInbox(@CurrentActor() actor: Actor): Promise<string> {
    return this.reader.inbox(actor);
  }

  @Put('cases/:caseId/triage-outcomes/:id')
  @Needs('case.triage')
  @Answers('Decide what comes of a referral, on the version of the case that was seen', { type: Kept })
  decideTriage(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() outcome: TriageOutcome): Promise<Kept> {
    return this.triage.decide(actor, caseId, id, seen, outcome);
  }

  @Post('cases/:caseId/triage-outcomes/:id/undoing')
  @Needs('case.triage')
  @Answers('Undo a step of the triage', { type: Kept })
  undoTriage(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number): Promise<Kept> {
    return this.triage.undo(actor, caseId, id, seen);
  }

  @Get('standards-of-care')
  @Needs('standard.read')
  @Header(...JSON_TEXT)
  @Answers('The standards of the boards', { type: StandardOfCareList })
  listStandards(@CurrentActor() actor: Actor): Promise<string> {
    return this.reader.standards(actor);
  }

  @Put('standards-of-care/:id')
  @Needs('standard.record')
  @Answers('Record a standard of a board', { type: Kept })
  recordStandard(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() standard: StandardOfCare): Promise<Kept> {
    return this.standards.record(actor, id, seen, standard);
  }
}
