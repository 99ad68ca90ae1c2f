import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Kept, Organisation, OrganisationList, Person, PersonList } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { PeopleReader } from './people.reader.js';
import { PeopleService } from './people.service.js';

/** The directory of people and organisations. */
@ApiTags('people')
@Controller()
export class PeopleController {
  constructor(
    private readonly reader: PeopleReader,
    private readonly people: PeopleService,
  ) {}

  @Get('people')
  @Needs('directory.read')
  @Answers('Everybody of the centre', { type: PersonList })
  listPeople(@CurrentActor() actor: Actor): Promise<PersonList> {
    return this.reader.people(actor);
  }

  @Put('people/:id')
  @Needs('person.record')
  @Answers('Record a person and the roles held', { type: Kept })
  recordPerson(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() person: Person): Promise<Kept> {
    return this.people.recordPerson(actor, id, seen, person);
  }

  @Get('organisations')
  @Needs('directory.read')
  @Answers('The centre and the hospitals that refer to it', { type: OrganisationList })
  listOrganisations(@CurrentActor() actor: Actor): Promise<OrganisationList> {
    return this.reader.organisations(actor);
  }

  @Put('organisations/:id')
  @Needs('organisation.record')
  @Answers('Record an organisation', { type: Kept })
  recordOrganisation(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() organisation: Organisation): Promise<Kept> {
    return this.people.recordOrganisation(actor, id, seen, organisation);
  }
}
