import { Module } from '@nestjs/common';
import { AgendaPlaceReader } from './agenda-place.reader.js';
import { AgendaController } from './agenda.controller.js';
import { AgendaService } from './agenda.service.js';
import { BoardController } from './board.controller.js';
import { BoardReader } from './board.reader.js';
import { BoardService } from './board.service.js';
import { CancellationService } from './cancellation.service.js';
import { InvitationService } from './invitation.service.js';
import { MeetingController } from './meeting.controller.js';
import { MeetingReader } from './meeting.reader.js';
import { MeetingService } from './meeting.service.js';
import { PackService } from './pack.service.js';
import { PreparationController } from './preparation.controller.js';
import { PreparationReader } from './preparation.reader.js';
import { PresenceService } from './presence.service.js';
import { ReplyService } from './reply.service.js';
import { RoomController } from './room.controller.js';
import { RoomNowReader } from './room-now.reader.js';
import { RoomService } from './room.service.js';
import { ShowService } from './show.service.js';
import { UndoService } from './undo.service.js';

@Module({
  controllers: [BoardController, MeetingController, AgendaController, PreparationController, RoomController],
  providers: [
    AgendaPlaceReader, AgendaService, BoardReader, BoardService, CancellationService, InvitationService, MeetingReader, MeetingService, PackService, PreparationReader, PresenceService, ReplyService, RoomNowReader,
    RoomService, ShowService, UndoService,
  ],
})
export class MeetingModule {}
