import { newId } from '@rachis/domain';
import { TestApi } from './support/api.js';
import { instantOf, readCalendar, type ReadCalendar } from './support/calendar-file.js';
import { PlannedMeeting, inHours } from './support/planned-meeting.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

interface Sent {
  kind: string;
  recipient_person_id: string;
  recipient_address: string;
  subject: string;
  text: string;
  calendar_method: string;
  calendar_text: string;
}
/** What was put into the outbox for a meeting, oldest first. */
const outboxOf = (meeting: PlannedMeeting): Promise<Sent[]> => api.rows<Sent & Record<string, unknown>>('SELECT * FROM outbox_message WHERE meeting_id = $1 ORDER BY queued_at, id', [meeting.room.meetingId]);
const fileOf = async (meeting: PlannedMeeting): Promise<ReadCalendar> => readCalendar((await meeting.room.surgeon.get(`${meeting.path}/calendar.ics`)).text);

describe('an invitation', () => {
  it('goes to each of the standing team with a calendar file of their own', async () => {
    const meeting = await PlannedMeeting.make(api);
    const { chair, surgeon, oncologist, coordinator } = meeting.room;
    expect((await meeting.invites('Please look at the images before.')).status).toBe(201);
    const sent = await outboxOf(meeting);
    expect(sent.map(({ recipient_person_id: id }) => id).sort()).toEqual([chair.id, surgeon.id, oncologist.id].sort());
    expect(new Set(sent.map(({ kind, calendar_method: method }) => `${kind} ${method}`))).toEqual(new Set(['invitation REQUEST']));
    for (const { calendar_text: text, recipient_address: address } of sent) {
      const { method, event, longestLine } = readCalendar(text);
      expect({ method, longestLine: longestLine <= 75 }).toEqual({ method: 'REQUEST', longestLine: true });
      expect(event['ATTENDEE']).toMatchObject({ value: expect.stringMatching(new RegExp(`^mailto:${address}$`, 'i')), params: { RSVP: 'TRUE', PARTSTAT: 'NEEDS-ACTION' } });
      expect(event['ORGANIZER']?.params['CN']).toBe(coordinator.displayName);
      expect(event['DESCRIPTION']?.value).toContain('Please look at the images before.');
    }
    expect((await meeting.preparation()).invitees.every(({ invited }) => invited)).toBe(true);
  });

  it('keeps its UID; its number rises when time, place or length change, and not otherwise', async () => {
    const meeting = await PlannedMeeting.make(api);
    await meeting.invites();
    (await meeting.invites()).expectProblem(409, 'nobody-to-invite');
    await meeting.plan({ startsAt: inHours(31 * 24), place: 'Room 4' });
    expect((await meeting.invites()).status).toBe(201);
    await meeting.plan({ startsAt: inHours(31 * 24), place: 'Room 4', plannedMinutes: 90 });
    expect((await meeting.invites()).status).toBe(201);
    const events = (await outboxOf(meeting)).map(({ calendar_text: text }) => readCalendar(text).event);
    expect(new Set(events.map((event) => event['UID']?.value)).size).toBe(1);
    expect(events.map((event) => Number(event['SEQUENCE']?.value)).sort()).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
    expect((await meeting.preparation()).invitations.map(({ sequence }) => sequence)).toEqual([2, 1, 0]);
  });

  it('goes later, with the same number, to whoever joins the team or covers', async () => {
    const meeting = await PlannedMeeting.make(api);
    await meeting.invites();
    const cover = await api.as('spine_surgeon');
    await meeting.replies(meeting.room.surgeon, { answer: 'cover', coverId: cover.id });
    expect((await meeting.invites()).status).toBe(201);
    const last = (await outboxOf(meeting)).at(-1)!;
    expect([last.recipient_person_id, readCalendar(last.calendar_text).event['SEQUENCE']?.value]).toEqual([cover.id, '0']);
  });

  it('names no patient, not by initials and not by number', async () => {
    const meeting = await PlannedMeeting.make(api);
    await meeting.lists();
    await meeting.invites();
    await meeting.cancels({ reason: 'The lecture theatre is flooded' });
    const { theCase: { caseNumber } } = (await meeting.room.meeting()).items[0]!;
    for (const { subject, text, calendar_text: calendar } of await outboxOf(meeting)) {
      expect(`${subject}\n${text}\n${calendar.replace(/\r\n /g, '')}`).not.toMatch(new RegExp(`Okafor|Margaret|M\\.O\\.|${caseNumber}`));
    }
  });

  it('survives commas, semicolons, backslashes, quotes, long lines and letters of several bytes', async () => {
    const place = 'Room "4"; floor 2, Größe \\ Ålesund 東京 – '.repeat(4).trim();
    const name = `Wirbelsäule, Board; "A" ${newId().slice(-4)}`;
    const meeting = await PlannedMeeting.make(api, { board: { name }, meeting: { place } });
    await meeting.invites('First line\nSecond, line; with \\ signs');
    const { event, longestLine } = readCalendar((await outboxOf(meeting))[0]!.calendar_text);
    expect([event['SUMMARY']?.value, event['LOCATION']?.value]).toEqual([name, place]);
    expect(event['DESCRIPTION']?.value).toContain('First line\nSecond, line; with \\ signs');
    expect(longestLine).toBeLessThanOrEqual(75);
  });

  it('is sent by coordinator and chair only, on the meeting that was seen, while it is not over', async () => {
    const meeting = await PlannedMeeting.make(api);
    (await meeting.invites(null, meeting.room.surgeon)).expectProblem(403, 'not-permitted');
    (await meeting.room.coordinator.post(`${meeting.path}/invitations`, {}, 1)).expectProblem(412, 'stale-version');
    (await meeting.room.coordinator.post(`${meeting.path}/invitations`, { note: 'x'.repeat(1001) }, 2)).expectProblem(422, 'invalid-input', '#/note');
    await meeting.room.open();
    await meeting.room.close();
    (await meeting.invites()).expectProblem(409, 'meeting-closed');
  });
});

