import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Kept, RadiotherapyCourse } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { SectionStore } from '../../platform/ledger/section-store.js';

/** Courses of radiotherapy of a case, from the proposal to what was delivered. */
@ApiTags('radiotherapy')
@Controller('cases/:caseId/radiotherapy-courses/:id')
export class RadiotherapyController {
  constructor(private readonly sections: SectionStore) {}

  @Put()
  @Needs('radiotherapy.record')
  @Answers('Record a course of radiotherapy', { type: Kept })
  recordRadiotherapyCourse(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdPipe) caseId: string,
    @Param('id', IdPipe) id: string,
    @Seen() seen: number,
    @Body() course: RadiotherapyCourse,
  ): Promise<Kept> {
    return this.sections.put(actor, caseId, 'radiotherapy.record', id, seen, course);
  }
}
