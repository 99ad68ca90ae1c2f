import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Kept, PacsSettings, ShowList, ShowView } from '@rachis/domain';
import { Answers } from '../../platform/http/answers.js';
import { Needs } from '../../platform/http/needs.js';
import { CurrentActor, IdPipe, Seen } from '../../platform/http/request.js';
import { Actor } from '../../platform/identity/actor.js';
import { SectionStore } from '../../platform/ledger/section-store.js';
import { SETTINGS, type Settings } from '../../settings.js';

/** What the board is shown of the imaging, in which order, and where the hospital's own viewer is. */
@ApiTags('imaging')
@Controller()
export class ShowListController {
  constructor(
    private readonly sections: SectionStore,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Put('cases/:caseId/show-views/:id')
  @Needs('show-list.arrange')
  @Answers('Record a view for the board; a new one stands at the end', { type: Kept })
  recordShowView(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Param('id', IdPipe) id: string, @Seen() seen: number, @Body() view: ShowView): Promise<Kept> {
    return this.sections.put(actor, caseId, 'show-list.arrange', id, seen, view);
  }

  @Put('cases/:caseId/show-list')
  @Needs('show-list.arrange')
  @Answers('Put the views in order, take one out or bring it back', { type: Kept })
  arrangeShowList(@CurrentActor() actor: Actor, @Param('caseId', IdPipe) caseId: string, @Seen() seen: number, @Body() list: ShowList): Promise<Kept> {
    return this.sections.put(actor, caseId, 'show-list.arrange', caseId, seen, list);
  }

  @Get('pacs')
  @Needs('case.read')
  @Answers("How the hospital's viewer is reached", { type: PacsSettings })
  readPacs(): PacsSettings {
    return { urlTemplate: this.settings.pacsUrlTemplate };
  }
}
