import { newId, type EmergencyList, type EmergencyView, type Kept, type MeetingView, type NewCase } from '@rachis/domain';
import type { ActingPerson, Answer, TestApi } from './api.js';
import { completeDecision } from './board-room.js';

/** A board that states who is on call and its quorum for emergencies, with its people; its ordinary quorum also asks for a pathologist. */
export class EmergencyRoom {
  private constructor(
    readonly api: TestApi, readonly boardId: string, readonly chair: ActingPerson, readonly coordinator: ActingPerson, readonly surgeon: ActingPerson, readonly oncologist: ActingPerson, readonly referrer: ActingPerson,
  ) {}

  static async gather(api: TestApi, more: object = {}): Promise<EmergencyRoom> {
    const [chair, coordinator, surgeon, oncologist, referrer] = [await api.as('chair'), await api.as('coordinator'), await api.as('spine_surgeon'), await api.as('radiation_oncologist'), await api.as('referrer')];
    const boardId = newId();
    const board = {
      name: `Emergency board ${boardId.slice(-4)}`, timeZone: 'Europe/London', quorum: [{ specialty: 'spine_surgeon', count: 1 }, { specialty: 'radiation_oncologist', count: 1 }, { specialty: 'pathologist', count: 1 }],
      emergencyQuorum: [{ specialty: 'spine_surgeon', count: 1 }, { specialty: 'radiation_oncologist', count: 1 }],
      onCall: [{ duty: 'spine_surgeon', personId: surgeon.id, phone: '01632 960501' }, { duty: 'radiation_oncologist', personId: oncologist.id, phone: '01632 960502' }, { duty: 'coordinator', personId: coordinator.id }],
      members: [{ personId: chair.id, specialty: 'chair' }, { personId: surgeon.id, specialty: 'spine_surgeon' }], ...more,
    };
    expect((await coordinator.put(`/boards/${boardId}`, board, 0)).status).toBe(200);
    return new EmergencyRoom(api, boardId, chair, coordinator, surgeon, oncologist, referrer);
  }

  /** A case of the referrer, accepted at triage. It is urgent, so that nothing calls it out by itself. */
  async triagedCase(more: Partial<NewCase> = {}): Promise<string> {
    const id = await this.referrer.refer({ referral: { question: 'Decompress T8 tonight?', urgency: 'urgent', mscc: 'yes', msccSuspectedAt: '2026-03-13T12:10:00Z' }, ...more });
    expect((await this.referrer.move(id, 'submit')).status).toBe(200);
    expect((await this.coordinator.move(id, 'triage')).status).toBe(200);
    return id;
  }
  callOut(caseId: string, by: ActingPerson = this.coordinator, boardId: string | null = this.boardId): Promise<Answer<Kept>> {
    return by.post<Kept>(`/cases/${caseId}/emergency`, { boardId });
  }
  /** A case that is called out. */
  async calledOut(more: Partial<NewCase> = {}): Promise<{ caseId: string; id: string }> {
    const caseId = await this.triagedCase(more);
    const { body } = await this.callOut(caseId);
    return { caseId, id: body.id };
  }
  async list(by: ActingPerson = this.surgeon): Promise<EmergencyList> {
    return (await by.get<EmergencyList>('/emergencies')).body;
  }
  async view(caseId: string): Promise<EmergencyView> {
    const found = (await this.list()).emergencies.find(({ theCase }) => theCase.id === caseId);
    if (!found) throw new Error('the case is no running emergency');
    return found;
  }
  record(id: string, event: object, by: ActingPerson = this.surgeon): Promise<Answer<Kept>> {
    return by.put<Kept>(`/emergencies/${id}/events/${newId()}`, event);
  }
  /** A case under discussion, with surgeon and oncologist on the telephone. */
  async discussed(present: readonly ('surgeon' | 'oncologist')[] = ['surgeon', 'oncologist']): Promise<{ caseId: string; id: string; itemId: string; meetingId: string }> {
    const { caseId, id } = await this.calledOut();
    expect((await this.surgeon.post(`/emergencies/${id}/discussion`, {})).status).toBe(200);
    const { discussion } = await this.view(caseId);
    if (!discussion) throw new Error('the discussion is open');
    const roles = { surgeon: 'spine_surgeon', oncologist: 'radiation_oncologist' } as const;
    for (const who of present) expect((await this.surgeon.put(`/meetings/${discussion.meetingId}/attendance/${this[who].id}`, { specialty: roles[who], mode: 'telephone' })).status).toBe(200);
    return { caseId, id, itemId: discussion.itemId, meetingId: discussion.meetingId };
  }
  draft(itemId: string, by: ActingPerson = this.surgeon): Promise<Answer<Kept>> {
    return by.put<Kept>(`/agenda-items/${itemId}/decision`, completeDecision(this.surgeon.id, { timing: 'emergency' }), 0);
  }
  sign(itemId: string, signature: object = {}, by: ActingPerson = this.surgeon): Promise<Answer<Kept>> {
    return by.post<Kept>(`/agenda-items/${itemId}/signature`, signature, 1);
  }
  /** A signed decision of an emergency. */
  async decided(): Promise<{ caseId: string; id: string; itemId: string; decisionId: string }> {
    const open = await this.discussed();
    const { body } = await this.draft(open.itemId);
    expect((await this.sign(open.itemId)).status).toBe(200);
    return { ...open, decisionId: body.id };
  }
  /** Plans a sitting so many hours from now. */
  async plan(hours = 48): Promise<string> {
    const id = newId();
    expect((await this.coordinator.put(`/meetings/${id}`, { boardId: this.boardId, startsAt: new Date(Date.now() + hours * 3_600_000).toISOString() }, 0)).status).toBe(200);
    return id;
  }
  async meeting(id: string): Promise<MeetingView> {
    return (await this.chair.get<MeetingView>(`/meetings/${id}`)).body;
  }
  /** Opens a planned sitting with everybody whom its quorum asks for. */
  async open(id: string, full = true): Promise<void> {
    expect((await this.chair.post(`/meetings/${id}/opening`, undefined, (await this.meeting(id)).version)).status).toBe(200);
    const pathologist = await this.api.as('pathologist');
    const there = [[this.surgeon, 'spine_surgeon'], [this.oncologist, 'radiation_oncologist'], ...(full ? [[pathologist, 'pathologist'] as const] : [])] as const;
    for (const [person, specialty] of there) expect((await this.coordinator.put(`/meetings/${id}/attendance/${person.id}`, { specialty, mode: 'in_room' })).status).toBe(200);
  }
  async toRatify(meetingId: string) {
    const item = (await this.meeting(meetingId)).items.find(({ bucket }) => bucket === 'ratify');
    if (!item) throw new Error('nothing is listed to be ratified');
    return item;
  }
}
