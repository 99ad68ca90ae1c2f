import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Biopsy, BiopsyAddendum, Kept, Retraction } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { SectionStore } from '../../platform/ledger/section-store.js';
import { BiopsyService } from './biopsy.service.js';

/** The specimens of a case and what the pathologist says of them. */
@ApiTags('biopsy')
@Controller('cases/:caseId/biopsies/:id')
export class BiopsyController {
  constructor(
    private readonly sections: SectionStore,
    private readonly biopsies: BiopsyService,
  ) {}

  @Put()
  @Needs('biopsy.record')
  @Answers('Record a biopsy: request, specimen, report', { type: Kept })
  recordBiopsy(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() biopsy: Biopsy): Promise<Kept> {
    return this.sections.put(actor, caseId, 'biopsy.record', id, seen, biopsy);
  }

  @Put('addenda/:addendumId')
  @Needs('biopsy.amend')
  @Answers('Add a supplementary result or a correction to a filed report', { type: Kept })
  addToReport(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Param('addendumId', IdPipe) addendumId: string, @Body() addendum: BiopsyAddendum): Promise<Kept> {
    return this.biopsies.add(actor, caseId, id, addendumId, addendum);
  }

  @Post('retraction')
  @Needs('biopsy.retract')
  @Answers('Mark a biopsy as entered in error', { type: Kept })
  retractBiopsy(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() { reason }: Retraction): Promise<Kept> {
    return this.biopsies.retract(actor, caseId, id, seen, reason);
  }
}