describe('the time of a calendar file', () => {
  it.each([
    ['Europe/London', '2026-03-31T07:00:00Z', 'Tuesday 31 March 2026, 08:00 to 09:15 (Europe/London, BST)'],
    ['America/New_York', '2026-11-03T13:00:00Z', 'Tuesday 3 November 2026, 08:00 to 09:15 (America/New_York, GMT-5)'],
    ['Asia/Kolkata', '2026-11-03T02:30:00Z', 'Tuesday 3 November 2026, 08:00 to 09:15 (Asia/Kolkata, GMT+5:30)'],
  ])('is the same instant everywhere, and %s is told its own clock', async (timeZone, startsAt, words) => {
    const meeting = await PlannedMeeting.make(api, { board: { timeZone }, meeting: { startsAt } });
    const { event } = await fileOf(meeting);
    expect(instantOf(event['DTSTART']!)).toBe(startsAt.replace('Z', '.000Z'));
    expect(Date.parse(instantOf(event['DTEND']!)) - Date.parse(startsAt)).toBe(75 * 60_000);
    expect(event['DESCRIPTION']?.value).toContain(words);
  });

  it('is right for a meeting across the change of the clocks: an hour of the wall, none of the meeting, is lost', async () => {
    const meeting = await PlannedMeeting.make(api, { meeting: { startsAt: '2026-03-29T00:30:00Z', plannedMinutes: 60 } });
    const { event } = await fileOf(meeting);
    expect([instantOf(event['DTSTART']!), instantOf(event['DTEND']!)]).toEqual(['2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z']);
    expect(event['DESCRIPTION']?.value).toContain('Sunday 29 March 2026, 00:30 to 02:30 (Europe/London, GMT)');
  });

  it('has no end where no length is planned, and says so', async () => {
    const meeting = await PlannedMeeting.make(api, { meeting: { plannedMinutes: null } });
    const { event, method } = await fileOf(meeting);
    expect([event['DTEND'], event['DURATION'], method]).toEqual([undefined, undefined, 'PUBLISH']);
    expect(event['DESCRIPTION']?.value).toContain('The length has not been planned.');
  });

  it('is handed out under the number that the next invitation would have', async () => {
    const meeting = await PlannedMeeting.make(api);
    expect((await fileOf(meeting)).event['SEQUENCE']?.value).toBe('0');
    await meeting.invites();
    expect((await fileOf(meeting)).event['SEQUENCE']?.value).toBe('0');
    await meeting.plan({ place: 'Room 9' });
    expect((await fileOf(meeting)).event['SEQUENCE']?.value).toBe('1');
    (await meeting.room.referrer.get(`${meeting.path}/calendar.ics`)).expectProblem(403, 'not-permitted');
  });
});

