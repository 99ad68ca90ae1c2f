import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditAnchor, AuditPage, AuditSearch, CaseReaders, ChainStates } from '@rachis/domain';
import { AnswersCsv } from '../../platform/http/answers-csv.js';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { AuditLogReader } from './audit-log.reader.js';
import { AuditService } from './audit.service.js';

const JSON_TEXT = ['content-type', 'application/json; charset=utf-8'] as const;

/** The audit, for the auditor; and who has looked at a case, for those who answer for it. */
@ApiTags('access')
@Controller()
export class AuditController {
  constructor(
    private readonly reader: AuditLogReader,
    private readonly audit: AuditService,
  ) {}

  @Post('audit/search')
  @Needs('audit.read')
  @Header(...JSON_TEXT)
  @Answers('Who did what and who looked, newest first', { type: AuditPage })
  searchAudit(@CurrentActor() actor: Actor, @Body() search: AuditSearch): Promise<string> {
    return this.reader.search(actor, search);
  }

  @Post('audit/export.csv')
  @Needs('audit.export')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="audit.csv"')
  @AnswersCsv('The audit as CSV')
  exportAudit(@CurrentActor() actor: Actor, @Body() search: AuditSearch): Promise<string> {
    return this.audit.csv(actor, search);
  }

  @Get('audit/chain')
  @Needs('audit.read')
  @Answers('Whether the newest links of both chains are whole', { type: ChainStates })
  readChain(@CurrentActor() actor: Actor): Promise<ChainStates> {
    return this.audit.check(actor);
  }

  @Get('audit/anchor')
  @Needs('audit.read')
  @Answers('The newest place of both chains, to be kept elsewhere', { type: AuditAnchor })
  readAnchor(@CurrentActor() actor: Actor): Promise<AuditAnchor> {
    return this.audit.anchor(actor);
  }

  @Post('audit/anchor-checks')
  @Needs('audit.read')
  @Answers('Whether an anchor that was kept elsewhere still fits', { type: ChainStates })
  checkAnchor(@CurrentActor() actor: Actor, @Body() anchor: AuditAnchor): Promise<ChainStates> {
    return this.audit.check(actor, anchor);
  }

  @Get('cases/:caseId/readers')
  @Needs('case-readers.read')
  @Header(...JSON_TEXT)
  @Answers('Who has looked at this case', { type: CaseReaders })
  readCaseReaders(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string): Promise<string> {
    return this.reader.readersOf(actor, caseId);
  }
}
