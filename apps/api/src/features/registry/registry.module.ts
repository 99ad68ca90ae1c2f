import { Module } from '@nestjs/common';
import { CountsReader } from './counts.reader.js';
import { FollowUpReader } from './follow-up.reader.js';
import { RegistryController } from './registry.controller.js';

@Module({ controllers: [RegistryController], providers: [CountsReader, FollowUpReader] })
export class RegistryModule {}
