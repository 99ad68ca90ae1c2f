import { Body, Controller, Get, Header, Param, Post, Put, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { Attendance, Kept, Meeting, MeetingList, MeetingView, RoomPosition } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { meetingSpan } from './meeting-span.js';
import { MeetingReader } from './meeting.reader.js';
import { MeetingService } from './meeting.service.js';
import { RoomService } from './room.service.js';

const JSON_TEXT = ['content-type', 'application/json; charset=utf-8'] as const;
const Day = (name: string, description: string) => ApiQuery({ name, required: false, description, schema: { type: 'string', format: 'date' } });

/** Sittings of a board: planned, held, closed. */
@ApiTags('meeting')
@Controller('meetings')
export class MeetingController {
  constructor(
    private readonly reader: MeetingReader,
    private readonly meetings: MeetingService,
    private readonly room: RoomService,
  ) {}

  @Get()
  @Needs('meeting.read')
  @ApiQuery({ name: 'boardId', required: false, schema: { type: 'string', format: 'uuid' } })
  @Day('from', 'First day, where the board meets; otherwise 30 days ago')
  @Day('to', 'Last day, where the board meets; otherwise 90 days ahead')
  @Header(...JSON_TEXT)
  @Answers('Meetings in their order', { type: MeetingList })
  listMeetings(@CurrentActor() actor: Actor, @Query('boardId') boardId?: string, @Query('from') from?: string, @Query('to') to?: string): Promise<string> {
    return this.reader.list(actor, meetingSpan(boardId, from, to));
  }

  @Put(':meetingId')
  @Needs('meeting.plan')
  @Answers('Plan a meeting', { type: Kept })
  planMeeting(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string, @Seen() seen: number, @Body() meeting: Meeting): Promise<Kept> {
    return this.meetings.plan(actor, meetingId, seen, meeting);
  }

  @Get(':meetingId')
  @Needs('meeting.read')
  @Header(...JSON_TEXT)
  @Answers('A meeting with its agenda, attendance and decisions', { type: MeetingView })
  readMeeting(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string): Promise<string> {
    return this.reader.read(actor, meetingId);
  }

  @Post(':meetingId/opening')
  @Needs('meeting.open')
  @Answers('Open the session', { type: Kept })
  openMeeting(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string, @Seen() seen: number): Promise<Kept> {
    return this.meetings.open(actor, meetingId, seen);
  }

  @Post(':meetingId/closing')
  @Needs('meeting.close')
  @Answers('Close the session; no case may be left waiting', { type: Kept })
  closeMeeting(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string, @Seen() seen: number): Promise<Kept> {
    return this.meetings.close(actor, meetingId, seen);
  }

  @Put(':meetingId/room')
  @Needs('meeting.drive')
  @Answers('Turn the shared screen to a case or a view', { type: Kept })
  moveRoom(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string, @Body() position: RoomPosition): Promise<Kept> {
    return this.room.move(actor, meetingId, position);
  }

  @Put(':meetingId/attendance/:personId')
  // Wider than the list of a planned meeting: in an emergency whoever runs it says who takes part. The service tells the two apart.
  @Needs('emergency.record')
  @Answers('Record whether somebody takes part, and for which cases they step out', { type: Kept })
  recordAttendance(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string, @Param('personId', IdPipe) personId: string, @Body() attendance: Attendance): Promise<Kept> {
    return this.room.recordAttendance(actor, meetingId, personId, attendance);
  }
}
