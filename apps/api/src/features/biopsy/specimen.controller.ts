import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SpecimenList } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { SpecimenReader } from './specimen.reader.js';

/** Which specimens are waited for across the open cases. */
@ApiTags('biopsy')
@Controller('specimens')
export class SpecimenController {
  constructor(private readonly reader: SpecimenReader) {}

  @Get()
  @Needs('specimen.read')
  @Header('content-type', 'application/json; charset=utf-8')
  @Answers('The specimens that somebody waits for, those expected first at the top', { type: SpecimenList })
  readSpecimens(@CurrentActor() actor: Actor): Promise<string> {
    return this.reader.read(actor);
  }
}
