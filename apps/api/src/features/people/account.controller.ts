import { Body, Controller, Delete, Get, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ForgottenPassword, LinkedPassword, OwnAccount, PasswordChange, PasswordLinkToken, PasswordLinkView, RecoveryCodes, SecondFactorCode, SecondFactorOffer } from '@rachis/domain';
import type { FastifyRequest } from 'fastify';
import { Answers, AnswersNothing } from '../../platform/http/answers.js';
import { Open, OwnAccountRoute } from '../../platform/http/needs.js';
import { CurrentSession, IdPipe } from '../../platform/http/request.js';
import { LinkThrottle } from '../../platform/identity/link-throttle.js';
import { SessionService, type SignedInSession } from '../../platform/identity/session.service.js';
import { SignInThrottle } from '../../platform/identity/sign-in-throttle.js';
import { AccountLinkService } from './account-link.service.js';
import { AccountService } from './account.service.js';

/** The own account: password, second factor, and where one is signed in. Nobody reaches another's here. */
@ApiTags('account')
@Controller('account')
export class AccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly links: AccountLinkService,
    private readonly sessions: SessionService,
    private readonly throttle: SignInThrottle,
    private readonly linkThrottle: LinkThrottle,
  ) {}

  @Get()
  @OwnAccountRoute()
  @Answers('How I sign in, and where I am signed in', { type: OwnAccount })
  readOwnAccount(@CurrentSession() session: SignedInSession): Promise<OwnAccount> {
    return this.accounts.own(session);
  }

  @Post('password')
  @OwnAccountRoute()
  @AnswersNothing('Change my password; every other session of mine ends')
  changePassword(@CurrentSession() session: SignedInSession, @Body() change: PasswordChange, @Req() request: FastifyRequest): Promise<void> {
    return this.accounts.changePassword(session, change, request.ip, String(request.id));
  }

  @Post('second-factor')
  @OwnAccountRoute()
  @Answers('A key for my authenticator app; it guards nothing until a code confirms it', { type: SecondFactorOffer })
  offerSecondFactor(@CurrentSession() session: SignedInSession, @Req() request: FastifyRequest): Promise<SecondFactorOffer> {
    return this.accounts.offerFactor(session, String(request.id));
  }

  @Post('second-factor/confirmation')
  @OwnAccountRoute()
  @Answers('Confirm my authenticator app; answers the recovery codes once', { type: RecoveryCodes })
  async confirmSecondFactor(@CurrentSession() session: SignedInSession, @Body() { code }: SecondFactorCode, @Req() request: FastifyRequest): Promise<RecoveryCodes> {
    return { codes: (await this.accounts.confirmFactor(session, code, String(request.id))).join('\n') };
  }

  @Post('second-factor/recovery-codes')
  @OwnAccountRoute()
  @Answers('New recovery codes in place of the old ones', { type: RecoveryCodes })
  async renewRecoveryCodes(@CurrentSession() session: SignedInSession, @Req() request: FastifyRequest): Promise<RecoveryCodes> {
    return { codes: (await this.accounts.renewCodes(session, String(request.id))).join('\n') };
  }

  @Delete('second-factor')
  @OwnAccountRoute()
  @AnswersNothing('Take my second factor away')
  removeSecondFactor(@CurrentSession() session: SignedInSession, @Req() request: FastifyRequest): Promise<void> {
    return this.accounts.removeFactor(session, String(request.id));
  }

  @Delete('sessions/:sessionId')
  @OwnAccountRoute()
  @AnswersNothing('End one of my sessions')
  endOwnSession(@CurrentSession() session: SignedInSession, @Param('sessionId', IdPipe) sessionId: string): Promise<void> {
    return this.sessions.endOne(session, sessionId);
  }

  /** The answer is the same whether the address is known or not. */
  @Post('forgotten-password')
  @Open()
  @AnswersNothing('Ask for a link by mail to set a new password')
  async forgetPassword(@Body() { email }: ForgottenPassword, @Req() request: FastifyRequest): Promise<void> {
    await this.throttle.attempt(request.ip, `forgotten ${email}`);
    await this.links.forgotten(email, String(request.id));
  }

  @Post('password-link')
  @Open()
  @Answers('Whose link this is', { type: PasswordLinkView })
  async readPasswordLink(@Body() { token }: PasswordLinkToken, @Req() request: FastifyRequest): Promise<PasswordLinkView> {
    await this.linkThrottle.attempt(request.ip);
    return this.links.read(token);
  }

  @Post('password-link/password')
  @Open()
  @AnswersNothing('Set a password by the link of a mail, once')
  async setLinkedPassword(@Body() { token, newPassword }: LinkedPassword, @Req() request: FastifyRequest): Promise<void> {
    await this.linkThrottle.attempt(request.ip);
    await this.links.setPassword(token, newPassword, String(request.id));
  }
}
