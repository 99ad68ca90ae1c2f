import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { askAsCalculation, CalculatorList, CalculatorQuestion, CATALOGUE, definitionOf, isAskable, RuleDefinition, summaryOf, type CatalogueEntry, type RuleAnswer } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Open } from '../../platform/http/needs.js';
import { ask, Asks, RuleId, RulePipe } from './rule-question.js';
import { CALCULATOR_ANSWER } from './rule-schemas.js';

/** The rules that can be asked with inputs, for everybody. Pure: the same question has the same answer, and nothing is kept. */
@ApiTags('scores')
@Controller('calculators')
export class CalculatorController {
  @Get()
  @Open()
  @Answers('Every score and rule that can be asked', { type: CalculatorList })
  listCalculators(): CalculatorList {
    return { calculators: CATALOGUE.filter(({ id }) => isAskable(id)).map(summaryOf) };
  }

  @Get(':id')
  @Open()
  @RuleId()
  @Answers('A rule with its inputs, limits, examples and source', { type: RuleDefinition })
  readCalculator(@Param('id', RulePipe) entry: CatalogueEntry): RuleDefinition {
    return definitionOf(entry);
  }

  @Post(':id')
  @Open()
  @Asks(CalculatorQuestion, 'input')
  @Answers('What follows from inputs; what is not known is named and never assumed', { schema: CALCULATOR_ANSWER })
  calculateRule(@Param('id', RulePipe) entry: CatalogueEntry, @Body() { input }: CalculatorQuestion): RuleAnswer {
    return ask(entry, 'input', input, askAsCalculation);
  }
}
