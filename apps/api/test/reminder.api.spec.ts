import { newId, type ActionList } from '@rachis/domain';
import { MinutesService } from '../src/features/letter/minutes.service.js';
import { ReminderService } from '../src/features/action/reminder.service.js';
import { TestApi } from './support/api.js';
import { BoardRoom } from './support/board-room.js';
import { StoryClock } from './support/story-clock.js';
import { asOwner } from './support/people.js';

let api: TestApi;
let clock: StoryClock;
beforeAll(async () => {
  api = await TestApi.start();
  clock = await StoryClock.hang(api.databaseUrl, '2026-03-17T09:00:00.000Z');
});
afterAll(async () => {
  await clock.stop();
  await api.stop();
});

interface Mail extends Record<string, unknown> {
  recipient_person_id: string;
  subject: string;
  text: string;
}
const sweep = () => api.app.get(ReminderService).remind(api.centre.centreId);
const mailsTo = (id: string, kind = 'reminder') => api.rows<Mail>('SELECT * FROM outbox_message WHERE recipient_person_id = $1 AND kind = $2 ORDER BY id', [id, kind]);
/** One after the other, as each test sets the clock for itself. Everybody's earlier actions are closed first, so that a sweep tells of one board alone. */
async function board(more: object = {}): Promise<BoardRoom & { caseId: string; decisionId: string }> {
  await asOwner(api.databaseUrl, api.centre.centreId, newId(), (client) => client.query("UPDATE action SET state = 'done', settled_at = now(), version = version + 1 WHERE state = 'open'"));
  await clock.set('2026-03-17T09:00:00.000Z');
  const room = await BoardRoom.gather(api);
  return Object.assign(room, await room.signed({ informPatientBy: '2026-03-19', ...more }));
}

