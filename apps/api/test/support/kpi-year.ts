import { newId, type Decision, type DecisionLetters, type Kept, type LesionView, type MeetingView, type NewCase, type Role } from '@rachis/domain';
import pg from 'pg';
import { TestApi, type ActingPerson } from './api.js';
import { completeDecision } from './board-room.js';
import { SINS } from './okafor.js';
import { StoryClock } from './story-clock.js';

const ok = (answer: { status: number; text: string }): void => expect({ status: answer.status, text: answer.status < 300 ? '' : answer.text }).toEqual({ status: answer.status < 300 ? answer.status : 200, text: '' });
const KNOWN = { examinedOn: '2026-01-26', kps: '70', ais: 'E', ambulation: 'walks_with_aid', painNrs: 8 } as const;

/**
 * The year 2026 of one board, each step by its route at its time of the wall clock: a case that was ready, one that lacked its KPS,
 * one that came late and was deferred from February to July, and two emergencies.
 */
export class KpiYear {
  readonly boardId = newId();
  readonly cases = { ready: '', incomplete: '', late: '', fast: '', slow: '' };
  private operationId = '';
  private constructor(
    private readonly api: TestApi, private readonly clock: StoryClock, readonly chair: ActingPerson, readonly coordinator: ActingPerson, readonly surgeon: ActingPerson, readonly oncologist: ActingPerson,
    private readonly nurse: ActingPerson, private readonly referrer: ActingPerson, readonly analyst: ActingPerson,
  ) {}

  static async live(): Promise<KpiYear> {
    const api = await TestApi.start();
    const clock = await StoryClock.hang(api.databaseUrl, '2026-01-19T10:00:00Z');
    const roles: Role[] = ['chair', 'coordinator', 'spine_surgeon', 'radiation_oncologist', 'specialist_nurse', 'referrer', 'registry_analyst'];
    const [chair, coordinator, surgeon, oncologist, nurse, referrer, analyst] = await Promise.all(roles.map((role) => api.as(role)));
    if (!chair || !coordinator || !surgeon || !oncologist || !nurse || !referrer || !analyst) throw new Error('nobody came');
    const year = new KpiYear(api, clock, chair, coordinator, surgeon, oncologist, nurse, referrer, analyst);
    await year.winter();
    await year.emergencies();
    await year.summer();
    await clock.stands('2026-12-15T10:00:00Z');
    return year;
  }

