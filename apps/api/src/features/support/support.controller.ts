import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InformationGiven, Kept, SupportService } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { SectionStore } from '../../platform/ledger/section-store.js';

/** Rehabilitation and support, and what the patient was told. */
@ApiTags('support')
@Controller('cases/:caseId')
export class SupportController {
  constructor(private readonly sections: SectionStore) {}

  @Put('support-services/:id')
  @Needs('support.record')
  @Answers('Record one kind of rehabilitation or support', { type: Kept })
  recordSupportService(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdPipe) caseId: string,
    @Param('id', IdPipe) id: string,
    @Seen() seen: number,
    @Body() service: SupportService,
  ): Promise<Kept> {
    return this.sections.put(actor, caseId, 'support.record', id, seen, service);
  }

  @Put('information-given/:id')
  @Needs('information.record')
  @Answers('Record what the patient was told or handed', { type: Kept })
  recordInformationGiven(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdPipe) caseId: string,
    @Param('id', IdPipe) id: string,
    @Seen() seen: number,
    @Body() given: InformationGiven,
  ): Promise<Kept> {
    return this.sections.put(actor, caseId, 'information.record', id, seen, given);
  }
}
