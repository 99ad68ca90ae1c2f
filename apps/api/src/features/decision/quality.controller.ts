import { Body, Controller, Get, Header, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Kept, MeetingQuality, ModeLite, ModeLiteView } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { QualityReader } from './quality.reader.js';
import { RatingService } from './rating.service.js';

/** How good the discussions were: rated by those who took part, and counted from what happened. */
@ApiTags('meeting')
@Controller()
export class QualityController {
  constructor(
    private readonly reader: QualityReader,
    private readonly ratings: RatingService,
  ) {}

  @Get('agenda-items/:itemId/rating')
  @Needs('discussion.rate')
  @Answers('My own rating of a discussion', { type: ModeLiteView })
  readRating(@CurrentActor() actor: Actor, @Param('itemId', IdPipe) itemId: string): Promise<ModeLiteView> {
    return this.reader.mine(actor, itemId);
  }

  @Put('agenda-items/:itemId/rating')
  @Needs('discussion.rate')
  @Answers('Rate a discussion by the six domains of MODe-Lite', { type: Kept })
  rateDiscussion(@CurrentActor() actor: Actor, @Param('itemId', IdPipe) itemId: string, @Seen() seen: number, @Body() rating: ModeLite): Promise<Kept> {
    return this.ratings.rate(actor, itemId, seen, rating);
  }

  @Get('meetings/:meetingId/quality')
  @Needs('meeting.read')
  @Header('content-type', 'application/json; charset=utf-8')
  @Answers('What the events of a meeting say of its quality', { type: MeetingQuality })
  readQuality(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string): Promise<string> {
    return this.reader.ofMeeting(actor, meetingId);
  }
}
