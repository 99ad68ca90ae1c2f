import { Module } from '@nestjs/common';
import { BreakGlassController } from './break-glass.controller.js';
import { BreakGlassReader } from './break-glass.reader.js';
import { BreakGlassService } from './break-glass.service.js';

@Module({ controllers: [BreakGlassController], providers: [BreakGlassReader, BreakGlassService] })
export class BreakGlassModule {}
