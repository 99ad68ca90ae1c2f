import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Kept, OncologyStatus, SteroidCourse, SupportiveDrug, SystemicTherapyLine, TumourMarkerResult } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { SectionStore } from '../../platform/ledger/section-store.js';

/** Systemic treatment and what goes with it: lines, steroids, bone agents and analgesics, stage and trials, tumour markers. */
@ApiTags('oncology')
@Controller('cases/:caseId')
export class SystemicController {
  constructor(private readonly sections: SectionStore) {}

  @Put('oncology-status')
  @Needs('oncology-status.record')
  @Answers('Record stage, state of the disease and trials', { type: Kept })
  recordOncologyStatus(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Seen() seen: number, @Body() answers: OncologyStatus): Promise<Kept> {
    return this.sections.put(actor, caseId, 'oncology-status.record', caseId, seen, answers);
  }

  @Put('therapy-lines/:id')
  @Needs('therapy-line.record')
  @Answers('Record a line of systemic therapy', { type: Kept })
  recordTherapyLine(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() answers: SystemicTherapyLine): Promise<Kept> {
    return this.sections.put(actor, caseId, 'therapy-line.record', id, seen, answers);
  }

  @Put('steroid-courses/:id')
  @Needs('steroid-course.record')
  @Answers('Record a course of a steroid', { type: Kept })
  recordSteroidCourse(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() answers: SteroidCourse): Promise<Kept> {
    return this.sections.put(actor, caseId, 'steroid-course.record', id, seen, answers);
  }

  @Put('supportive-drugs/:id')
  @Needs('supportive-drug.record')
  @Answers('Record a bone agent or an analgesic', { type: Kept })
  recordSupportiveDrug(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() answers: SupportiveDrug): Promise<Kept> {
    return this.sections.put(actor, caseId, 'supportive-drug.record', id, seen, answers);
  }

  @Put('tumour-markers/:id')
  @Needs('tumour-marker.record')
  @Answers('Record a result of a tumour marker', { type: Kept })
  recordTumourMarker(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() answers: TumourMarkerResult): Promise<Kept> {
    return this.sections.put(actor, caseId, 'tumour-marker.record', id, seen, answers);
  }
}
