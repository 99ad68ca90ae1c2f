import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { askAsScore, CATALOGUE, definitionOf, RuleDefinition, ScoreList, ScoreQuestion, summaryOf, type CatalogueEntry, type ScoreAnswer } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Open } from '../../platform/http/needs.js';
import { ask, Asks, RuleId, RulePipe } from './rule-question.js';
import { SCORE_ANSWER } from './rule-schemas.js';

/** The scores, models and rules themselves, for everybody: definitions with their sources. Holds nothing about any patient and keeps nothing. */
@ApiTags('scores')
@Controller('scores')
export class CatalogueController {
  @Get()
  @Open()
  @Answers('Every score, model and rule', { type: ScoreList })
  listScores(): ScoreList {
    return { scores: CATALOGUE.map(summaryOf) };
  }

  @Get(':id')
  @Open()
  @RuleId()
  @Answers('A score, model or rule with its items, bands, limits, examples and source', { type: RuleDefinition })
  readScore(@Param('id', RulePipe) entry: CatalogueEntry): RuleDefinition {
    return definitionOf(entry);
  }

  @Post(':id/evaluate')
  @Open()
  @Asks(ScoreQuestion, 'answers')
  @Answers('What answers to a score amount to: a total only when nothing is open; nothing is kept', { schema: SCORE_ANSWER })
  evaluateScore(@Param('id', RulePipe) entry: CatalogueEntry, @Body() { answers }: ScoreQuestion): ScoreAnswer {
    return ask(entry, 'answers', answers, askAsScore);
  }
}
