import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { dictionaryCsv, EXPORT_KINDS, PatientRecordRequest, redcapCsv, RegistryExport, type ExportKind } from '@rachis/domain';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { Needs } from '../../platform/http/needs.js';
import { Problem } from '../../platform/http/problem.js';
import { CurrentActor, IdPipe } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { PatientRecordService } from './patient-record.service.js';
import { RegistryExportService } from './registry-export.service.js';

const REFUSAL = { status: 'default' as never, description: 'A refusal (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
const file = (type: string) => ({ [type]: { schema: { contentMediaType: type } as object } });
const CSV = ['content-type', 'text/csv; charset=utf-8'] as const;

function kindOf(value: unknown): ExportKind {
  const found = EXPORT_KINDS.find(({ code }) => code === (value ?? 'pseudonymised'));
  if (!found) throw Problem.field('#/kind', `Must be one of: ${EXPORT_KINDS.map(({ code }) => code).join(', ')}`);
  return found.code;
}

/** What leaves the house as files. Asked for by POST, so that a reason or a filter stands in no log and no address. */
@ApiTags('export')
@Controller('exports')
export class ExportController {
  constructor(
    private readonly registry: RegistryExportService,
    private readonly records: PatientRecordService,
  ) {}

  @Get('dictionary.csv')
  @Needs('export.pseudonymised')
  @Header(...CSV)
  @ApiQuery({ name: 'kind', required: false, enum: EXPORT_KINDS.map(({ code }) => code) })
  @ApiOperation({ summary: 'The data dictionary: every column of every file' })
  @ApiResponse({ status: 200, description: 'The dictionary', content: file('text/csv') })
  @ApiResponse(REFUSAL)
  readDictionary(@Query('kind') kind?: string): string {
    return dictionaryCsv(kindOf(kind));
  }

  @Get('redcap-dictionary.csv')
  @Needs('export.pseudonymised')
  @Header(...CSV)
  @ApiQuery({ name: 'kind', required: false, enum: EXPORT_KINDS.map(({ code }) => code) })
  @ApiOperation({ summary: 'The same as a REDCap data dictionary' })
  @ApiResponse({ status: 200, description: 'The dictionary', content: file('text/csv') })
  @ApiResponse(REFUSAL)
  readRedcapDictionary(@Query('kind') kind?: string): string {
    return redcapCsv(kindOf(kind));
  }

  @Post('registry')
  @Needs('export.pseudonymised')
  @HttpCode(200)
  @ApiOperation({ summary: 'The registry as CSV files with their dictionary, in one archive' })
  @ApiResponse({ status: 200, description: 'The archive', content: file('application/zip') })
  @ApiResponse(REFUSAL)
  async exportRegistry(@CurrentActor() actor: Actor, @Body() asked: RegistryExport): Promise<StreamableFile> {
    const { archive, fileName } = await this.registry.begin(actor, asked);
    return new StreamableFile(Readable.from(archive, { objectMode: false, highWaterMark: 64 * 1024 }), { type: 'application/zip', disposition: `attachment; filename="${fileName}"` });
  }

  @Post('patients/:patientId')
  @Needs('export.patient')
  @HttpCode(200)
  @ApiOperation({ summary: 'Everything that is recorded of one patient' })
  @ApiResponse({ status: 200, description: 'The record', content: { ...file('application/pdf'), 'application/json': { schema: { type: 'object', additionalProperties: true } } } })
  @ApiResponse(REFUSAL)
  async exportPatient(@CurrentActor() actor: Actor, @Param('patientId', IdPipe) patientId: string, @Body() asked: PatientRecordRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const record = await this.records.hand(actor, patientId, asked);
    void reply.header('content-type', asked.form === 'pdf' ? 'application/pdf' : 'application/json; charset=utf-8').header('content-disposition', `attachment; filename="patient-record.${asked.form}"`);
    return record;
  }
}
