import { Body, Controller, Get, Header, Param, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AlertToken, EmergencyCall, EmergencyCallOut, EmergencyDiscussion, EmergencyEnding, EmergencyEvent, EmergencyList, EmergencyTransfer, Kept } from '@rachis/domain';
import type { FastifyRequest } from 'fastify';
import { Answers } from '../../platform/http/answers.js';
import { Needs, Open } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { LinkThrottle } from '../../platform/identity/link-throttle.js';
import { AcknowledgementService } from './acknowledgement.service.js';
import { EmergencyReader } from './emergency.reader.js';
import { EmergencyService } from './emergency.service.js';

/** Emergencies between the meetings: called out, timed, discussed at any hour. */
@ApiTags('emergency')
@Controller()
export class EmergencyController {
  constructor(
    private readonly reader: EmergencyReader,
    private readonly emergencies: EmergencyService,
    private readonly acknowledgements: AcknowledgementService,
    private readonly throttle: LinkThrottle,
  ) {}

  @Get('emergencies')
  @Needs('emergency.read')
  @Header('content-type', 'application/json; charset=utf-8')
  @Answers('Every running emergency with its clocks', { type: EmergencyList })
  listEmergencies(@CurrentActor() actor: Actor): Promise<string> {
    return this.reader.list(actor);
  }

  @Post('cases/:caseId/emergency')
  @Needs('emergency.open')
  @Answers('Call a case out as an emergency: everybody on call is alerted at once', { type: Kept })
  callOutEmergency(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Body() call: EmergencyCallOut): Promise<Kept> {
    return this.emergencies.callOut(actor, caseId, call);
  }

  @Post('emergencies/:emergencyId/discussion')
  @Needs('emergency.open')
  @Answers('Open the discussion of an emergency, at any hour', { type: Kept })
  discussEmergency(@CurrentActor() actor: Actor, @Param('emergencyId', IdPipe) id: string, @Body() discussion: EmergencyDiscussion): Promise<Kept> {
    return this.emergencies.discuss(actor, id, discussion);
  }

  @Put('emergencies/:emergencyId/events/:eventId')
  @Needs('emergency.record')
  @Answers('Record when a moment of an emergency was, or why that is not known', { type: Kept })
  recordEmergencyEvent(@CurrentActor() actor: Actor, @Param('emergencyId', IdPipe) id: string, @Param('eventId', IdPipe) eventId: string, @Body() event: EmergencyEvent): Promise<Kept> {
    return this.emergencies.recordEvent(actor, id, eventId, event);
  }

  @Put('emergencies/:emergencyId/calls/:callId')
  @Needs('emergency.record')
  @Answers('Log a telephone call', { type: Kept })
  logEmergencyCall(@CurrentActor() actor: Actor, @Param('emergencyId', IdPipe) id: string, @Param('callId', IdPipe) callId: string, @Body() call: EmergencyCall): Promise<Kept> {
    return this.emergencies.logCall(actor, id, callId, call);
  }

  @Put('emergencies/:emergencyId/transfer')
  @Needs('emergency.record')
  @Answers('Record what goes with the patient', { type: Kept })
  recordTransfer(@CurrentActor() actor: Actor, @Param('emergencyId', IdPipe) id: string, @Seen() seen: number, @Body() transfer: EmergencyTransfer): Promise<Kept> {
    return this.emergencies.recordTransfer(actor, id, seen, transfer);
  }

  @Post('emergencies/:emergencyId/ending')
  @Needs('emergency.end')
  @Answers('End an emergency, with the reason', { type: Kept })
  endEmergency(@CurrentActor() actor: Actor, @Param('emergencyId', IdPipe) id: string, @Seen() seen: number, @Body() ending: EmergencyEnding): Promise<Kept> {
    return this.emergencies.end(actor, id, seen, ending);
  }

  @Post('alerts/:alertId/acknowledgement')
  @Needs('alert.acknowledge')
  @Answers('Acknowledge an alert', { type: Kept })
  acknowledgeAlert(@CurrentActor() actor: Actor, @Param('alertId', IdPipe) alertId: string): Promise<Kept> {
    return this.acknowledgements.acknowledge(actor, alertId);
  }

  @Post('alert-acknowledgements')
  @Open()
  @Answers('Acknowledge an alert through the link of its mail', { type: Kept })
  async followAlert(@Body() { token }: AlertToken, @Req() request: FastifyRequest): Promise<Kept> {
    await this.throttle.attempt(request.ip);
    return this.acknowledgements.follow(token, String(request.id));
  }
}
