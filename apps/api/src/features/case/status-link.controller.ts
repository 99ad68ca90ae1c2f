import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseStatus, IssuedStatusLink, Kept, ReferrerReply, StatusLinkTerm, StatusToken } from '@rachis/domain';
import type { FastifyRequest } from 'fastify';
import { Answers } from '../../platform/http/answers.js';
import { Needs, Open } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { CaseStatusService } from './case-status.service.js';
import { StatusLinkService } from './status-link.service.js';
import { LinkThrottle } from '../../platform/identity/link-throttle.js';

/** The referrer's view of a case without an account. The token is in the body, so that no address and no log has it. */
@ApiTags('status')
@Controller()
export class StatusLinkController {
  constructor(
    private readonly links: StatusLinkService,
    private readonly status: CaseStatusService,
    private readonly throttle: LinkThrottle,
  ) {}

  @Post('status')
  @Open()
  @Answers('The state of a case, for whoever holds its link', { type: CaseStatus })
  async readStatus(@Body() { token }: StatusToken, @Req() request: FastifyRequest): Promise<CaseStatus> {
    await this.throttle.attempt(request.ip);
    return this.status.read(token, String(request.id));
  }

  @Post('status/replies')
  @Open()
  @Answers('Send something that is missing, through a link', { type: Kept, status: 201 })
  async sendReply(@Body() reply: ReferrerReply, @Req() request: FastifyRequest): Promise<Kept> {
    await this.throttle.attempt(request.ip);
    return this.status.reply(reply, String(request.id));
  }

  @Post('cases/:caseId/status-links')
  @Needs('status-link.issue')
  @Answers('Give out a link to the state of a case', { type: IssuedStatusLink, status: 201 })
  issueStatusLink(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Body() term: StatusLinkTerm): Promise<IssuedStatusLink> {
    return this.links.issue(actor, caseId, term);
  }

  @Post('cases/:caseId/status-links/:id/renewal')
  @Needs('status-link.issue')
  @Answers('Let a link work longer', { type: Kept })
  renewStatusLink(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() term: StatusLinkTerm): Promise<Kept> {
    return this.links.renew(actor, caseId, id, seen, term);
  }

  @Post('cases/:caseId/status-links/:id/revocation')
  @Needs('status-link.issue')
  @Answers('Withdraw a link', { type: Kept })
  revokeStatusLink(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number): Promise<Kept> {
    return this.links.revoke(actor, caseId, id, seen);
  }

  @Post('cases/:caseId/referrer-replies/:id/handling')
  @Needs('referrer-reply.handle')
  @Answers('Mark a reply of the referrer as taken over', { type: Kept })
  handleReply(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number): Promise<Kept> {
    return this.links.handle(actor, caseId, id, seen);
  }
}
