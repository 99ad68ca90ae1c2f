import { applyDecorators, Controller, Get, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import {
  COMPETING_EVENTS, RegistryCalibration, RegistryCounts, RegistryFollowUp, RegistryOverview, SURVIVAL_GROUPINGS, type CompetingEvent, type Option, type SurvivalGrouping,
} from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { Problem } from '../../platform/http/problem.js';
import { CurrentActor } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { CountsReader } from './counts.reader.js';
import { FollowUpReader } from './follow-up.reader.js';
import { filterOf, type FilterQuery } from './registry-filter.reader.js';

/** By what is asked can be narrowed. */
const Filtered = () => applyDecorators(...['boardId', 'organisationId'].map((name) => ApiQuery({ name, required: false, type: String })), ...['from', 'to'].map((name) => ApiQuery({ name, required: false, schema: { type: 'string', format: 'date' } })));
const OneOfQuery = (name: string, list: readonly Option[]) => ApiQuery({ name, required: true, enum: list.map(({ code }) => code) });

function oneOf<C extends string>(name: string, list: readonly Option<C>[], value: unknown): C {
  const found = list.find(({ code }) => code === value);
  if (!found) throw Problem.field(`#/${name}`, `Must be one of: ${list.map(({ code }) => code).join(', ')}`);
  return found.code;
}

/** What the registry says. Nothing here names anybody, and small numbers are withheld before they leave. */
@ApiTags('registry')
@Controller('registry')
export class RegistryController {
  constructor(
    private readonly counts: CountsReader,
    private readonly followUp: FollowUpReader,
  ) {}

  @Get()
  @Needs('registry.read')
  @Answers('What there is to count, and by what it can be narrowed', { type: RegistryOverview })
  readRegistry(@CurrentActor() actor: Actor): Promise<RegistryOverview> {
    return this.counts.overview(actor);
  }

  @Get('case-mix')
  @Needs('registry.read')
  @Filtered()
  @Answers('Case mix', { type: RegistryCounts })
  readCaseMix(@CurrentActor() actor: Actor, @Query() query: FilterQuery): Promise<RegistryCounts> {
    return this.counts.caseMix(actor, filterOf(query));
  }

  @Get('levels')
  @Needs('registry.read')
  @Filtered()
  @Answers('Levels and regions of the spine', { type: RegistryCounts })
  readLevels(@CurrentActor() actor: Actor, @Query() query: FilterQuery): Promise<RegistryCounts> {
    return this.counts.levels(actor, filterOf(query));
  }

  @Get('goals')
  @Needs('registry.read')
  @Filtered()
  @Answers('Goals chosen and reached', { type: RegistryCounts })
  readGoals(@CurrentActor() actor: Actor, @Query() query: FilterQuery): Promise<RegistryCounts> {
    return this.counts.goals(actor, filterOf(query));
  }

  @Get('schedules')
  @Needs('registry.read')
  @Filtered()
  @Answers('Dose and fractions of radiotherapy', { type: RegistryCounts })
  readSchedules(@CurrentActor() actor: Actor, @Query() query: FilterQuery): Promise<RegistryCounts> {
    return this.counts.schedules(actor, filterOf(query));
  }

  @Get('complications')
  @Needs('registry.read')
  @Filtered()
  @Answers('Complications by category and grade', { type: RegistryCounts })
  readRegistryComplications(@CurrentActor() actor: Actor, @Query() query: FilterQuery): Promise<RegistryCounts> {
    return this.counts.complications(actor, filterOf(query));
  }

  @Get('time-to-treatment')
  @Needs('registry.read')
  @Filtered()
  @Answers('Days from the referral to the first treatment, death competing', { type: RegistryFollowUp })
  readTimeToTreatment(@CurrentActor() actor: Actor, @Query() query: FilterQuery): Promise<RegistryFollowUp> {
    return this.followUp.timeToTreatment(actor, filterOf(query));
  }

  @Get('survival')
  @Needs('registry.read')
  @Filtered()
  @OneOfQuery('by', SURVIVAL_GROUPINGS)
  @Answers('Follow-up from the referral by group', { type: RegistryFollowUp })
  readSurvival(@CurrentActor() actor: Actor, @Query() query: FilterQuery & { readonly by?: unknown }): Promise<RegistryFollowUp> {
    return this.followUp.survival(actor, filterOf(query), oneOf<SurvivalGrouping>('by', SURVIVAL_GROUPINGS, query.by));
  }

  @Get('competing-risks')
  @Needs('registry.read')
  @Filtered()
  @OneOfQuery('event', COMPETING_EVENTS)
  @Answers('Follow-up to an event that death can forestall', { type: RegistryFollowUp })
  readCompetingRisks(@CurrentActor() actor: Actor, @Query() query: FilterQuery & { readonly event?: unknown }): Promise<RegistryFollowUp> {
    return this.followUp.competing(actor, filterOf(query), oneOf<CompetingEvent>('event', COMPETING_EVENTS, query.event));
  }

  @Get('calibration')
  @Needs('registry.read')
  @Filtered()
  @Answers('Predictions of the prognostic models beside what happened', { type: RegistryCalibration })
  readCalibration(@CurrentActor() actor: Actor, @Query() query: FilterQuery): Promise<RegistryCalibration> {
    return this.followUp.calibration(actor, filterOf(query));
  }
}
