import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DayView } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { DayReader } from './day.reader.js';

/** What waits for whoever is signed in. */
@ApiTags('day')
@Controller('my-day')
export class DayController {
  constructor(private readonly reader: DayReader) {}

  @Get()
  @Needs('day.read')
  @Header('content-type', 'application/json; charset=utf-8')
  @Answers('My day: what waits for me, and the next meetings', { type: DayView })
  readDay(@CurrentActor() actor: Actor): Promise<string> {
    return this.reader.read(actor);
  }
}
