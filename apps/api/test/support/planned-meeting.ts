import { newId, type AgendaPreparation, type Board, type Kept, type Meeting } from '@rachis/domain';
import type { ActingPerson, Answer, TestApi } from './api.js';
import { BoardRoom } from './board-room.js';

const HOUR = 3_600_000;
/** So many hours from now. */
export const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

/** A meeting that is still to come, with the acts of those who prepare it. */
export class PlannedMeeting {
  private constructor(
    readonly room: BoardRoom,
    readonly board: Board,
  ) {}

  /** In 30 days, with a cut-off 92 hours before, unless something else is said. */
  static async make(api: TestApi, { board: more = {}, meeting = {} }: { board?: Partial<Board>; meeting?: Partial<Meeting> } = {}): Promise<PlannedMeeting> {
    const room = await BoardRoom.gather(api, { open: false, present: false });
    const board = {
      name: `Spine board ${room.boardId.slice(-4)}`, timeZone: 'Europe/London', quorum: [{ specialty: 'spine_surgeon', count: 1 }, { specialty: 'radiation_oncologist', count: 1 }], cutOffHours: 92,
      members: [{ personId: room.chair.id, specialty: 'chair' }, { personId: room.surgeon.id, specialty: 'spine_surgeon' }, { personId: room.oncologist.id, specialty: 'radiation_oncologist' }], ...more,
    } as Board;
    expect((await room.coordinator.put(`/boards/${room.boardId}`, board, 1)).status).toBe(200);
    const planned = new PlannedMeeting(room, board);
    await planned.plan({ startsAt: inHours(30 * 24), ...meeting }, 1);
    return planned;
  }

  get path(): string {
    return `/meetings/${this.room.meetingId}`;
  }
  async plan(meeting: Partial<Meeting>, seen?: number): Promise<void> {
    const { version, startsAt, place = null, plannedMinutes = null } = await this.room.meeting();
    const body = { boardId: this.room.boardId, startsAt, place, plannedMinutes, ...meeting };
    expect((await this.room.coordinator.put(this.path, body, seen ?? version)).status).toBe(200);
  }
  async version(): Promise<number> {
    return (await this.room.meeting()).version;
  }
  async preparation(by: ActingPerson = this.room.coordinator): Promise<AgendaPreparation> {
    return (await by.get<AgendaPreparation>(`${this.path}/preparation`)).body;
  }
  async publishes(note: string | null = null, by: ActingPerson = this.room.coordinator): Promise<Answer<Kept>> {
    return by.post<Kept>(`${this.path}/packs`, { note }, await this.version());
  }
  replies(person: ActingPerson, reply: object, seen = 0, by: ActingPerson = person): Promise<Answer<Kept>> {
    return by.put<Kept>(`${this.path}/replies/${person.id}`, reply, seen);
  }
  async invites(note: string | null = null, by: ActingPerson = this.room.coordinator): Promise<Answer<Kept>> {
    return by.post<Kept>(`${this.path}/invitations`, { note }, await this.version());
  }
  async cancels(cancellation: object, by: ActingPerson = this.room.coordinator): Promise<Answer<Kept>> {
    return by.post<Kept>(`${this.path}/cancellation`, cancellation, await this.version());
  }
  /** Lists an accepted case, with what is said of it. */
  async lists(more: object = {}): Promise<Answer<Kept> & { itemId: string; caseId: string }> {
    const [caseId, itemId] = [await this.room.triagedCase(), newId()];
    const answer = await this.room.coordinator.put<Kept>(`${this.path}/agenda/${itemId}`, { caseId, bucket: 'discuss', ...more }, 0);
    return Object.assign(answer, { itemId, caseId });
  }
}
