import { newId, type Kept, type RoomNow } from '@rachis/domain';
import { TestApi, type ActingPerson } from './support/api.js';
import { BoardRoom } from './support/board-room.js';
import { eventually } from './support/eventually.js';
import { png, upload } from './support/images.js';
import { Listener } from './support/listener.js';

let api: TestApi;
let second: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  second = await TestApi.start({}, { databaseUrl: api.databaseUrl, centre: api.centre });
}, 60_000);
afterAll(async () => {
  await second.stop();
  await api.stop();
});

/** The same person, asking the other process. */
const elsewhere = ({ token }: ActingPerson) => (method: string, path: string, body?: object) => second.send(method as 'GET', path, { ...(body ? { body } : {}), cookie: `rachis=${token}` });
const now = async (room: BoardRoom, by: ActingPerson = room.chair) => (await by.get<RoomNow>(`/meetings/${room.meetingId}/room`)).body;
const enters = (room: BoardRoom, person: ActingPerson) => person.put<Kept>(`/meetings/${room.meetingId}/presence`, {});
const raises = (room: BoardRoom, person: ActingPerson, raised: boolean) => person.put<Kept>(`/meetings/${room.meetingId}/hand`, { raised });
/** Puts away for a while when everybody was last heard of. */
const minutesPass = (room: BoardRoom) => api.rows(`UPDATE room_presence SET seen_at = seen_at - interval '1 minute' WHERE meeting_id = $1 RETURNING 1`, [room.meetingId]);

describe('who is connected to a room', () => {
  it('is told to the others once, when somebody comes or goes, and not again and again', async () => {
    const room = await BoardRoom.gather(api);
    const listener = await Listener.open(api, room.chair);
    expect((await enters(room, room.surgeon)).body.version).toBe(1);
    expect((await enters(room, room.surgeon)).body.version).toBe(0);
    expect(await now(room)).toMatchObject({ people: [{ personId: room.surgeon.id, displayName: room.surgeon.displayName, specialty: 'spine_surgeon', handRaisedAt: null }] });
    expect((await room.surgeon.delete(`/meetings/${room.meetingId}/presence`)).status).toBe(200);
    await eventually(() => listener.notices.filter(({ action, meetingId }) => action === 'room.be-present' && meetingId === room.meetingId).length, (count) => count === 2);
    expect((await now(room)).people).toEqual([]);
    listener.close();
  });

  it('is forgotten when its screen no longer says that it is there, with its hand', async () => {
    const room = await BoardRoom.gather(api);
    await raises(room, room.surgeon, true);
    expect((await now(room)).people[0]).toMatchObject({ handRaisedAt: expect.any(String) });
    await minutesPass(room);
    expect((await now(room)).people).toEqual([]);
    await enters(room, room.surgeon);
    expect((await now(room)).people[0]).toMatchObject({ handRaisedAt: null });
  });

  it('does not make anybody take part: the screen is no attendance', async () => {
    const room = await BoardRoom.gather(api, { present: false });
    await enters(room, room.surgeon);
    expect((await room.meeting()).attendance).toEqual([]);
  });

  it('is for the board only, and for meetings there are', async () => {
    const room = await BoardRoom.gather(api);
    (await enters(room, room.referrer)).expectProblem(403, 'not-permitted');
    (await room.referrer.get(`/meetings/${room.meetingId}/room`)).expectProblem(403, 'not-permitted');
    (await room.chair.put(`/meetings/${newId()}/presence`, {})).expectProblem(404, 'not-found');
    (await room.chair.get(`/meetings/${newId()}/room`)).expectProblem(404, 'not-found');
    const stranger = await api.stranger('chair');
    (await stranger.put(`/meetings/${room.meetingId}/presence`, {})).expectProblem(404, 'not-found');
    (await stranger.get(`/meetings/${room.meetingId}/room`)).expectProblem(404, 'not-found');
  });
});

describe('a raised hand', () => {
  it('keeps its place; one lowers the own, the chair those of others', async () => {
    const room = await BoardRoom.gather(api);
    await raises(room, room.oncologist, true);
    await raises(room, room.surgeon, true);
    await raises(room, room.oncologist, true);
    const hands = async () => (await now(room)).people.filter(({ handRaisedAt }) => handRaisedAt).sort((a, b) => a.handRaisedAt!.localeCompare(b.handRaisedAt!)).map(({ personId }) => personId);
    expect(await hands()).toEqual([room.oncologist.id, room.surgeon.id]);
    (await room.surgeon.delete(`/meetings/${room.meetingId}/hands/${room.oncologist.id}`)).expectProblem(403, 'not-permitted');
    await room.chair.delete(`/meetings/${room.meetingId}/hands/${room.oncologist.id}`);
    await raises(room, room.surgeon, false);
    expect(await hands()).toEqual([]);
    (await room.surgeon.put(`/meetings/${room.meetingId}/hand`, { raised: 'yes' })).expectProblem(422, 'invalid-input', '#/raised');
  });
});

