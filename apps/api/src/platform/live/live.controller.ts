import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { seesWholeCentre } from '@rachis/domain';
import type { FastifyReply } from 'fastify';
import { SignedIn } from '../http/needs.js';
import { CurrentActor, CurrentSession } from '../http/request.js';
import { Actor } from '../identity/actor.js';
import type { SignedInSession } from '../identity/session.service.js';
import { LiveHub } from './live.hub.js';

/** The stream of notices that keeps every open screen up to date. */
@ApiTags('live')
@Controller('live')
export class LiveController {
  constructor(private readonly hub: LiveHub) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Server-sent events: what has changed, ids only' })
  @ApiProduces('text/event-stream')
  followChanges(@CurrentActor() actor: Actor, @CurrentSession() { token, reach }: SignedInSession, @Res() reply: FastifyReply): void {
    reply.hijack();
    const response = reply.raw;
    // The stream ends with its connection, so it needs no chunks: a notice is one write to each of a thousand screens and not four.
    response.useChunkedEncodingByDefault = false;
    // The guards that every answer carries stand in the reply, which does not write this one.
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) response.setHeader(name, value);
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'close' });
    response.write('retry: 1000\n: here\n\n');
    const leave = this.hub.add({ response, token, centreId: actor.centreId, personId: actor.personId, wholeCentre: seesWholeCentre(actor.roles), reach });
    response.on('close', leave);
  }
}
