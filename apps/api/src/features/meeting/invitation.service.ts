import { Injectable } from '@nestjs/common';
import { invitationIsOld, type InvitationNote, type Kept } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { calendarText } from './calendar-file.js';
import { lastInvitation, peopleToInvite, saysTheSame, sendCalendar } from './invitation.writer.js';
import { lockUnclosedMeeting } from './meeting.writer.js';
import { MeetingInvitationEntity } from './preparation.entity.js';

interface CalendarRow extends Record<string, unknown> {
  readonly boardName: string;
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly place: string | null;
  readonly plannedMinutes: number | null;
  readonly cancelledReason: string | null;
  readonly now: Date;
  readonly sequence: number | null;
  readonly method: string | null;
  readonly sentStartsAt: Date | null;
  readonly sentPlace: string | null;
  readonly sentMinutes: number | null;
}

const CALENDAR_SQL = `
  SELECT b.name AS "boardName", b.time_zone AS "timeZone", m.starts_at AS "startsAt", m.place, m.planned_minutes AS "plannedMinutes", m.cancelled_reason AS "cancelledReason", rachis_now() AS now,
    v.sequence, v.method, v.starts_at AS "sentStartsAt", v.place AS "sentPlace", v.planned_minutes AS "sentMinutes"
  FROM meeting m JOIN board b ON b.centre_id = m.centre_id AND b.id = m.board_id
  LEFT JOIN LATERAL (SELECT * FROM meeting_invitation i WHERE i.centre_id = m.centre_id AND i.meeting_id = m.id ORDER BY i.sequence DESC, i.recorded_at DESC LIMIT 1) v ON true
  WHERE m.centre_id = $1 AND m.id = $2`;

/** Invites to meetings by mail, and hands the meeting out as a calendar file. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly database: Database,
  ) {}

  /**
   * Sends the invitation. Where time, length or place have changed since the last one it goes to everybody with the next number;
   * otherwise only to those who do not have it yet.
   */
  send(actor: Actor, meetingId: string, seen: number, { note = null }: InvitationNote): Promise<Kept> {
    return this.ledger.write(actor, 'invitation.send', { meetingId }, async (tx) => {
      const meeting = await lockUnclosedMeeting(tx, actor, meetingId);
      if (meeting.version !== seen) throw new Problem('stale-version', undefined, { current: { version: meeting.version } });
      const last = await lastInvitation(tx, actor, meetingId);
      const same = last !== null && saysTheSame(last, meeting);
      const sequence = last ? last.sequence + (same ? 0 : 1) : 0;
      const told = new Set(same ? (await tx.findBy(MeetingInvitationEntity, { centreId: actor.centreId, meetingId, sequence })).flatMap(({ recipientIds }) => recipientIds) : []);
      const recipients = (await peopleToInvite(tx, actor, meeting)).filter(({ personId }) => !told.has(personId));
      if (recipients.length === 0) throw new Problem('nobody-to-invite');
      const id = await sendCalendar(tx, actor, meeting, { method: 'REQUEST', sequence, note, recipients });
      return { id, version: 1 };
    });
  }

  /** The meeting as a calendar file, as it stands now; fetched again, the entry changes and no second one appears. */
  async file(actor: Actor, meetingId: string): Promise<string> {
    const [row] = await this.database.rows<CalendarRow>(actor, CALENDAR_SQL, [actor.centreId, meetingId]);
    if (!row) throw new Problem('not-found');
    const { boardName, timeZone, startsAt, place, plannedMinutes, cancelledReason, now, sequence, sentStartsAt, sentPlace, sentMinutes } = row;
    const moved = sentStartsAt !== null && invitationIsOld({ startsAt: sentStartsAt.toISOString(), place: sentPlace, plannedMinutes: sentMinutes }, { startsAt: startsAt.toISOString(), place, plannedMinutes });
    return calendarText({ meetingId, method: 'PUBLISH', sequence: (sequence ?? 0) + (moved ? 1 : 0), boardName, startsAt, plannedMinutes, place, timeZone, cancelledReason, stamp: now });
  }
}
