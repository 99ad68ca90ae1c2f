import { Module } from '@nestjs/common';
import { DayController } from './day.controller.js';
import { DayReader } from './day.reader.js';

@Module({ controllers: [DayController], providers: [DayReader] })
export class DayModule {}