  async stop(): Promise<void> {
    await this.clock.stop();
    await this.api.stop();
  }
  rows<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
    return this.api.rows<T>(sql);
  }
  somebody(role: Role): Promise<ActingPerson> {
    return this.api.as(role);
  }
  /** What the eyes of one role see with the rights of the application, around every route. */
  async seenInDatabaseBy(role: Role): Promise<Record<'facts' | 'cases' | 'cards' | 'patients', boolean>> {
    const client = new pg.Client({ connectionString: this.api.appUrl });
    await client.connect();
    try {
      await client.query(`SELECT set_config('app.centre', $1, false), set_config('app.actor', $2, false), set_config('app.reach', 'own', false), set_config('app.roles', $3, false)`, [this.api.centre.centreId, newId(), role]);
      const some = async (table: string) => ((await client.query(`SELECT 1 FROM ${table} LIMIT 1`)).rowCount ?? 0) > 0;
      return { facts: await some('kpi_fact'), cases: await some('spine_case'), cards: await some('case_card'), patients: await some('patient') };
    } finally {
      await client.end();
    }
  }

  /** In December somebody finds that the patient of the fast emergency was seen in the summer. */
  async learns(): Promise<void> {
    const { performedOn, ...more } = { performedOn: '2026-03-14', startedAt: '2026-03-14T09:20:00Z', followUpTo: '2026-08-01' };
    ok(await this.surgeon.put(`/cases/${this.cases.fast}/operations/${this.operationId}`, { performedOn, ...more }, 1));
  }

  private async refers(more: Partial<NewCase> = {}): Promise<string> {
    const id = await this.referrer.refer(more);
    ok(await this.referrer.move(id, 'submit'));
    ok(await this.coordinator.move(id, 'triage'));
    return id;
  }
  private async enters(caseId: string, path: string, body: object, by: ActingPerson = this.surgeon): Promise<string> {
    const id = newId();
    ok(await by.put<Kept>(`/cases/${caseId}/${path}/${id}`, body, 0));
    return id;
  }
  private async lists(meetingId: string, caseId: string, more: object = {}): Promise<string> {
    const itemId = newId();
    ok(await this.coordinator.put(`/meetings/${meetingId}/agenda/${itemId}`, { caseId, bucket: 'discuss', ...more }, 0));
    return itemId;
  }
  private async plans(startsAt: string): Promise<string> {
    const id = newId();
    ok(await this.coordinator.put(`/meetings/${id}`, { boardId: this.boardId, startsAt, plannedMinutes: 60 }, 0));
    return id;
  }
  private async version(meetingId: string): Promise<number> {
    return (await this.chair.get<MeetingView>(`/meetings/${meetingId}`)).body.version;
  }
  private async opens(meetingId: string, present: readonly (readonly [ActingPerson, Role])[]): Promise<void> {
    ok(await this.chair.post(`/meetings/${meetingId}/opening`, undefined, await this.version(meetingId)));
    for (const [person, specialty] of [[this.surgeon, 'spine_surgeon'], [this.oncologist, 'radiation_oncologist']] as const)
      ok(await this.coordinator.put(`/meetings/${meetingId}/attendance/${person.id}`, { specialty, mode: present.some(([one]) => one === person) ? 'in_room' : 'absent' }));
  }
  private async turnsTo(meetingId: string, itemId: string | null, at: string): Promise<void> {
    await this.clock.stands(at);
    ok(await this.chair.put(`/meetings/${meetingId}/room`, { itemId, view: 'summary' }));
  }
  private async decides(itemId: string, more: Partial<Decision>, signature: object = {}, stance?: 'agree' | 'dissent'): Promise<string> {
    const kept = await this.coordinator.put<Kept>(`/agenda-items/${itemId}/decision`, completeDecision(this.surgeon.id, { informPatientBy: '2026-12-01', ...more }), 0);
    ok(kept);
    if (stance) ok(await this.surgeon.put(`/agenda-items/${itemId}/positions/${this.surgeon.id}`, { specialty: 'spine_surgeon', stance, words: 'Said in the room' }));
    ok(await this.chair.post(`/agenda-items/${itemId}/signature`, signature, 1));
    return kept.body.id;
  }
  private async sendsLetter(decisionId: string, at: string): Promise<void> {
    await this.clock.stands(at);
    const { drafts } = (await this.coordinator.get<DecisionLetters>(`/decisions/${decisionId}/letters`)).body;
    const [id, letter] = [newId(), drafts.find(({ kind }) => kind === 'outcome_letter')];
    ok(await this.coordinator.put(`/decisions/${decisionId}/letters/${id}`, { ...letter, recipients: [{ role: 'referrer', name: 'Dr Bello', email: 'bello@eastbridge.example' }] }, 0));
    ok(await this.coordinator.post(`/letters/${id}/approval`, undefined, 1));
    ok(await this.coordinator.post(`/letters/${id}/sending`, undefined, 2));
  }
  private tells(caseId: string, givenOn: string): Promise<string> {
    return this.enters(caseId, 'information-given', { topics: ['options'], givenTo: ['patient'], ways: ['spoken'], givenOn, givenById: this.nurse.id }, this.nurse);
  }
  private states(decisionId: string, goal: string, said: object): Promise<void> {
    return this.surgeon.put(`/decisions/${decisionId}/delivery-statements/${newId()}`, { part: goal, ...said }, 0).then(ok);
  }

  /** The board of 10 February at nine, its cut-off on 6 February at one. */
  private async winter(): Promise<void> {
    const rule = ['spine_surgeon', 'radiation_oncologist'].map((specialty) => ({ specialty, count: 1 }));
    ok(await this.coordinator.put(`/boards/${this.boardId}`, {
      name: 'Spine board', timeZone: 'Europe/London', quorum: rule, emergencyQuorum: rule, onCall: [{ duty: 'spine_surgeon', personId: this.surgeon.id }], cutOffHours: 92, minimumDataSet: ['performance'],
      members: [{ personId: this.surgeon.id, specialty: 'spine_surgeon' }, { personId: this.oncologist.id, specialty: 'radiation_oncologist' }],
    }, 0));
    await this.clock.stands('2026-01-20T10:00:00Z');
    this.cases.late = await this.refers();
    await this.clock.stands('2026-01-26T10:00:00Z');
    this.cases.ready = await this.refers({ functionalStatus: KNOWN, lesions: [{ levels: 'T8', esccGrade: '2' }], wishes: [{ statement: 'To walk in the garden', obtainedBy: 'J. Tan', obtainedOn: '2026-01-26', metPatient: 'yes' }] });
    const lesion: LesionView | undefined = (await this.surgeon.readCase(this.cases.ready)).lesions[0];
    ok(await this.surgeon.put(`/cases/${this.cases.ready}/scores/${newId()}`, { score: 'sins', lesionId: lesion?.id, assessedOn: '2026-01-26', answers: SINS }));
    await this.enters(this.cases.ready, 'survival-estimates', { bucket: 'm6to12' });
    await this.clock.stands('2026-02-02T10:00:00Z');
    this.cases.incomplete = await this.refers({ wishes: [{ statement: 'No more hospital', obtainedBy: 'Ward doctor', obtainedOn: '2026-02-02', metPatient: 'no' }] });
    await this.clock.stands('2026-02-04T10:00:00Z');
    const meetingId = await this.plans('2026-02-10T09:00:00Z');
    const ready = await this.lists(meetingId, this.cases.ready);
    const incomplete = await this.lists(meetingId, this.cases.incomplete);
    await this.clock.stands('2026-02-09T10:00:00Z');
    const late = await this.lists(meetingId, this.cases.late, { lateReason: 'The scan came on Monday' });
    await this.clock.stands('2026-02-10T08:55:00Z');
    await this.opens(meetingId, [[this.surgeon, 'spine_surgeon'], [this.oncologist, 'radiation_oncologist']]);
    await this.turnsTo(meetingId, ready, '2026-02-10T09:00:00Z');
    const full = await this.decides(ready, { discussionType: 'pre_treatment', considered: [{ care: 'trial', answer: 'yes' }, { care: 'palliative', answer: 'no' }] }, {}, 'agree');
    await this.turnsTo(meetingId, incomplete, '2026-02-10T09:06:00Z');
    const none = await this.decides(incomplete, { discussionType: 'post_operative' });
    await this.turnsTo(meetingId, late, '2026-02-10T09:10:00Z');
    ok(await this.chair.post(`/agenda-items/${late}/deferral`, { reason: 'histology_pending' }, (await this.itemVersion(meetingId, late))));
    ok(await this.chair.post(`/meetings/${meetingId}/closing`, undefined, await this.version(meetingId)));
    await this.sendsLetter(full, '2026-02-11T16:00:00Z');
    await this.tells(this.cases.ready, '2026-02-12');
    await this.sendsLetter(none, '2026-02-13T16:00:00Z');
    await this.clock.stands('2026-02-20T16:00:00Z');
    await this.enters(this.cases.ready, 'operations', { performedOn: '2026-02-20' });
    for (const goal of ['decompression', 'stabilisation']) await this.states(full, goal, { said: 'done', happenedOn: '2026-02-20' });
    await this.states(full, 'biopsy', { said: 'not_meant' });
    await this.clock.stands('2026-03-01T16:00:00Z');
    await this.enters(this.cases.incomplete, 'operations', { performedOn: '2026-03-01' });
    await this.clock.stands('2026-03-20T16:00:00Z');
    const { patient } = await this.coordinator.readCase(this.cases.incomplete);
    ok(await this.coordinator.put(`/cases/${this.cases.incomplete}/patient`, { familyName: patient.familyName, vitalStatus: 'deceased', deceasedOn: '2026-03-15' }, patient.version));
    for (const goal of ['decompression', 'stabilisation']) await this.states(none, goal, { said: 'not_done', reason: 'deterioration' });
    await this.states(none, 'biopsy', { said: 'not_meant' });
    await this.clock.stands('2026-04-03T10:00:00Z');
    await this.enters(this.cases.ready, 'functional-statuses', { examinedOn: '2026-04-03', ambulation: 'walks_unaided_power_4', painNrs: 3 });
    await this.clock.stands('2026-06-01T10:00:00Z');
    await this.enters(this.cases.ready, 'imaging', { modality: 'mri_region', performedOn: '2026-06-01' });
  }

  private async itemVersion(meetingId: string, itemId: string): Promise<number> {
    return (await this.chair.get<MeetingView>(`/meetings/${meetingId}`)).body.items.find(({ id }) => id === itemId)?.version ?? 0;
  }

  /** 13 March: one emergency in which every clock runs in time. In May another: nobody noted the contact, the plan took 30 hours, nothing was treated. */
  private async emergencies(): Promise<void> {
    const emergency = async (suspected: string): Promise<{ caseId: string; id: string }> => {
      const caseId = await this.refers({ referral: { question: 'Decompress tonight?', urgency: 'urgent', mscc: 'yes', msccSuspectedAt: suspected } });
      const called = await this.coordinator.post<Kept>(`/cases/${caseId}/emergency`, { boardId: this.boardId });
      ok(called);
      return { caseId, id: called.body.id };
    };
    const moment = (id: string, kind: string, said: object) => this.surgeon.put(`/emergencies/${id}/events/${newId()}`, { kind, ...said }).then(ok);
    const signs = async (id: string, caseId: string): Promise<void> => {
      ok(await this.surgeon.post(`/emergencies/${id}/discussion`, {}));
      const { meetingId = '', agendaItemId = '' } = (await this.surgeon.readCase(caseId)).discussions.at(-1) ?? {};
      for (const [person, specialty] of [[this.surgeon, 'spine_surgeon'], [this.oncologist, 'radiation_oncologist']] as const) ok(await this.surgeon.put(`/meetings/${meetingId}/attendance/${person.id}`, { specialty, mode: 'telephone' }));
      ok(await this.surgeon.put(`/agenda-items/${agendaItemId}/decision`, completeDecision(this.surgeon.id, { timing: 'emergency', discussionType: 'emergency', informPatientBy: '2026-12-01' }), 0));
      ok(await this.surgeon.post(`/agenda-items/${agendaItemId}/signature`, {}, 1));
    };
    await this.clock.stands('2026-03-13T16:20:00Z');
    const fast = await emergency('2026-03-13T12:10:00Z');
    await moment(fast.id, 'contact', { at: '2026-03-13T12:55:00Z' });
    await moment(fast.id, 'mri_done', { at: '2026-03-13T14:50:00Z' });
    await this.clock.stands('2026-03-13T17:15:00Z');
    await signs(fast.id, fast.caseId);
    await this.clock.stands('2026-03-14T15:00:00Z');
    this.operationId = await this.enters(fast.caseId, 'operations', { performedOn: '2026-03-14', startedAt: '2026-03-14T09:20:00Z' });
    await this.clock.stands('2026-05-04T10:00:00Z');
    const slow = await emergency('2026-05-04T08:00:00Z');
    await this.clock.stands('2026-05-05T14:00:00Z');
    await moment(slow.id, 'mri_done', { at: '2026-05-04T14:00:00Z' });
    await moment(slow.id, 'treatment', { absences: { at: 'not_applicable' } });
    await signs(slow.id, slow.caseId);
    Object.assign(this.cases, { fast: fast.caseId, slow: slow.caseId });
  }

  /** The board of 14 July without a radiation oncologist: the late case at last, against one voice. */
  private async summer(): Promise<void> {
    await this.clock.stands('2026-07-08T10:00:00Z');
    const meetingId = await this.plans('2026-07-14T08:00:00Z');
    const itemId = await this.lists(meetingId, this.cases.late);
    await this.clock.stands('2026-07-14T07:55:00Z');
    await this.opens(meetingId, [[this.surgeon, 'spine_surgeon']]);
    await this.turnsTo(meetingId, itemId, '2026-07-14T08:00:00Z');
    await this.decides(itemId, {}, { quorumException: 'He is ill and the case cannot wait' }, 'dissent');
    await this.turnsTo(meetingId, null, '2026-07-14T08:10:00Z');
    ok(await this.chair.post(`/meetings/${meetingId}/closing`, undefined, await this.version(meetingId)));
    await this.tells(this.cases.late, '2026-07-15');
  }
}
