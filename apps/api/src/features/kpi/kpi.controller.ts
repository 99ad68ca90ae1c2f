import { applyDecorators, Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { KpiCasePage, KpiCaseSearch, KpiChoices, KpiReport, KpiSearch } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { KpiExportService } from './kpi-export.service.js';
import { KpiReader } from './kpi.reader.js';

const AnswersCsv = (summary: string) =>
  applyDecorators(
    ApiOperation({ summary }),
    HttpCode(200),
    ApiResponse({ status: 200, description: 'A table, one row for each figure and each point of it', content: { 'text/csv': { schema: { contentMediaType: 'text/csv' } as object } } }),
    ApiResponse({ status: 'default' as never, description: 'A refusal (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }),
  );

/** The key figures K1 to K15. Asked by POST, so that no filter stands in a log. */
@ApiTags('kpi')
@Controller('kpi')
export class KpiController {
  constructor(
    private readonly reader: KpiReader,
    private readonly exports: KpiExportService,
  ) {}

  @Get('choices')
  @Needs('kpi.read')
  @Header('content-type', 'application/json; charset=utf-8')
  @Answers('What the key figures can be filtered by', { type: KpiChoices })
  readChoices(@CurrentActor() actor: Actor): Promise<string> {
    return this.reader.choices(actor);
  }

  @Post('report')
  @Needs('kpi.read')
  @Answers('The key figures of a period, by board or referring organisation', { type: KpiReport })
  readReport(@CurrentActor() actor: Actor, @Body() search: KpiSearch): Promise<KpiReport> {
    return this.reader.report(actor, search);
  }

  @Post('cases')
  @Needs('kpi.cases')
  @Header('content-type', 'application/json; charset=utf-8')
  @Answers('The cases behind one number', { type: KpiCasePage })
  readCases(@CurrentActor() actor: Actor, @Body() search: KpiCaseSearch): Promise<string> {
    return this.reader.cases(actor, search);
  }

  @Post('export')
  @Needs('kpi.export')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="key-figures.csv"')
  @AnswersCsv('The key figures as a file with their definitions, small numbers withheld')
  exportFigures(@CurrentActor() actor: Actor, @Body() search: KpiSearch): Promise<string> {
    return this.exports.csv(actor, search);
  }
}
