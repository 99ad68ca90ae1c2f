import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Acknowledgement, Kept, OUTBOX_VIEWS, OutboxPage, SendAgain } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { Problem } from '../../platform/http/problem.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { OutboxReader } from './outbox.reader.js';
import { OutboxService } from './outbox.service.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function idIn(text: unknown): string | null {
  if (text === undefined) return null;
  if (typeof text !== 'string' || !UUID.test(text)) throw new Problem('malformed-request', 'caseId and meetingId are ids');
  return text.toLowerCase();
}

/** Messages on their way out, and papers as they were sent. */
@ApiTags('letter')
@Controller()
export class OutboxController {
  constructor(
    private readonly outbox: OutboxService,
    private readonly reader: OutboxReader,
  ) {}

  @Get('outbox')
  @Needs('outbox.read')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiQuery({ name: 'view', required: false, enum: OUTBOX_VIEWS.map(({ code }) => code) })
  @ApiQuery({ name: 'caseId', required: false, type: String })
  @ApiQuery({ name: 'meetingId', required: false, type: String })
  @Answers('What is on its way and what could not be delivered', { type: OutboxPage })
  readOutbox(@CurrentActor() actor: Actor, @Query('view') view: unknown, @Query('caseId') caseId: unknown, @Query('meetingId') meetingId: unknown): Promise<string> {
    return this.reader.page(actor, { all: view === 'all', caseId: idIn(caseId), meetingId: idIn(meetingId) });
  }

  @Post('outbox/:messageId/attempts')
  @Needs('outbox.send-again')
  @Answers('Send again what did not arrive', { type: Kept })
  sendMessageAgain(@CurrentActor() actor: Actor, @Param('messageId', IdPipe) messageId: string, @Seen() seen: number, @Body() again: SendAgain): Promise<Kept> {
    return this.outbox.sendAgain(actor, messageId, seen, again);
  }

  @Post('outbox/:messageId/acknowledgement')
  @Needs('outbox.acknowledge')
  @Answers('The recipient has it', { type: Kept })
  acknowledgeMessage(@CurrentActor() actor: Actor, @Param('messageId', IdPipe) messageId: string, @Body() acknowledgement: Acknowledgement): Promise<Kept> {
    return this.outbox.acknowledge(actor, messageId, acknowledgement);
  }

  @Get('papers/:paperId/document.pdf')
  @Needs('outbox.read')
  @Header('content-type', 'application/pdf')
  @ApiOperation({ summary: 'A paper as it was sent, to the byte' })
  @ApiResponse({ status: 200, description: 'The paper', content: { 'application/pdf': { schema: { contentMediaType: 'application/pdf' } as object } } })
  @ApiResponse({ status: 'default' as never, description: 'A refusal (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } })
  printIssuedPaper(@CurrentActor() actor: Actor, @Param('paperId', IdPipe) paperId: string): Promise<Buffer> {
    return this.outbox.paper(actor, paperId);
  }
}
