import { Body, Controller, Get, Header, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Board, BoardList, Kept } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { BoardReader } from './board.reader.js';
import { BoardService } from './board.service.js';

/** The standing boards. */
@ApiTags('meeting')
@Controller('boards')
export class BoardController {
  constructor(
    private readonly reader: BoardReader,
    private readonly boards: BoardService,
  ) {}

  @Get()
  @Needs('meeting.read')
  @Header('content-type', 'application/json; charset=utf-8')
  @Answers('The boards of the centre', { type: BoardList })
  listBoards(@CurrentActor() actor: Actor): Promise<string> {
    return this.reader.list(actor);
  }

  @Put(':id')
  @Needs('board.record')
  @Answers('Record a board with its team and quorum', { type: Kept })
  recordBoard(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() board: Board): Promise<Kept> {
    return this.boards.record(actor, id, seen, board);
  }
}
