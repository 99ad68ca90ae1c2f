import { Body, Controller, Get, Param, Post, type PipeTransform } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiParam, ApiTags } from '@nestjs/swagger';
import { ALL_STATISTICS, askStatistic, statisticById, StatisticsList, StatisticsQuestion, StatisticsRefused, statisticView, type Statistic } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Open } from '../../platform/http/needs.js';
import { Problem } from '../../platform/http/problem.js';

/** A hundred thousand subjects with time, status, group, stratum and prediction. */
const LARGEST_QUESTION = 8 * 1024 * 1024;
const ANSWER = { type: 'object', additionalProperties: true, description: 'The results of the statistic; null means not estimable' };

/** What goes by the id or another name of a statistic. */
class StatisticPipe implements PipeTransform<string, Statistic> {
  transform(id: string): Statistic {
    const statistic = statisticById(id);
    if (!statistic) throw new Problem('not-found', 'There is no such statistic');
    return statistic;
  }
}

/** Registry statistics, for everybody. Pure: numbers in, numbers out; nothing is kept and nothing of the registry is read. */
@ApiTags('statistics')
@Controller('statistics')
export class StatisticsController {
  @Get()
  @Open()
  @Answers('Every statistic with its inputs, formula and sources', { type: StatisticsList })
  listStatistics(): StatisticsList {
    return { statistics: ALL_STATISTICS.map(statisticView) };
  }

  @Post(':id')
  @Open()
  @RouteConfig({ bodyLimit: LARGEST_QUESTION })
  @ApiParam({ name: 'id', schema: { type: 'string', enum: ALL_STATISTICS.flatMap(({ id, aliases }) => [id, ...aliases]) } })
  @ApiBody({ type: StatisticsQuestion })
  @Answers('Work out a statistic of up to 100,000 subjects', { schema: ANSWER })
  askStatistic(@Param('id', StatisticPipe) statistic: Statistic, @Body() question: unknown): object {
    return answerTo(statistic, inputOf(question));
  }
}

/** The pipe of contracts copies what it checks, which for columns of 100,000 takes longer than the answer; so the envelope is checked here. */
function inputOf(question: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(question)) throw new Problem('malformed-request', 'Send a JSON object');
  const { input, ...others } = question;
  const errors = Object.keys(others).map((name) => ({ pointer: pointerTo(name), detail: 'There is no such field' }));
  if (!isRecord(input)) errors.push({ pointer: '#/input', detail: 'Input must be an object' });
  if (errors.length > 0 || !isRecord(input)) throw new Problem('invalid-input', undefined, { errors });
  return input;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const pointerTo = (...names: string[]) => ['#', ...names.map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');

/** What cannot be answered becomes a problem document that names each field, and the subject where it is one. */
function answerTo(statistic: Statistic, input: Readonly<Record<string, unknown>>): object {
  try {
    return askStatistic(statistic, input);
  } catch (refused) {
    if (!(refused instanceof StatisticsRefused)) throw refused;
    const errors = refused.faults.map(({ field, index, reason }) => ({ pointer: pointerTo('input', field, ...(index === undefined ? [] : [String(index)])), detail: reason }));
    throw new Problem(refused.faults.some(({ tooMany }) => tooMany) ? 'too-large' : 'invalid-input', undefined, { errors });
  }
}
