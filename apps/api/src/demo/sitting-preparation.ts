import type { Attendance, ReplyCode } from '@rachis/domain';
import { insert, type Timeline } from './acts.js';
import type { DemoBoard, TeamMember } from './boards.js';
import { DAY, HOUR, MINUTE, later, type Calendar } from './calendar.js';
import { chanceOf } from './random.js';

/** A sitting to come, with what was listed on it and when. */
interface Coming {
  readonly id: string;
  readonly board: DemoBoard;
  readonly startsAt: Date;
  readonly closesAt: Date;
  readonly listedAt: readonly Date[];
  readonly attendees: readonly (TeamMember & { readonly mode: Attendance['mode'] })[];
}

/** What is sent, answered and published before a meeting that is still to come. */
export function prepareSitting(timeline: Timeline, calendar: Calendar, sitting: Coming): void {
  const { id: meetingId, board, startsAt } = sitting;
  const invitedAt = later(startsAt, -20 * DAY);
  timeline.add(invitedAt, board.coordinator.id, 'invitation.send', null, [
    insert('meeting_invitation', {
      id: chanceOf(`invitation ${meetingId}`).id(invitedAt), meetingId, method: 'REQUEST', sequence: 0, startsAt, place: board.place, plannedMinutes: board.plannedMinutes, note: null, recipientIds: [...new Set(board.team.map(({ person }) => person.id))],
    }),
  ]);
  reply(timeline, calendar, sitting, invitedAt);
  publish(timeline, calendar, sitting);
}

/** Most have answered, one is covered for, some are silent: of a silence nobody makes a yes. */
function reply(timeline: Timeline, calendar: Calendar, { id: meetingId, board, attendees }: Coming, invitedAt: Date): void {
  const until = calendar.ago(3 * HOUR);
  const answered = new Set<string>();
  for (const { person, specialty, mode } of attendees) {
    const chance = chanceOf(`reply ${meetingId} ${person.id}`);
    if (answered.has(person.id) || chance.chance(0.25)) continue;
    answered.add(person.id);
    const cover = mode === 'absent' && chance.chance(0.6) ? board.team.find((other) => other.specialty === specialty && other.person.id !== person.id && attendees.some((one) => one.person.id === other.person.id && one.mode !== 'absent')) : undefined;
    const answer: ReplyCode = cover ? 'cover' : mode === 'absent' ? 'no' : mode === 'remote' ? 'remote' : 'yes';
    const at = later(invitedAt, chance.int(2 * 60, 19 * 24 * 60) * MINUTE);
    const row = { meetingId, personId: person.id, answer, coverId: cover?.person.id ?? null, note: answer === 'no' ? 'On leave' : null };
    timeline.add(at < until ? at : until, person.id, 'reply.record', null, [insert('meeting_reply', row)]);
  }
}

/** v1 in the afternoon of the cut-off, v2 from the afternoon before the meeting on, where something was listed in between. */
function publish(timeline: Timeline, calendar: Calendar, { id: meetingId, board, startsAt, closesAt, listedAt }: Coming): void {
  const last = calendar.ago(25 * MINUTE);
  // Where many came at the last moment the second version waits for them.
  const lastMoment = Math.max(later(startsAt, -16 * HOUR).getTime(), ...listedAt.filter((listed) => listed < calendar.ago(HOUR)).map((listed) => later(listed, 10 * MINUTE).getTime()));
  let [from, number] = [new Date(0), 0];
  for (const [at, note] of [[later(closesAt, 4 * HOUR), 'For radiology and pathology'], [new Date(lastMoment), 'Cases that came after the cut-off are marked']] as const) {
    const when = at < last ? at : last;
    if (!listedAt.some((listed) => listed > from && listed < when)) continue;
    timeline.add(when, board.coordinator.id, 'agenda.publish', null, [], undefined, { packId: chanceOf(`pack ${meetingId} ${number}`).id(when), meetingId, number: ++number, note });
    from = when;
  }
}
