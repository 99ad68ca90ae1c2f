import { Body, Controller, Get, Header, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Kept, SensitiveNote, SensitiveNoteRetraction, SensitiveNotes } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { SensitiveNoteReader } from './sensitive-note.reader.js';
import { SensitiveNoteService } from './sensitive-note.service.js';

/** What only some of the board may read. No part of the case itself, of a decision's record or of a document. */
@ApiTags('support')
@Controller('cases/:caseId/sensitive-notes')
export class SensitiveNoteController {
  constructor(
    private readonly reader: SensitiveNoteReader,
    private readonly notes: SensitiveNoteService,
  ) {}

  @Get()
  @Needs('sensitive-note.read')
  @Header('content-type', 'application/json; charset=utf-8')
  @Answers('The sensitive notes that the reader may read, and how many others there are', { type: SensitiveNotes })
  readSensitiveNotes(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string): Promise<string> {
    return this.reader.read(actor, caseId);
  }

  @Put(':id')
  @Needs('sensitive-note.record')
  @Answers('Add a sensitive note; it is never changed', { type: Kept })
  recordSensitiveNote(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdPipe) caseId: string,
    @Param('id', IdPipe) id: string,
    @Body() note: SensitiveNote,
  ): Promise<Kept> {
    return this.notes.record(actor, caseId, id, note);
  }

  @Post(':id/retraction')
  @Needs('sensitive-note.retract')
  @Answers('Take a sensitive note back', { type: Kept })
  retractSensitiveNote(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdPipe) caseId: string,
    @Param('id', IdPipe) id: string,
    @Seen() seen: number,
    @Body() { reason }: SensitiveNoteRetraction,
  ): Promise<Kept> {
    return this.notes.retract(actor, caseId, id, seen, reason);
  }
}