describe('reminders', () => {
  it('reach the owner a day before and when it is due, once each, without a name', async () => {
    const { surgeon, chair, caseId } = await board();
    await sweep();
    expect(await mailsTo(surgeon.id)).toEqual([]);
    await clock.set('2026-03-19T12:00:00.000Z');
    expect(await sweep()).toBe(1);
    expect(await sweep()).toBe(0);
    const theCase = await chair.readCase(caseId);
    const [before] = await mailsTo(surgeon.id);
    expect(before).toMatchObject({ subject: 'Actions that will be due: 1', text: expect.stringContaining(`- ${theCase.caseNumber}: Tell the patient, due 19 Mar 2026`) });
    await clock.set('2026-03-20T00:05:00.000Z');
    await Promise.all([sweep(), sweep()]);
    const all = await mailsTo(surgeon.id);
    expect(all.map(({ subject }) => subject)).toEqual(['Actions that will be due: 1', 'Actions that are due: 1']);
    for (const { subject, text } of all) for (const secret of [theCase.patient.familyName, 'Margaret', 'T8']) expect(`${subject} ${text}`).not.toContain(secret);
    expect((await chair.get<ActionList>(`/cases/${caseId}/actions`)).body.actions.find(({ kind }) => kind === 'inform_patient')?.reminders.map(({ stage, recipients }) => [stage, recipients])).toEqual([['before', 1], ['due', 1]]);
  });

  it('are passed on to the chair and the coordinator a day later, or at once in an emergency', async () => {
    const { chair, coordinator } = await board();
    await clock.set('2026-03-20T12:00:00.000Z');
    await sweep();
    expect(await mailsTo(chair.id)).toEqual([]);
    await clock.set('2026-03-21T00:05:00.000Z');
    await sweep();
    for (const { id } of [chair, coordinator]) expect((await mailsTo(id)).map(({ text }) => text.includes('Overdue, and passed on to you'))).toEqual([true]);
    const acute = await board({ timing: 'emergency', informPatientBy: '2026-03-17', informPatientTime: '20:00' });
    await clock.set('2026-03-17T20:01:00.000Z');
    await sweep();
    expect((await mailsTo(acute.chair.id)).map(({ text }) => text)).toEqual([expect.stringContaining('Tell the patient, due 17 Mar 2026, 20:00')]);
  });

  it('start anew when the day is moved, and end when it is done or the case is closed', async () => {
    const { surgeon, coordinator, chair, caseId } = await board();
    const of = async () => (await chair.get<ActionList>(`/cases/${caseId}/actions`)).body.actions.find(({ kind }) => kind === 'inform_patient')!;
    await clock.set('2026-03-20T01:00:00.000Z');
    await sweep();
    expect((await coordinator.put(`/actions/${(await of()).id}/plan`, { ownerId: surgeon.id, dueOn: '2026-03-24', changeReason: 'She is at home until Tuesday' }, 1)).status).toBe(200);
    await clock.set('2026-03-22T01:00:00.000Z');
    expect(await sweep()).toBe(0);
    await clock.set('2026-03-24T12:00:00.000Z');
    expect(await sweep()).toBe(1);
    expect(await mailsTo(surgeon.id)).toHaveLength(2);
    expect((await surgeon.post(`/actions/${(await of()).id}/outcome`, { outcome: 'done', on: '2026-03-24' }, 2)).status).toBe(200);
    await clock.set('2026-03-28T12:00:00.000Z');
    expect(await sweep()).toBe(0);
    expect((await chair.move(caseId, 'close', { closingReason: 'not_accepted', reason: 'Treated elsewhere' })).status).toBe(200);
    const told = (await mailsTo(surgeon.id)).length;
    await clock.set('2026-05-28T12:00:00.000Z');
    await sweep();
    expect(await mailsTo(surgeon.id)).toHaveLength(told);
  });

  it('go to those of the board who hold the role where no person is named, and to the coordinator where nobody can be reached', async () => {
    const { oncologist, coordinator, surgeon } = await board({ radiotherapy: '20 Gy in 5 fractions', latestBy: '2026-03-18', informPatientBy: '2026-03-18' });
    await asOwner(api.databaseUrl, api.centre.centreId, newId(), (client) => client.query('UPDATE person SET active = false, version = version + 1 WHERE id = $1', [surgeon.id]));
    await clock.set('2026-03-18T09:00:00.000Z');
    await sweep();
    expect((await mailsTo(oncologist.id)).at(-1)?.text).toContain('Radiotherapy, due 18 Mar 2026');
    expect((await mailsTo(coordinator.id)).at(-1)?.text).toContain('Tell the patient, due 18 Mar 2026');
    expect(await mailsTo(surgeon.id)).toEqual([]);
  });
});

