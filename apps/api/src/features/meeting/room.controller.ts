import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Attendance, Hand, Kept, RoomNow, RoomPosition, RoomShow } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { PresenceService } from './presence.service.js';
import { RoomNowReader } from './room-now.reader.js';
import { RoomService } from './room.service.js';
import { ShowService } from './show.service.js';
import { UndoService } from './undo.service.js';

/** The live room: where it is, who is there, whose hand is up, which image is shown. */
@ApiTags('meeting')
@Controller()
export class RoomController {
  constructor(
    private readonly room: RoomService,
    private readonly presence: PresenceService,
    private readonly shows: ShowService,
    private readonly now: RoomNowReader,
    private readonly undos: UndoService,
  ) {}

  @Get('meetings/:meetingId/room')
  @Needs('meeting.read')
  @Header('content-type', 'application/json; charset=utf-8')
  @Answers('Who is connected, whose hand is up, and which image is shown', { type: RoomNow })
  readRoom(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string): Promise<string> {
    return this.now.read(actor, meetingId);
  }

  @Put('meetings/:meetingId/room')
  @Needs('meeting.drive')
  @Answers('Turn the shared screen to a case or a view', { type: Kept })
  moveRoom(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string, @Body() position: RoomPosition): Promise<Kept> {
    return this.room.move(actor, meetingId, position);
  }

  @Put('meetings/:meetingId/show')
  @Needs('room.show')
  @Answers('Show an image of the show-list, or another part of it, on every screen', { type: Kept })
  showImage(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string, @Body() show: RoomShow): Promise<Kept> {
    return this.shows.show(actor, meetingId, show);
  }

  @Put('meetings/:meetingId/presence')
  @Needs('room.be-present')
  @Answers('My screen is in the room; say so again before the minute is over', { type: Kept })
  bePresent(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string): Promise<Kept> {
    return this.presence.come(actor, meetingId);
  }

  @Delete('meetings/:meetingId/presence')
  @HttpCode(200)
  @Needs('room.be-present')
  @Answers('My screen leaves the room', { type: Kept })
  leaveRoom(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string): Promise<Kept> {
    return this.presence.leave(actor, meetingId);
  }

  @Put('meetings/:meetingId/hand')
  @Needs('room.raise-hand')
  @Answers('Raise or lower my hand', { type: Kept })
  raiseHand(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string, @Body() hand: Hand): Promise<Kept> {
    return this.presence.raise(actor, meetingId, hand);
  }

  @Delete('meetings/:meetingId/hands/:personId')
  @HttpCode(200)
  @Needs('room.lower-hand')
  @Answers('Lower the hand of somebody who has had the word', { type: Kept })
  lowerHand(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string, @Param('personId', IdPipe) personId: string): Promise<Kept> {
    return this.presence.lower(actor, meetingId, personId);
  }

  @Put('meetings/:meetingId/attendance/:personId')
  // Wider than the list of a planned meeting: in an emergency whoever runs it says who takes part. The service tells the two apart.
  @Needs('emergency.record')
  @Answers('Record whether somebody takes part, and for which cases they step out', { type: Kept })
  recordAttendance(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string, @Param('personId', IdPipe) personId: string, @Body() attendance: Attendance): Promise<Kept> {
    return this.room.recordAttendance(actor, meetingId, personId, attendance);
  }

  @Post('agenda-items/:itemId/undo')
  @Needs('meeting.undo')
  @Answers('Take back a deferral, or that a case was taken off: it waits on this agenda again', { type: Kept })
  undoAct(@CurrentActor() actor: Actor, @Param('itemId', IdPipe) itemId: string, @Seen() seen: number): Promise<Kept> {
    return this.undos.undo(actor, itemId, seen);
  }
}
