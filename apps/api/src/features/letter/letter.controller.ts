import { Body, Controller, Get, Header, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DecisionLetters, Kept, Letter } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { AnswersPdf } from '../../platform/http/answers-pdf.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { LetterReader } from './letter.reader.js';
import { LetterService } from './letter.service.js';
import { PaperService } from './paper.service.js';

const PDF = ['content-type', 'application/pdf'] as const;

/** Letters about decisions, and the papers of meetings and emergencies. */
@ApiTags('letter')
@Controller()
export class LetterController {
  constructor(
    private readonly letters: LetterService,
    private readonly papers: PaperService,
    private readonly reader: LetterReader,
  ) {}

  @Get('decisions/:decisionId/letters')
  @Needs('letter.read')
  @Answers('The letters of a decision, first drafts of the next, and the clock of the outcome', { type: DecisionLetters })
  readLetters(@CurrentActor() actor: Actor, @Param('decisionId', IdPipe) decisionId: string): Promise<DecisionLetters> {
    return this.reader.page(actor, decisionId);
  }

  @Put('decisions/:decisionId/letters/:letterId')
  @Needs('letter.record')
  @Answers('Write or edit a letter; its approval is taken back', { type: Kept })
  recordLetter(@CurrentActor() actor: Actor, @Param('decisionId', IdPipe) decisionId: string, @Param('letterId', IdPipe) letterId: string, @Seen() seen: number, @Body() letter: Letter): Promise<Kept> {
    return this.letters.keep(actor, decisionId, letterId, seen, letter);
  }

  @Post('letters/:letterId/approval')
  @Needs('letter.approve')
  @Answers('Approve the version that was read', { type: Kept })
  approveLetter(@CurrentActor() actor: Actor, @Param('letterId', IdPipe) letterId: string, @Seen() seen: number): Promise<Kept> {
    return this.letters.approve(actor, letterId, seen);
  }

  @Post('letters/:letterId/sending')
  @Needs('letter.send')
  @Answers('Send an approved letter to its recipients', { type: Kept })
  sendLetter(@CurrentActor() actor: Actor, @Param('letterId', IdPipe) letterId: string, @Seen() seen: number): Promise<Kept> {
    return this.letters.send(actor, letterId, seen);
  }

  @Get('letters/:letterId/document.pdf')
  @Needs('letter.read')
  @Header(...PDF)
  @AnswersPdf('A letter as it would be sent, or as it was')
  printLetter(@CurrentActor() actor: Actor, @Param('letterId', IdPipe) letterId: string): Promise<Buffer> {
    return this.letters.print(actor, letterId);
  }

  @Get('meetings/:meetingId/minutes.pdf')
  @Needs('meeting.print')
  @Header(...PDF)
  @AnswersPdf('The minutes of a meeting')
  printMinutes(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string): Promise<Buffer> {
    return this.papers.minutes(actor, meetingId);
  }

  @Get('meetings/:meetingId/actions.pdf')
  @Needs('meeting.print')
  @Header(...PDF)
  @AnswersPdf('What follows from a meeting, by who has to do it')
  printActions(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string): Promise<Buffer> {
    return this.papers.actions(actor, meetingId);
  }

  @Get('meetings/:meetingId/pack.pdf')
  @Needs('meeting.print')
  @Header(...PDF)
  @AnswersPdf('The meeting on paper, a page for each case, for when the network is down')
  printPack(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string): Promise<Buffer> {
    return this.papers.pack(actor, meetingId);
  }

  @Get('cases/:caseId/transfer-sheet.pdf')
  @Needs('transfer-sheet.print')
  @Header(...PDF)
  @AnswersPdf('What travels with a patient in an emergency, on one page')
  printTransferSheet(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string): Promise<Buffer> {
    return this.papers.transferSheet(actor, caseId);
  }
}