describe('a decision of which nobody has said whether it was carried out', () => {
  it('is asked about after 30, 60 and 90 days, each once, until somebody has said so', async () => {
    const { surgeon, chair, caseId, decisionId } = await board({ latestBy: '2026-12-01', informPatientBy: '2026-12-01' });
    const stages = () => api.rows<{ stage: string }>('SELECT stage FROM action_reminder WHERE decision_id = $1 ORDER BY sent_at', [decisionId]);
    await clock.set('2026-04-15T09:00:00.000Z');
    await sweep();
    expect(await stages()).toEqual([]);
    await clock.set('2026-04-16T10:00:00.000Z');
    await sweep();
    await sweep();
    expect((await mailsTo(surgeon.id)).map(({ subject }) => subject)).toEqual(['Decisions to look at again: 1']);
    await clock.set('2026-06-20T10:00:00.000Z');
    await sweep();
    expect(await stages()).toEqual([{ stage: 'chase_30' }, { stage: 'chase_90' }]);
    const open = (await chair.get<ActionList>(`/cases/${caseId}/actions`)).body.actions.filter(({ kind }) => kind === 'plan' || kind === 'tissue');
    expect(open[0]?.reminders.map(({ stage }) => stage)).toEqual(['chase_30', 'chase_90']);
    for (const { id, version } of open) expect((await surgeon.post(`/actions/${id}/outcome`, { outcome: 'not_done', reason: 'lost_to_follow_up' }, version)).status).toBe(200);
    await clock.set('2026-11-20T10:00:00.000Z');
    expect(await sweep()).toBe(0);
  });

  it('is asked about also where no action is open and the record does not tell', async () => {
    const { surgeon, decisionId } = await board({ latestBy: '2026-12-01', informPatientBy: '2026-12-01' });
    await asOwner(api.databaseUrl, api.centre.centreId, newId(), (client) =>
      client.query(`UPDATE action SET state = 'superseded', superseded_because = 'undone', version = version + 1 WHERE decision_id = $1 AND kind <> 'inform_patient'`, [decisionId]));
    expect(await api.rows('SELECT level FROM concordance WHERE decision_id = $1', [decisionId])).toEqual([{ level: 'unknown' }]);
    await clock.set('2026-04-16T10:00:00.000Z');
    await sweep();
    expect((await mailsTo(surgeon.id)).map(({ subject }) => subject)).toEqual(['Decisions to look at again: 1']);
    await asOwner(api.databaseUrl, api.centre.centreId, newId(), (client) => client.query(`UPDATE concordance SET level = 'full', version = version + 1 WHERE decision_id = $1`, [decisionId]));
    await clock.set('2026-05-16T10:00:00.000Z');
    await sweep();
    expect(await mailsTo(surgeon.id)).toHaveLength(1);
  });
});

describe('after a meeting', () => {
  const mail = ({ meetingId }: BoardRoom) => api.app.get(MinutesService).mail(api.centre.centreId, meetingId);

  it('its members have the minutes and each owner the own actions by mail, once, when everything is signed', async () => {
    const room = await board({ radiotherapy: '20 Gy in 5 fractions', informsPatientId: null });
    expect(await mail(room)).toBe(0);
    expect((await room.close()).status).toBe(200);
    expect(await api.rows(`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'mail_minutes'`)).not.toEqual([]);
    expect(await mail(room)).toBeGreaterThan(0);
    expect(await mail(room)).toBe(0);
    for (const member of [room.chair, room.surgeon, room.oncologist]) expect((await mailsTo(member.id, 'minutes')).map(({ subject, paper_id }) => [/^Minutes: Spine board/.test(subject), Boolean(paper_id)])).toEqual([[true, true]]);
    for (const owner of [room.surgeon, room.oncologist]) expect(await mailsTo(owner.id, 'action_list')).toHaveLength(1);
    expect(await mailsTo(room.referrer.id, 'minutes')).toEqual([]);
    const all = await api.rows<Mail>('SELECT subject, text FROM outbox_message WHERE meeting_id = $1', [room.meetingId]);
    const { patient } = await room.chair.readCase(room.caseId);
    for (const { subject, text } of all) expect(`${subject} ${text}`).not.toContain(patient.familyName);
  }, 60_000);

  it('a guest of one case has the own action and not the minutes of the others', async () => {
    const room = await board();
    const { caseId } = room;
    expect((await room.attends(room.referrer, 'referrer')).status).toBe(200);
    expect((await room.coordinator.put(`/cases/${caseId}/actions/${newId()}`, { what: 'Send the CT', ownerId: room.referrer.id, dueOn: '2026-03-20', decisionId: room.decisionId })).status).toBe(200);
    expect((await room.close()).status).toBe(200);
    await mail(room);
    expect([await mailsTo(room.referrer.id, 'minutes'), (await mailsTo(room.referrer.id, 'action_list')).length]).toEqual([[], 1]);
  }, 60_000);

  it('waits for the last signature, which sends it', async () => {
    const room = await board();
    const left = await room.drafted();
    expect((await room.close()).status).toBe(200);
    expect(await mail(room)).toBe(0);
    expect((await room.sign(left.itemId)).status).toBe(200);
    expect(await mail(room)).toBeGreaterThan(0);
  }, 60_000);
});
