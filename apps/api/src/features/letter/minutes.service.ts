import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { isMailAddress, newId, ownerText, type ActionView, type MeetingView, type MessageKind } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { SETTINGS, type Settings } from '../../settings.js';
import { clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ServiceActor, type Actor } from '../../platform/identity/actor.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { SHEET_TEMPLATE } from '../../platform/paper/sheet-template.js';
import { typeset } from '../../platform/paper/typeset.js';
import { ActionReader } from '../action/action.reader.js';
import { MeetingReader } from '../meeting/meeting.reader.js';
import { MAIL_MINUTES } from './minutes.writer.js';
import { keepPaper, putInOutbox } from './outbox.writer.js';
import { actionListPaper, minutesPaper, type MeetingPrinting } from './papers/minutes-paper.js';

interface Member extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The roles of the person, and the specialties they have on the board. */
  readonly roles: string[];
  readonly member: boolean;
}
/** A paper for some people. */
interface Posted {
  readonly kind: MessageKind;
  readonly fileName: string;
  readonly subject: string;
  readonly bytes: Buffer;
  readonly to: readonly Member[];
}

/** Everybody with an account and a mailbox who belongs to the board, was there, or owns something. */
const PEOPLE_SQL = `
  SELECT p.id, p.display_name AS name, p.email, coalesce((SELECT array_agg(g.role) FROM role_grant g WHERE g.centre_id = p.centre_id AND g.person_id = p.id), '{}') AS roles,
    (EXISTS (SELECT 1 FROM board_member t WHERE t.centre_id = p.centre_id AND t.board_id = m.board_id AND t.person_id = p.id) OR EXISTS (SELECT 1 FROM attendance t WHERE t.centre_id = p.centre_id AND t.meeting_id = m.id AND t.person_id = p.id AND t.joined_at IS NOT NULL)) AS member
  FROM person p JOIN meeting m ON m.centre_id = p.centre_id AND m.id = $2 WHERE p.centre_id = $1 AND p.active AND p.email IS NOT NULL ORDER BY p.display_name, p.id`;
const TOLD_SQL = `SELECT recipient_person_id AS id, kind FROM outbox_message WHERE centre_id = $1 AND meeting_id = $2 AND kind IN ('minutes', 'action_list')`;
const BOARD_ROLES = ['coordinator', 'chair', 'spine_surgeon', 'medical_oncologist', 'radiation_oncologist', 'radiologist', 'pathologist', 'specialist_nurse'];

/**
 * Mails the minutes to the members and to everybody their own actions, once a meeting is closed and everything in it is signed. Who has a paper
 * already is not sent it again, so that a job that is done twice sends nothing twice. The papers name patients; the mails do not.
 */
@Injectable()
export class MinutesService implements OnModuleInit {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly database: Database,
    private readonly meetings: MeetingReader,
    private readonly actions: ActionReader,
    private readonly jobs: JobRunner,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.jobs.does(MAIL_MINUTES, async ({ centreId = '', meetingId = '' }) => {
      await this.mail(centreId, meetingId);
    });
  }

  /** Answers how many mails it wrote. */
  async mail(centreId: string, meetingId: string): Promise<number> {
    if (!this.settings.mailMinutes) return 0;
    const actor = new ServiceActor(centreId, 'minutes.mail', newId());
    const meeting = JSON.parse(await this.meetings.read(actor, meetingId)) as MeetingView;
    if (meeting.state !== 'closed' || meeting.items.some(({ decision }) => decision?.state === 'draft')) return 0;
    const posted = await this.papersOf(actor, meeting);
    return this.ledger.write(actor, 'minutes.mail', { meetingId, unheard: true }, (tx) => this.post(tx, actor, meetingId, posted));
  }

  /** Set outside the transaction: a paper takes its time. */
  private async papersOf(actor: Actor, meeting: MeetingView): Promise<Posted[]> {
    const people = (await this.database.rows<Member>(actor, PEOPLE_SQL, [actor.centreId, meeting.id])).filter(({ email }) => isMailAddress(email));
    const [centre] = await this.database.rows<{ name: string }>(actor, 'SELECT name FROM centre WHERE id = $1', [actor.centreId]);
    const actions = await this.actions.ofMeeting(actor, meeting.id);
    const printing: MeetingPrinting = { at: clock.now().toISOString(), by: actor.displayName, centre: centre?.name ?? '' };
    const day = new Intl.DateTimeFormat('en-GB', { timeZone: meeting.timeZone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(meeting.startsAt));
    // Minutes hold every patient of the agenda: they go to those who may see them all, and a guest of one case is none of these.
    const members = people.filter(({ member, roles }) => member && roles.some((role) => BOARD_ROLES.includes(role)));
    const minutes = members.length > 0 ? [{ kind: 'minutes' as const, fileName: 'minutes.pdf', subject: `Minutes: ${meeting.boardName}, ${day}`, bytes: await typeset(SHEET_TEMPLATE, minutesPaper(meeting, printing)), to: members }] : [];
    const lists: Posted[] = [];
    for (const person of people) {
      const own = actions.filter((action) => isOwn(action, person));
      if (own.length > 0) lists.push({ kind: 'action_list', fileName: 'actions.pdf', subject: `Your actions: ${meeting.boardName}, ${day}`, bytes: await typeset(SHEET_TEMPLATE, actionListPaper(meeting, own, printing, person.name)), to: [person] });
    }
    return [...minutes, ...lists];
  }

  private async post(tx: EntityManager, actor: Actor, meetingId: string, posted: readonly Posted[]): Promise<number> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`minutes.mail ${meetingId}`]);
    const told: { id: string; kind: string }[] = await tx.query(TOLD_SQL, [actor.centreId, meetingId]);
    let mails = 0;
    for (const { kind, fileName, subject, bytes, to } of posted) {
      const left = to.filter(({ id }) => !told.some((one) => one.id === id && one.kind === kind));
      if (left.length === 0) continue;
      const paper = await keepPaper(tx, actor, { kind, fileName, bytes, meetingId });
      for (const { id, name, email } of left)
        await putInOutbox(tx, actor, { kind, recipient: { personId: id, name, email }, subject, text: TEXTS[kind === 'minutes' ? 'minutes' : 'actions'], about: { meetingId }, paper });
      mails += left.length;
    }
    return mails;
  }
}

const TEXTS = {
  minutes: 'The minutes of the meeting are attached. They name patients: keep them as you keep a record.',
  actions: 'What follows for you from the meeting is attached, with the day by which each is due. It names patients: keep it as you keep a record.\n\nSay in Rachis, under Actions, what became of each.',
} as const;

/** Theirs by name, or by a role that nobody by name has and that they hold on this board. */
const isOwn = (action: ActionView, { id, roles, member }: Member): boolean => (action.ownerId ? action.ownerId === id : action.ownerRole ? member && roles.includes(action.ownerRole) : ownerText(action) !== '' && member && roles.includes('coordinator'));