describe('cancelling a meeting', () => {
  it('sends its cases back with the reason, keeps what was published, and takes it out of every calendar', async () => {
    const meeting = await PlannedMeeting.make(api);
    const { caseId, itemId } = await meeting.lists();
    await meeting.publishes();
    await meeting.invites();
    expect((await meeting.cancels({ reason: 'The lecture theatre is flooded' })).status).toBe(200);
    expect(await meeting.room.meeting()).toMatchObject({ state: 'cancelled', cancelledReason: 'The lecture theatre is flooded' });
    expect(await meeting.room.item(itemId)).toMatchObject({ status: 'deferred', deferralReason: 'Other: The meeting was cancelled: The lecture theatre is flooded' });
    expect((await meeting.room.chair.readCase(caseId)).state).toBe('in_preparation');
    expect((await meeting.preparation()).packs).toHaveLength(1);
    const cancelled = (await outboxOf(meeting)).filter(({ kind }) => kind === 'cancellation').map(({ calendar_text: text }) => readCalendar(text));
    expect(cancelled).toHaveLength(3);
    for (const { method, event } of cancelled) expect([method, event['STATUS']?.value, event['SEQUENCE']?.value]).toEqual(['CANCEL', 'CANCELLED', '1']);
    expect((await fileOf(meeting)).method).toBe('CANCEL');
  });

  it('moves its cases to another meeting as they were listed, late where that one has closed', async () => {
    const meeting = await PlannedMeeting.make(api);
    const other = await PlannedMeeting.make(api, { meeting: { startsAt: inHours(10) } });
    const { caseId } = await meeting.lists({ plannedMinutes: 9, presenterId: meeting.room.surgeon.id });
    expect((await meeting.cancels({ reason: 'Too few cases', moveToMeetingId: other.room.meetingId })).status).toBe(200);
    expect((await other.room.meeting()).items).toMatchObject([{ theCase: { id: caseId, state: 'listed' }, bucket: 'discuss', plannedMinutes: 9, presenter: { id: meeting.room.surgeon.id }, late: true, lateReason: 'Moved from a meeting that was cancelled' }]);
  });

  it('sends nothing to anybody who was not invited', async () => {
    const meeting = await PlannedMeeting.make(api);
    await meeting.cancels({ reason: 'Too few cases' });
    expect(await outboxOf(meeting)).toEqual([]);
  });

  it('needs a reason and a meeting that has not begun; afterwards nothing can be done with it', async () => {
    const meeting = await PlannedMeeting.make(api);
    const { surgeon, meetingId } = meeting.room;
    (await meeting.cancels({})).expectProblem(422, 'invalid-input', '#/reason');
    (await meeting.cancels({ reason: 'Mine' }, surgeon)).expectProblem(403, 'not-permitted');
    for (const moveToMeetingId of [meetingId, newId()]) (await meeting.cancels({ reason: 'x', moveToMeetingId })).expectProblem(422, 'invalid-input', '#/moveToMeetingId');
    const begun = await PlannedMeeting.make(api);
    await begun.room.open();
    (await begun.cancels({ reason: 'Too late' })).expectProblem(409, 'meeting-begun');
    await meeting.cancels({ reason: 'Too few cases' });
    (await meeting.cancels({ reason: 'Again' })).expectProblem(409, 'meeting-cancelled');
    (await meeting.lists()).expectProblem(409, 'meeting-cancelled');
    (await meeting.publishes()).expectProblem(409, 'meeting-cancelled');
    (await meeting.invites()).expectProblem(409, 'meeting-cancelled');
    (await begun.cancels({ reason: 'x', moveToMeetingId: meetingId })).expectProblem(409, 'meeting-begun');
    const third = await PlannedMeeting.make(api);
    (await third.cancels({ reason: 'x', moveToMeetingId: meetingId })).expectProblem(422, 'invalid-input', '#/moveToMeetingId');
  });
});
