import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { FollowUpInbox, FollowUpRow, SurgeonReview, TakenOffList } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { Problem } from '../../platform/http/problem.js';
import { CurrentActor, IdPipe } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { FollowUpReader } from './follow-up.reader.js';
import { SurgeonReader } from './surgeon.reader.js';
import { TakenOffReader } from './taken-off.reader.js';

const JSON_TEXT = ['content-type', 'application/json; charset=utf-8'] as const;

/** The lists of what comes after the decision: the surgeon's and the oncologist's. */
@ApiTags('follow-up')
@Controller()
export class FollowUpListController {
  constructor(
    private readonly reader: FollowUpReader,
    private readonly surgeon: SurgeonReader,
    private readonly takenOff: TakenOffReader,
  ) {}

  @Get('surgeon-review')
  @Needs('surgeon-review.read')
  @ApiQuery({ name: 'of', required: false, enum: ['mine', 'board'] })
  @Header(...JSON_TEXT)
  @Answers("The surgeon's cases: undecided, to book, booked, waiting for histology, to check, to hand over, complications", { type: SurgeonReview })
  readSurgeonReview(@CurrentActor() actor: Actor, @Query('of') of?: string): Promise<string> {
    return this.surgeon.review(actor, isMine(of));
  }

  @Get('follow-up')
  @Needs('follow-up.read')
  @ApiQuery({ name: 'of', required: false, enum: ['mine', 'board'] })
  @Header(...JSON_TEXT)
  @Answers("The oncologist's inbox: what is due, overdue, new, progressing, or has no plan", { type: FollowUpInbox })
  readFollowUp(@CurrentActor() actor: Actor, @Query('of') of?: string): Promise<string> {
    return this.reader.inbox(actor, isMine(of));
  }

  @Get('cases/:caseId/follow-up')
  @Needs('follow-up.read')
  @Header(...JSON_TEXT)
  @Answers('What is due and what has changed in one case', { type: FollowUpRow })
  readFollowUpOfCase(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string): Promise<string> {
    return this.reader.one(actor, caseId);
  }

  @Get('meetings/:meetingId/taken-off')
  @Needs('meeting.read')
  @Header(...JSON_TEXT)
  @Answers('Cases that no longer stand on the agenda because the patient has died or is treated elsewhere', { type: TakenOffList })
  readTakenOff(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string): Promise<string> {
    return this.takenOff.read(actor, meetingId);
  }
}

function isMine(of: string | undefined): boolean {
  if (of !== undefined && of !== 'mine' && of !== 'board') throw Problem.field('#/of', 'This is "mine" or "board"');
  return of === 'mine';
}
