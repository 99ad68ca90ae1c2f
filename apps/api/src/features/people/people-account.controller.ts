import { Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccountView } from '@rachis/domain';
import { Answers, AnswersNothing } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { AccountLinkService } from './account-link.service.js';
import { AccountService } from './account.service.js';

/** What the administrator sees and does of somebody's account. */
@ApiTags('people')
@Controller('people/:personId')
export class PeopleAccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly links: AccountLinkService,
  ) {}

  @Get('account')
  @Needs('account.read')
  @Answers('How somebody signs in, and where', { type: AccountView })
  readAccount(@CurrentActor() actor: Actor, @Param('personId', IdPipe) personId: string): Promise<AccountView> {
    return this.accounts.view(actor, personId);
  }

  @Post('invitation')
  @Needs('account.invite')
  @AnswersNothing('Send somebody a link to set a password; an earlier one no longer works')
  invitePerson(@CurrentActor() actor: Actor, @Param('personId', IdPipe) personId: string): Promise<void> {
    return this.links.invite(actor, personId);
  }

  @Delete('second-factor')
  @Needs('account.reset-factor')
  @AnswersNothing('Take away the second factor of somebody whose telephone is lost')
  resetSecondFactor(@CurrentActor() actor: Actor, @Param('personId', IdPipe) personId: string): Promise<void> {
    return this.accounts.resetFactor(actor, personId);
  }

  @Delete('sessions')
  @Needs('account.end-sessions')
  @AnswersNothing('Sign somebody out everywhere')
  endSessionsOf(@CurrentActor() actor: Actor, @Param('personId', IdPipe) personId: string): Promise<void> {
    return this.accounts.endSessions(actor, personId, null);
  }

  @Delete('sessions/:sessionId')
  @Needs('account.end-sessions')
  @AnswersNothing('End one session of somebody')
  endSessionOf(@CurrentActor() actor: Actor, @Param('personId', IdPipe) personId: string, @Param('sessionId', IdPipe) sessionId: string): Promise<void> {
    return this.accounts.endSessions(actor, personId, sessionId);
  }
}
