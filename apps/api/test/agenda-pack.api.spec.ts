import { packDifferences } from '@rachis/domain';
import { createHash } from 'node:crypto';
import { TestApi } from './support/api.js';
import { asOwner } from './support/people.js';
import { PlannedMeeting, inHours } from './support/planned-meeting.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

describe('publishing an agenda', () => {
  it('freezes cases, order, minutes, presenters, readiness and what was missing as version 1, with its hash', async () => {
    const meeting = await PlannedMeeting.make(api);
    const { surgeon, coordinator } = meeting.room;
    const first = await meeting.lists({ plannedMinutes: 8, presenterId: surgeon.id });
    const second = await meeting.lists({ bucket: 'ratify' });
    const published = await meeting.publishes('First list for radiology and pathology');
    expect([published.status, published.body.version]).toEqual([201, 1]);
    const { packs: [pack], now } = await meeting.preparation();
    expect(pack).toMatchObject({ number: 1, note: 'First list for radiology and pathology', publishedByName: coordinator.displayName });
    expect(pack?.content.lines).toMatchObject([
      { itemId: second.itemId, bucket: 'ratify', plannedMinutes: null, presenter: null, late: false },
      { itemId: first.itemId, caseId: first.caseId, bucket: 'discuss', plannedMinutes: 8, presenter: surgeon.displayName, urgency: 'urgent', readiness: { of: 15, missing: expect.arrayContaining([{ label: 'Histology', absence: null }]) } },
    ]);
    expect(pack?.content).toEqual(now);
    const [row] = await api.rows<{ snapshot_text: string; snapshot_sha256: string }>('SELECT snapshot_text, snapshot_sha256 FROM agenda_pack WHERE id = $1', [published.body.id]);
    expect(createHash('sha256').update(row!.snapshot_text).digest('hex')).toBe(row!.snapshot_sha256);
    expect(row!.snapshot_sha256).toBe(pack?.sha256);
  });

  it('shows the difference between two versions line by line, a late case with its reason', async () => {
    const meeting = await PlannedMeeting.make(api, { meeting: { startsAt: inHours(80) } });
    const [a, b, gone] = [await meeting.lists({ lateReason: 'Images came on Saturday' }), await meeting.lists({ lateReason: 'As above' }), await meeting.lists({ lateReason: 'As above' })];
    await meeting.publishes();
    const late = await meeting.lists({ lateReason: 'New weakness on Monday' });
    await meeting.room.coordinator.post(`${meeting.path}/agenda/${gone.itemId}/removal`, { reason: 'Treated elsewhere' }, 1);
    await meeting.room.coordinator.put(`${meeting.path}/order`, { itemIds: [late.itemId, b.itemId, a.itemId] }, await meeting.version());
    expect((await meeting.publishes()).body.version).toBe(2);
    const { packs: [v2, v1] } = await meeting.preparation();
    expect(packDifferences(v1!.content, v2!.content).map(({ kind, itemId, changes }) => [kind, itemId, changes])).toEqual([
      ['added', late.itemId, ['To discuss', 'late: New weakness on Monday']],
      ['changed', expect.stringMatching(new RegExp(`${a.itemId}|${b.itemId}`)), ['Stands at another place']],
      ['removed', gone.itemId, ['To discuss']],
    ]);
  });

  it('does not change what was published when the case changes, and says so in the next version', async () => {
    const meeting = await PlannedMeeting.make(api);
    const { itemId, caseId } = await meeting.lists();
    await meeting.publishes();
    const before = (await meeting.preparation()).packs[0]!;
    expect((await meeting.room.surgeon.put(`/cases/${caseId}/tumour`, { primary: 'renal_cell', histology: 'Clear cell' }, 0)).status).toBe(200);
    const { packs: [after], now } = await meeting.preparation();
    expect(after).toEqual(before);
    expect(packDifferences(after!.content, now)).toEqual([expect.objectContaining({ itemId, changes: expect.arrayContaining(['Now there: Primary tumour, Histology']) })]);
  });

  it('refuses a version that would say nothing new', async () => {
    const meeting = await PlannedMeeting.make(api);
    await meeting.lists();
    await meeting.publishes();
    (await meeting.publishes()).expectProblem(409, 'pack-unchanged');
    expect((await meeting.preparation()).packs).toHaveLength(1);
  });

  it('gives two who press at once one version', async () => {
    const meeting = await PlannedMeeting.make(api);
    await meeting.lists();
    const answers = await Promise.all([meeting.publishes(), meeting.publishes(null, meeting.room.chair)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await meeting.preparation()).packs.map(({ number }) => number)).toEqual([1]);
  });

  it('is not possible on an older view, after the meeting, or for others than coordinator and chair', async () => {
    const meeting = await PlannedMeeting.make(api);
    const { surgeon, coordinator } = meeting.room;
    (await coordinator.post(`${meeting.path}/packs`, {}, 1)).expectProblem(412, 'stale-version');
    (await coordinator.post(`${meeting.path}/packs`, {})).expectProblem(428, 'version-needed');
    (await coordinator.post(`${meeting.path}/packs`, { note: 'x'.repeat(401) }, 2)).expectProblem(422, 'invalid-input', '#/note');
    (await meeting.publishes(null, surgeon)).expectProblem(403, 'not-permitted');
    await meeting.room.open();
    await meeting.room.close();
    (await meeting.publishes()).expectProblem(409, 'meeting-closed');
  });
});

describe('a published version', () => {
  it('cannot be changed or deleted, not even in the database', async () => {
    const meeting = await PlannedMeeting.make(api);
    await meeting.lists();
    const { body: { id } } = await meeting.publishes();
    const change = (sql: string) => asOwner(api.databaseUrl, api.centre.centreId, meeting.room.coordinator.id, (client) => client.query(sql, [id]));
    await expect(change(`UPDATE agenda_pack SET note = 'Another', version = 2 WHERE id = $1`)).rejects.toThrow('append-only');
    await expect(change('DELETE FROM agenda_pack WHERE id = $1')).rejects.toThrow('append-only');
    await expect(change('DELETE FROM meeting_invitation WHERE id = $1')).rejects.toThrow('append-only');
  });

  it('leaves its hash in the audit and not its patients', async () => {
    const meeting = await PlannedMeeting.make(api);
    await meeting.lists();
    const { body: { id } } = await meeting.publishes();
    const [event] = await api.rows<{ action: string; after: Record<string, unknown> }>(`SELECT action, after FROM audit_event WHERE subject = 'agenda_pack' AND subject_id = $1`, [id]);
    expect(event?.action).toBe('agenda.publish');
    expect(Object.keys(event!.after)).toContain('snapshot_sha256');
    expect(JSON.stringify(event!.after)).not.toContain('Okafor');
  });
});
