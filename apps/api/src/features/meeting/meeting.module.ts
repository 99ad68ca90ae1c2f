import { Module } from '@nestjs/common';
import { AgendaPlaceReader } from './agenda-place.reader.js';
import { AgendaController } from './agenda.controller.js';
import { AgendaService } from './agenda.service.js';
import { BoardController } from './board.controller.js';
import { BoardReader } from './board.reader.js';
import { BoardService } from './board.service.js';
import { MeetingController } from './meeting.controller.js';
import { MeetingReader } from './meeting.reader.js';
import { MeetingService } from './meeting.service.js';
import { PresenceService } from './presence.service.js';
import { RoomController } from './room.controller.js';
import { RoomNowReader } from './room-now.reader.js';
import { RoomService } from './room.service.js';
import { ShowService } from './show.service.js';
import { UndoService } from './undo.service.js';

@Module({
  controllers: [BoardController, MeetingController, AgendaController, RoomController],
  providers: [AgendaPlaceReader, AgendaService, BoardReader, BoardService, MeetingReader, MeetingService, PresenceService, RoomNowReader, RoomService, ShowService, UndoService],
})
export class MeetingModule {}
