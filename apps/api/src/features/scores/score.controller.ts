import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Kept, ScoreAnswers } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { ScoreService } from './score.service.js';

/** Ratings. A rating is never changed; another opinion is another rating. */
@ApiTags('scores')
@Controller('cases/:caseId/scores/:id')
export class ScoreController {
  constructor(private readonly scores: ScoreService) {}

  @Put()
  @Needs('score.record')
  @Answers('Record a rating of a lesion', { type: Kept })
  recordScore(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Body() rating: ScoreAnswers): Promise<Kept> {
    return this.scores.record(actor, caseId, id, rating);
  }
}
