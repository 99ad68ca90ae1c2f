import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AgendaEntry, AgendaOrder, Deferral, Kept, Retraction } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { AgendaService } from './agenda.service.js';

/** Agendas: cases put on, ordered, taken off, deferred. */
@ApiTags('meeting')
@Controller()
export class AgendaController {
  constructor(private readonly agenda: AgendaService) {}

  @Put('meetings/:meetingId/agenda/:itemId')
  @Needs('agenda.arrange')
  @Answers('List a case (version 0), or change how it is listed', { type: Kept })
  arrangeItem(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string, @Param('itemId', IdPipe) itemId: string, @Seen() seen: number, @Body() entry: AgendaEntry): Promise<Kept> {
    return this.agenda.arrange(actor, meetingId, itemId, seen, entry);
  }

  @Post('meetings/:meetingId/agenda/:itemId/removal')
  @Needs('agenda.arrange')
  @Answers('Take a case off the agenda', { type: Kept })
  removeItem(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string, @Param('itemId', IdPipe) itemId: string, @Seen() seen: number, @Body() { reason }: Retraction): Promise<Kept> {
    return this.agenda.remove(actor, meetingId, itemId, seen, reason);
  }

  @Put('meetings/:meetingId/order')
  @Needs('agenda.arrange')
  @Answers('Put the whole agenda in order', { type: Kept })
  orderAgenda(@CurrentActor() actor: Actor, @Param('meetingId', IdPipe) meetingId: string, @Seen() seen: number, @Body() order: AgendaOrder): Promise<Kept> {
    return this.agenda.order(actor, meetingId, seen, order);
  }

  @Post('agenda-items/:itemId/deferral')
  @Needs('case.defer')
  @Answers('Defer a case: back to preparation, with the reason', { type: Kept })
  deferItem(@CurrentActor() actor: Actor, @Param('itemId', IdPipe) itemId: string, @Seen() seen: number, @Body() deferral: Deferral): Promise<Kept> {
    return this.agenda.defer(actor, itemId, seen, deferral);
  }
}
