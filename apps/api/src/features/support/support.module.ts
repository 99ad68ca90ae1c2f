import { Module } from '@nestjs/common';
import { SensitiveNoteController } from './sensitive-note.controller.js';
import { SensitiveNoteReader } from './sensitive-note.reader.js';
import { SensitiveNoteService } from './sensitive-note.service.js';
import { SupportController } from './support.controller.js';

@Module({
  controllers: [SupportController, SensitiveNoteController],
  providers: [SensitiveNoteReader, SensitiveNoteService],
})
export class SupportModule {}
