import { Module } from '@nestjs/common';
import { PeopleController } from './people.controller.js';
import { PeopleReader } from './people.reader.js';
import { PeopleService } from './people.service.js';

@Module({ controllers: [PeopleController], providers: [PeopleReader, PeopleService] })
export class PeopleModule {}
