import { Body, Controller, Delete, Get, Header, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Kept, ReferralDraft, ReferralDraftList } from '@rachis/domain';
import { Answers, AnswersNothing } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { ReferralDraftService } from './referral-draft.service.js';

/** Referrals that are being typed. Nobody but their author sees them. */
@ApiTags('case')
@Controller('referral-drafts')
export class ReferralDraftController {
  constructor(private readonly drafts: ReferralDraftService) {}

  @Get()
  @Needs('referral-draft.read')
  @Header('content-type', 'application/json; charset=utf-8')
  @Answers('My referrals that are not sent yet', { type: ReferralDraftList })
  readReferralDrafts(@CurrentActor() actor: Actor): Promise<string> {
    return this.drafts.read(actor);
  }

  @Put(':id')
  @Needs('referral-draft.keep')
  @Answers('Keep a referral while it is typed', { type: Kept })
  keepReferralDraft(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() draft: ReferralDraft): Promise<Kept> {
    return this.drafts.keep(actor, id, seen, draft);
  }

  @Delete(':id')
  @Needs('referral-draft.discard')
  @AnswersNothing('Throw a referral away that was not sent')
  discardReferralDraft(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.drafts.discard(actor, id);
  }
}
