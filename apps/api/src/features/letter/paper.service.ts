import { Injectable } from '@nestjs/common';
import type { CaseView, MeetingView } from '@rachis/domain';
import { clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { SHEET_TEMPLATE } from '../../platform/paper/sheet-template.js';
import type { Sheet } from '../../platform/paper/sheet.js';
import { typeset } from '../../platform/paper/typeset.js';
import { ActionReader } from '../action/action.reader.js';
import { CaseReader } from '../case/case.reader.js';
import { TransferReader } from '../emergency/transfer.reader.js';
import { MeetingReader } from '../meeting/meeting.reader.js';
import { PreparationReader } from '../meeting/preparation.reader.js';
import { actionListPaper, minutesPaper, type MeetingPrinting } from './papers/minutes-paper.js';
import { packPaper } from './papers/pack-paper.js';
import { transferPaper } from './papers/transfer-paper.js';

interface CentreOnPaper extends Record<string, unknown> {
  readonly name: string;
  readonly zone: string;
  readonly phone: string | null;
}

/** Sets the papers of meetings and emergencies. Each print is noted in the audit before it is handed out. */
@Injectable()
export class PaperService {
  constructor(
    private readonly database: Database,
    private readonly ledger: CaseLedger,
    private readonly meetings: MeetingReader,
    private readonly preparations: PreparationReader,
    private readonly cases: CaseReader,
    private readonly transfers: TransferReader,
    private readonly actionReader: ActionReader,
  ) {}

  async minutes(actor: Actor, meetingId: string): Promise<Buffer> {
    return this.ofMeeting(actor, meetingId, 'minutes.print', (meeting, printing) => Promise.resolve(minutesPaper(meeting, printing)));
  }

  async actions(actor: Actor, meetingId: string): Promise<Buffer> {
    return this.ofMeeting(actor, meetingId, 'actions.print', async (meeting, printing) => actionListPaper(meeting, await this.actionReader.ofMeeting(actor, meetingId), printing));
  }

  async pack(actor: Actor, meetingId: string): Promise<Buffer> {
    return this.ofMeeting(actor, meetingId, 'pack.print', async (meeting, printing) => {
      const cases = new Map<string, CaseView>();
      for (const { theCase } of meeting.items) cases.set(theCase.id, JSON.parse(await this.cases.read(actor, theCase.id)) as CaseView);
      return packPaper(meeting, cases, await this.preparations.read(actor, meetingId), printing);
    });
  }

  async transferSheet(actor: Actor, caseId: string): Promise<Buffer> {
    const theCase = JSON.parse(await this.cases.read(actor, caseId)) as CaseView;
    const { name, zone, phone } = await this.centreOf(actor);
    const [newest] = await this.database.rows<{ id: string }>(actor, 'SELECT id FROM emergency WHERE centre_id = $1 AND case_id = $2 ORDER BY id DESC LIMIT 1', [actor.centreId, caseId]);
    const known = newest ? await this.transfers.read(actor, caseId, newest.id) : null;
    const setting = { at: clock.now().toISOString(), by: actor.displayName, zone: known?.timeZone ?? zone, centre: name, phone, transfer: known?.transfer ?? null, sentence: known?.decision?.sentence ?? null };
    const pdf = await typeset(SHEET_TEMPLATE, transferPaper(theCase, setting));
    await this.ledger.write(actor, 'transfer-sheet.print', {}, (tx) => tx.query('SELECT rachis_note($1, $2, $3, $4, $5)', ['transfer-sheet.print', caseId, 'spine_case', caseId, null]));
    return pdf;
  }

  private async ofMeeting(actor: Actor, meetingId: string, what: string, sheetOf: (meeting: MeetingView, printing: MeetingPrinting) => Promise<Sheet>): Promise<Buffer> {
    const meeting = JSON.parse(await this.meetings.read(actor, meetingId)) as MeetingView;
    const { name } = await this.centreOf(actor);
    const pdf = await typeset(SHEET_TEMPLATE, await sheetOf(meeting, { at: clock.now().toISOString(), by: actor.displayName, centre: name }));
    await this.ledger.write(actor, 'meeting.print', {}, (tx) => tx.query('SELECT rachis_note($1, $2, $3, $4, $5)', [what, null, 'meeting', meetingId, null]));
    return pdf;
  }

  private async centreOf(actor: Actor): Promise<CentreOnPaper> {
    const [centre] = await this.database.rows<CentreOnPaper>(
      actor, `SELECT c.name, c.time_zone AS zone, (SELECT o.emergency_phone FROM organisation o WHERE o.centre_id = c.id AND o.kind = 'centre' ORDER BY o.name LIMIT 1) AS phone FROM centre c WHERE c.id = $1`, [actor.centreId],
    );
    return centre ?? { name: '', zone: 'UTC', phone: null };
  }
}
