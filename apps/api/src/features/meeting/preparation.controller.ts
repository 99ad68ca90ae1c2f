import { Body, Controller, Get, Header, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { AgendaBreak, AgendaPreparation, InvitationNote, Kept, MeetingCancellation, MeetingReply, PackNote } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { CancellationService } from './cancellation.service.js';
import { InvitationService } from './invitation.service.js';
import { PackService } from './pack.service.js';
import { PreparationReader } from './preparation.reader.js';
import { ReplyService } from './reply.service.js';

/** What happens before a meeting: replies, versions of the agenda, invitations, cancellation. */
@ApiTags('meeting')
@Controller('meetings/:meetingId')
export class PreparationController {
  constructor(
    private readonly reader: PreparationReader,
    private readonly packs: PackService,
    private readonly replies: ReplyService,
    private readonly invitations: InvitationService,
    private readonly cancellations: CancellationService,
  ) {}

  @Get('preparation')
  @Needs('meeting.read')
  @Answers('What prepares a meeting: facts of each case, replies, published versions, invitations', { type: AgendaPreparation })
  readPreparation(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string): Promise<AgendaPreparation> {
    return this.reader.read(actor, meetingId);
  }

  @Put('break')
  @Needs('agenda.arrange')
  @Answers('Place the break, take it out, or leave it to the proposal', { type: Kept })
  placeBreak(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string, @Seen() seen: number, @Body() choice: AgendaBreak): Promise<Kept> {
    return this.packs.placeBreak(actor, meetingId, seen, choice);
  }

  @Post('packs')
  @Needs('agenda.publish')
  @Answers('Publish the agenda as it stands, as the next version', { type: Kept, status: 201 })
  publishAgenda(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string, @Seen() seen: number, @Body() note: PackNote): Promise<Kept> {
    return this.packs.publish(actor, meetingId, seen, note);
  }

  @Put('replies/:personId')
  @Needs('reply.record')
  @Answers('Say whether somebody who is invited comes, or who comes instead', { type: Kept })
  recordReply(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string, @Param('personId', IdPipe) personId: string, @Seen() seen: number, @Body() reply: MeetingReply): Promise<Kept> {
    return this.replies.record(actor, meetingId, personId, seen, reply);
  }

  @Post('invitations')
  @Needs('invitation.send')
  @Answers('Send the invitation with a calendar file, to those who do not have it as it stands', { type: Kept, status: 201 })
  sendInvitation(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string, @Seen() seen: number, @Body() note: InvitationNote): Promise<Kept> {
    return this.invitations.send(actor, meetingId, seen, note);
  }

  @Get('calendar.ics')
  @Needs('meeting.read')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="meeting.ics"')
  @ApiOperation({ summary: 'The meeting as a calendar file' })
  @ApiResponse({ status: 200, description: 'The calendar file', content: { 'text/calendar': { schema: { contentMediaType: 'text/calendar' } as object } } })
  @ApiResponse({ status: 'default' as never, description: 'A refusal (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } })
  readCalendar(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string): Promise<string> {
    return this.invitations.file(actor, meetingId);
  }

  @Post('cancellation')
  @Needs('meeting.cancel')
  @Answers('Cancel a meeting; its cases go back to preparation or to another meeting', { type: Kept })
  cancelMeeting(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string, @Seen() seen: number, @Body() cancellation: MeetingCancellation): Promise<Kept> {
    return this.cancellations.cancel(actor, meetingId, seen, cancellation);
  }
}
