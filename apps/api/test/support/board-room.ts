import { newId, type Decision, type DecisionRecord, type Kept, type MeetingView, type NewCase, type Role } from '@rachis/domain';
import type { ActingPerson, Answer, TestApi } from './api.js';

/** A decision that lacks nothing that blocks a signature. */
export const completeDecision = (responsibleId: string, more: Partial<Decision> = {}): Decision => ({
  levels: 'T8',
  goals: [
    { goal: 'stabilisation', state: 'recommended' },
    { goal: 'decompression', state: 'recommended', primary: true },
    { goal: 'biopsy', state: 'conditional', condition: 'tissue can be taken on the way' },
    { goal: 'resection', state: 'rejected', reason: 'no survival gain is expected' },
  ],
  intent: 'palliative_function', timing: 'urgent', plan: 'Posterior decompression T8, instrumentation T6 to T10', rationale: 'Mechanical pain and high-grade compression', agreement: 'majority',
  responsibleId, informsPatientId: responsibleId, informPatientBy: '2026-03-18', ...more,
});

/** A board with its people and one meeting. The quorum asks for one spine surgeon and one radiation oncologist. */
export class BoardRoom {
  private constructor(
    readonly api: TestApi, readonly boardId: string, readonly meetingId: string,
    readonly chair: ActingPerson, readonly coordinator: ActingPerson, readonly surgeon: ActingPerson, readonly oncologist: ActingPerson, readonly referrer: ActingPerson,
  ) {}

  /** Everybody comes together; with `present` both specialties are in the room and the meeting is open. */
  static async gather(api: TestApi, { open = true, present = true }: { open?: boolean; present?: boolean } = {}): Promise<BoardRoom> {
    const [chair, coordinator, surgeon, oncologist, referrer] = [await api.as('chair'), await api.as('coordinator'), await api.as('spine_surgeon'), await api.as('radiation_oncologist'), await api.as('referrer')];
    const [boardId, meetingId] = [newId(), newId()];
    const board = {
      name: `Spine board ${boardId.slice(-4)}`, timeZone: 'Europe/London', quorum: [{ specialty: 'spine_surgeon', count: 1 }, { specialty: 'radiation_oncologist', count: 1 }],
      members: [{ personId: chair.id, specialty: 'chair' }, { personId: surgeon.id, specialty: 'spine_surgeon' }],
    };
    expect((await coordinator.put(`/boards/${boardId}`, board, 0)).status).toBe(200);
    expect((await coordinator.put(`/meetings/${meetingId}`, { boardId, startsAt: new Date().toISOString(), place: 'Seminar room 2', plannedMinutes: 75 }, 0)).status).toBe(200);
    const room = new BoardRoom(api, boardId, meetingId, chair, coordinator, surgeon, oncologist, referrer);
    if (open) await room.open();
    if (present) await Promise.all([room.attends(surgeon, 'spine_surgeon'), room.attends(oncologist, 'radiation_oncologist', { mode: 'remote' })]);
    return room;
  }

  async meeting(): Promise<MeetingView> {
    return (await this.chair.get<MeetingView>(`/meetings/${this.meetingId}`)).body;
  }
  async open(): Promise<void> {
    expect((await this.chair.post(`/meetings/${this.meetingId}/opening`, undefined, (await this.meeting()).version)).status).toBe(200);
  }
  async close(): Promise<Answer> {
    return this.chair.post(`/meetings/${this.meetingId}/closing`, undefined, (await this.meeting()).version);
  }
  attends(person: ActingPerson, specialty: Role, more: object = {}): Promise<Answer<Kept>> {
    return this.coordinator.put<Kept>(`/meetings/${this.meetingId}/attendance/${person.id}`, { specialty, mode: 'in_room', ...more });
  }

  /** A case of the referrer that was accepted at triage. */
  async triagedCase(more: Partial<NewCase> = {}): Promise<string> {
    const id = await this.referrer.refer(more);
    expect((await this.referrer.move(id, 'submit')).status).toBe(200);
    expect((await this.coordinator.move(id, 'triage')).status).toBe(200);
    return id;
  }
  /** Puts a case on the agenda. */
  async list(caseId?: string, more: object = {}): Promise<{ itemId: string; caseId: string }> {
    const [itemId, listed] = [newId(), caseId ?? (await this.triagedCase())];
    expect((await this.coordinator.put(`/meetings/${this.meetingId}/agenda/${itemId}`, { caseId: listed, bucket: 'discuss', ...more }, 0)).status).toBe(200);
    return { itemId, caseId: listed };
  }
  async item(itemId: string) {
    const found = (await this.meeting()).items.find(({ id }) => id === itemId);
    if (!found) throw new Error('the item is not on the agenda');
    return found;
  }

  draft(itemId: string, more: Partial<Decision> = {}, seen = 0): Promise<Answer<Kept>> {
    return this.coordinator.put<Kept>(`/agenda-items/${itemId}/decision`, completeDecision(this.surgeon.id, more), seen);
  }
  /** A case with a complete draft, ready for the chair. */
  async drafted(more: Partial<Decision> = {}): Promise<{ itemId: string; caseId: string; decisionId: string }> {
    const listed = await this.list();
    const kept = await this.draft(listed.itemId, more);
    expect(kept.status).toBe(200);
    return { ...listed, decisionId: kept.body.id };
  }
  sign(itemId: string, seen = 1, signature: object = {}, by: ActingPerson = this.chair): Promise<Answer<Kept>> {
    return by.post<Kept>(`/agenda-items/${itemId}/signature`, signature, seen);
  }
  /** A case with a signed decision. */
  async signed(more: Partial<Decision> = {}): Promise<{ itemId: string; caseId: string; decisionId: string }> {
    const drafted = await this.drafted(more);
    expect((await this.sign(drafted.itemId)).status).toBe(200);
    return drafted;
  }
  async decision(decisionId: string, by: ActingPerson = this.chair): Promise<DecisionRecord> {
    return (await by.get<DecisionRecord>(`/decisions/${decisionId}`)).body;
  }
}
