import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Kept,
  PrognosisAcknowledgement,
  PrognosisNoteView,
  PrognosisView,
  RecordedPrognosis,
  SurvivalEstimate,
} from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { PrognosisReader } from './prognosis.reader.js';
import { PrognosisService } from './prognosis.service.js';

/** Prognostic models beside the team's own estimate; off until the clinical safety officer has acknowledged the note. */
@ApiTags('prognosis')
@Controller()
export class PrognosisController {
  constructor(
    private readonly reader: PrognosisReader,
    private readonly service: PrognosisService,
  ) {}

  @Get('cases/:caseId/prognosis')
  @Needs('prognosis.read')
  @Answers("The team's own estimates, and the models once there is one", { type: PrognosisView })
  readPrognosis(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string): Promise<PrognosisView> {
    return this.reader.read(actor, caseId);
  }

  @Put('cases/:caseId/survival-estimates/:id')
  @Needs('prognosis.estimate')
  @Answers('Record an own estimate of survival; it is never changed', { type: Kept })
  recordSurvivalEstimate(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdPipe) caseId: string,
    @Param('id', IdPipe) id: string,
    @Body() estimate: SurvivalEstimate,
  ): Promise<Kept> {
    return this.service.estimate(actor, caseId, id, estimate);
  }

  @Put('cases/:caseId/recorded-prognoses/:id')
  @Needs('prognosis.record')
  @Answers('Record what a calculator elsewhere answered; nothing of it is worked out here', { type: Kept })
  recordPrognosis(
    @CurrentActor() actor: Actor,
    @Param('caseId', IdPipe) caseId: string,
    @Param('id', IdPipe) id: string,
    @Body() entry: RecordedPrognosis,
  ): Promise<Kept> {
    return this.service.record(actor, caseId, id, entry);
  }

  @Get('prognosis-note')
  @Needs('prognosis-note.read')
  @Answers('Whether the safety note of the prognosis panel has been acknowledged', { type: PrognosisNoteView })
  readPrognosisNote(@CurrentActor() actor: Actor): Promise<PrognosisNoteView> {
    return this.reader.note(actor);
  }

  @Put('prognosis-note/answers/:id')
  @Needs('prognosis.acknowledge')
  @Answers('Acknowledge the safety note, or withdraw it', { type: Kept })
  answerPrognosisNote(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() answer: PrognosisAcknowledgement,
  ): Promise<Kept> {
    return this.service.acknowledge(actor, id, answer);
  }
}
