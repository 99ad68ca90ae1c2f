import { Body, Controller, Get, Header, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Addendum, Decision, DecisionRecord, Kept, Position, Ratify, Retraction, Signature } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, CurrentSession, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import type { SignedInSession } from '../../platform/identity/session.service.js';
import { CorrectionService } from './correction.service.js';
import { DecisionReader } from './decision.reader.js';
import { DecisionService } from './decision.service.js';
import { DocumentService } from './document.service.js';
import { RatificationService } from './ratification.service.js';
import { SignatureService } from './signature.service.js';

/** Decisions: drafted, discussed, signed, printed, corrected. */
@ApiTags('decision')
@Controller()
export class DecisionController {
  constructor(
    private readonly decisions: DecisionService,
    private readonly signatures: SignatureService,
    private readonly ratifications: RatificationService,
    private readonly corrections: CorrectionService,
    private readonly documents: DocumentService,
    private readonly reader: DecisionReader,
  ) {}

  @Put('agenda-items/:itemId/decision')
  // The wider of two: a board's decision is drafted by chair and coordinator, that of an emergency by whoever runs it. The service asks for the one that is meant.
  @Needs('emergency.draft')
  @Answers('Draft the decision', { type: Kept })
  draftDecision(@CurrentActor() actor: Actor, @Param('itemId', IdPipe) itemId: string, @Seen() seen: number, @Body() decision: Decision): Promise<Kept> {
    return this.decisions.draft(actor, itemId, seen, decision);
  }

  @Put('agenda-items/:itemId/positions/:personId')
  @Needs('position.state')
  @Answers('Say where somebody stands: oneself, or for others as chair or coordinator', { type: Kept })
  statePosition(@CurrentActor() actor: Actor, @Param('itemId', IdPipe) itemId: string, @Param('personId', IdPipe) personId: string, @Body() position: Position): Promise<Kept> {
    return this.decisions.statePosition(actor, itemId, personId, position);
  }

  @Post('agenda-items/:itemId/signature')
  // The chair signs for the board; in an emergency also the surgeon or the radiation oncologist on call. The service asks for the one that is meant.
  @Needs('emergency.sign')
  @Answers('Sign the version that was read back', { type: Kept })
  signDecision(@CurrentActor() actor: Actor, @CurrentSession() session: SignedInSession, @Param('itemId', IdPipe) itemId: string, @Seen() seen: number, @Body() signature: Signature): Promise<Kept> {
    return this.signatures.sign(actor, session, itemId, seen, signature);
  }

  @Post('agenda-items/:itemId/ratification')
  @Needs('decision.ratify')
  @Answers('Ratify the decision of an emergency, as it stands or with what the board adds', { type: Kept })
  ratifyDecision(@CurrentActor() actor: Actor, @Param('itemId', IdPipe) itemId: string, @Seen() seen: number, @Body() ratify: Ratify): Promise<Kept> {
    return this.ratifications.ratify(actor, itemId, seen, ratify);
  }

  @Post('agenda-items/:itemId/reopening')
  @Needs('decision.ratify')
  @Answers('Open the decision of an emergency for discussion', { type: Kept })
  reopenDecision(@CurrentActor() actor: Actor, @Param('itemId', IdPipe) itemId: string, @Seen() seen: number): Promise<Kept> {
    return this.ratifications.open(actor, itemId, seen);
  }

  @Get('decisions/:decisionId')
  @Needs('decision.read')
  @Header('content-type', 'application/json; charset=utf-8')
  @Answers('A decision with the frozen record of what was known', { type: DecisionRecord })
  readDecision(@CurrentActor() actor: Actor, @Param('decisionId', IdPipe) decisionId: string): Promise<string> {
    return this.reader.read(actor, decisionId);
  }

  @Get('decisions/:decisionId/document.pdf')
  @Needs('decision.read')
  @Header('content-type', 'application/pdf')
  @ApiOperation({ summary: 'The decision as a document (tagged PDF, PDF/UA-1)' })
  @ApiResponse({ status: 200, description: 'The document', content: { 'application/pdf': { schema: { contentMediaType: 'application/pdf' } as object } } })
  @ApiResponse({ status: 'default' as never, description: 'A refusal (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } })
  printDecision(@CurrentActor() actor: Actor, @Param('decisionId', IdPipe) decisionId: string): Promise<Buffer> {
    return this.documents.print(actor, decisionId);
  }

  @Put('decisions/:decisionId/addenda/:addendumId')
  @Needs('decision.amend')
  @Answers('Add to a signed decision', { type: Kept })
  addAddendum(@CurrentActor() actor: Actor, @Param('decisionId', IdPipe) decisionId: string, @Param('addendumId', IdPipe) addendumId: string, @Body() addendum: Addendum): Promise<Kept> {
    return this.corrections.add(actor, decisionId, addendumId, addendum);
  }

  @Post('decisions/:decisionId/retraction')
  @Needs('decision.retract')
  @Answers('Mark a signed decision as entered in error', { type: Kept })
  retractDecision(@CurrentActor() actor: Actor, @Param('decisionId', IdPipe) decisionId: string, @Body() { reason }: Retraction): Promise<Kept> {
    return this.corrections.retract(actor, decisionId, reason);
  }
}