describe('the image that a room looks at', () => {
  async function withImage(more: object = {}) {
    const room = await BoardRoom.gather(api);
    const radiologist = await api.as('radiologist');
    const { itemId, caseId } = await room.list(undefined, more);
    const viewId = newId();
    const image = await upload(api, radiologist, caseId, png(40, 30));
    expect((await radiologist.put(`/cases/${caseId}/show-views/${viewId}`, { sequence: 'T2 sagittal', keyImageId: image.body.id }, 0)).status).toBe(200);
    await room.chair.put(`/meetings/${room.meetingId}/room`, { itemId, view: 'summary' });
    const show = (by: ActingPerson, part: object = {}) => by.put<Kept>(`/meetings/${room.meetingId}/show`, { itemId, viewId, zoom: 100, centreX: 5000, centreY: 5000, ...part });
    return { room, radiologist, itemId, caseId, viewId, show };
  }

  it('is turned to by every screen, as a state that each draws by itself, and stays within the picture', async () => {
    const { room, radiologist, viewId, itemId, show } = await withImage();
    expect((await show(radiologist, { zoom: 200, centreX: 0, centreY: 9000 })).status).toBe(200);
    expect((await now(room)).show).toEqual({ itemId, viewId, zoom: 200, centreX: 2500, centreY: 7500, shownByName: radiologist.displayName, shownAt: expect.any(String) });
    expect((await room.meeting()).view).toBe('images');
    expect(await api.rows(`SELECT 1 FROM audit_event WHERE action = 'room.show' AND subject = 'meeting' AND subject_id = $1 AND after ->> 'view' = 'images'`, [room.meetingId])).toHaveLength(1);
  });

  it('is moved without a new version of the meeting, so that nobody who arranges it is overtaken by a hand on the wheel', async () => {
    const { room, radiologist, show } = await withImage();
    await show(radiologist);
    const { version } = await room.meeting();
    for (const zoom of [150, 200, 300]) await show(radiologist, { zoom });
    expect((await room.meeting()).version).toBe(version);
  });

  it('is shown by the chair, the coordinator, a radiologist and whoever presents the case, and by nobody else', async () => {
    const presenter = await api.as('medical_oncologist');
    const { room, radiologist, show } = await withImage({ presenterId: presenter.id });
    for (const person of [room.chair, room.coordinator, radiologist, presenter]) expect((await show(person)).status).toBe(200);
    for (const person of [room.surgeon, room.oncologist, room.referrer]) (await show(person)).expectProblem(403, 'not-permitted');
  });

  it('is of the case that the room is at, and of no other', async () => {
    const { room, radiologist, show } = await withImage();
    const other = await room.list();
    (await show(radiologist, { viewId: newId() })).expectProblem(422, 'invalid-input', '#/viewId');
    (await show(radiologist, { itemId: other.itemId })).expectProblem(422, 'invalid-input', '#/itemId');
    await show(radiologist);
    await room.chair.put(`/meetings/${room.meetingId}/room`, { itemId: other.itemId, view: 'summary' });
    (await show(radiologist)).expectProblem(422, 'invalid-input', '#/itemId');
    expect((await now(room)).show).toBeNull();
    (await show(radiologist, { zoom: 900 })).expectProblem(422, 'invalid-input', '#/zoom');
  });
});

describe('one room on two processes', () => {
  it('is the same room: who comes, whose hand is up, which image is shown, where it is', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId, caseId } = await room.list();
    const viewId = newId();
    expect((await room.surgeon.put(`/cases/${caseId}/show-views/${viewId}`, { sequence: 'CT' }, 0)).status).toBe(200);
    const there = elsewhere(room.oncologist);
    const listener = await Listener.open(second, room.oncologist);
    await room.chair.put(`/meetings/${room.meetingId}/room`, { itemId, view: 'summary' });
    await listener.hears({ action: 'meeting.drive', meetingId: room.meetingId });
    expect((await there('PUT', `/meetings/${room.meetingId}/hand`, { raised: true })).status).toBe(200);
    expect((await now(room)).people).toMatchObject([{ personId: room.oncologist.id, handRaisedAt: expect.any(String) }]);
    await room.chair.put(`/meetings/${room.meetingId}/show`, { itemId, viewId, zoom: 250, centreX: 5000, centreY: 5000 });
    await listener.hears({ action: 'room.show', meetingId: room.meetingId });
    expect((await there('GET', `/meetings/${room.meetingId}/room`)).body).toMatchObject({ show: { viewId, zoom: 250 }, people: [{ personId: room.oncologist.id }] });
    listener.close();
  });

  it('hears of its own room what happens there, also when several are in session', async () => {
    const [first, other] = [await BoardRoom.gather(api), await BoardRoom.gather(api)];
    const listener = await Listener.open(second, first.surgeon);
    const { itemId } = await other.list();
    await other.chair.put(`/meetings/${other.meetingId}/room`, { itemId, view: 'summary' });
    await listener.hears({ action: 'meeting.drive', meetingId: other.meetingId });
    expect(listener.notices.some(({ meetingId }) => meetingId === first.meetingId)).toBe(false);
    expect((await first.meeting()).currentItemId).toBeNull();
    listener.close();
  });
});
