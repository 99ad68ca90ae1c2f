import { newId } from '@rachis/domain';
import { TestApi, type ActingPerson } from './support/api.js';
import { BoardRoom } from './support/board-room.js';
import { pdfText } from './support/pdf-text.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
}, 30_000);
afterAll(() => api.stop());

async function print(who: ActingPerson, path: string): Promise<{ text: string; pages: string[] }> {
  const response = await api.app.inject({ method: 'GET', url: `/api${path}`, headers: { cookie: `rachis=${who.token}` } });
  expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'application/pdf']);
  const raw = response.rawPayload.toString('latin1');
  for (const mark of ['/StructTreeRoot', '/MarkInfo', '/Lang (en-GB)', '<pdfuaid:part>1</pdfuaid:part>']) expect(raw).toContain(mark);
  const text = pdfText(response.rawPayload);
  expect(text).not.toContain('\ufffd');
  return { text, pages: text.split('\n') };
}
/** A board with a decision, a dissent, a deferral and a case that waits. */
async function meetingOfThree() {
  const room = await BoardRoom.gather(api);
  const named = (familyName: string) => room.triagedCase({ patient: { familyName, givenName: 'A', birthDate: '1950' } });
  const decided = await room.list(await named('Decided'), { plannedMinutes: 8, presenterId: room.surgeon.id });
  const deferred = await room.list(await named('Deferred'));
  const waiting = await room.list(await named('Waiting'), { bucket: 'standard_of_care' });
  await room.draft(decided.itemId, { fallbackTrigger: 'the patient declines', fallbackPlan: 'radiotherapy alone', informsPatientId: room.oncologist.id, latestBy: '2026-03-19' });
  await room.oncologist.put(`/agenda-items/${decided.itemId}/positions/${room.oncologist.id}`, { specialty: 'radiation_oncologist', stance: 'dissent', words: 'Radiotherapy alone.' });
  expect((await room.sign(decided.itemId)).status).toBe(200);
  return { room, decided, deferred, waiting };
}

describe('the papers of a meeting', () => {
  it('name every listed case, who was there, what was decided and who dissented, and are a draft until it is closed', async () => {
    const { room } = await meetingOfThree();
    const { text, pages } = await print(room.coordinator, `/meetings/${room.meetingId}/minutes.pdf`);
    for (const words of ['Minutes of the meeting', room.surgeon.displayName, 'Spine surgeon', 'Decided, A, born 1950', 'Deferred, A', 'Waiting, A', 'Standard of care, listed', 'For T8 the board recommends', 'Radiotherapy alone.', `Signed by ${room.chair.displayName}`, 'Closed Not recorded', 'Nobody stepped out'])
      expect(text).toContain(words);
    for (const each of pages) expect(each).toContain('DRAFT – meeting not closed');
  }, 30_000);

  it('list what follows by owner, the earliest first', async () => {
    const { room } = await meetingOfThree();
    const { text } = await print(room.coordinator, `/meetings/${room.meetingId}/actions.pdf`);
    for (const words of [room.surgeon.displayName, 'Carry the plan out: Posterior decompression T8', '19 Mar 2026', 'Tissue is needed: Biopsy', room.oncologist.displayName, 'Tell the patient', '18 Mar 2026', 'Open']) expect(text).toContain(words);
    expect(text.indexOf(room.oncologist.displayName)).toBeLessThan(text.indexOf('18 Mar 2026'));
  }, 30_000);

  it('hold each case on a page of its own, under its own name, for when the network is down', async () => {
    const { room, decided } = await meetingOfThree();
    const { pages } = await print(room.coordinator, `/meetings/${room.meetingId}/pack.pdf`);
    expect(pages).toHaveLength(4);
    expect(pages.slice(1).map((each) => ['Decided, A', 'Deferred, A', 'Waiting, A'].filter((name) => each.includes(name)))).toEqual([['Decided, A'], ['Deferred, A'], ['Waiting, A']]);
    expect(pages[1]).toContain('Decompress and stabilise T8');
    expect(pages[1]).toContain('Not recorded');
    expect(pages[1]).toContain((await room.chair.readCase(decided.caseId)).caseNumber);
  }, 30_000);

  it('say on the pack which published version they go with, by its number and its seal, and when it has changed since', async () => {
    const { room } = await meetingOfThree();
    const pack = async () => (await print(room.coordinator, `/meetings/${room.meetingId}/pack.pdf`)).pages[0];
    expect(await pack()).toContain('has not been published');
    const { version } = await room.meeting();
    expect((await room.coordinator.post(`/meetings/${room.meetingId}/packs`, {}, version)).status).toBe(201);
    const [row] = await api.rows<{ sha: string }>('SELECT snapshot_sha256 AS sha FROM agenda_pack WHERE meeting_id = $1', [room.meetingId]);
    const first = await pack();
    for (const words of ['v1, published', row?.sha.slice(0, 8) ?? 'no seal', 'The agenda stands as in v1.']) expect(first).toContain(words);
    await room.list();
    expect(await pack()).toContain('Changed since v1: 1 difference');
  }, 60_000);

  it('are the board\'s own, and each print is noted', async () => {
    const { room } = await meetingOfThree();
    for (const [who, status] of [[room.referrer, 403], [await api.stranger('coordinator'), 404]] as const)
      expect((await api.app.inject({ method: 'GET', url: `/api/meetings/${room.meetingId}/minutes.pdf`, headers: { cookie: `rachis=${who.token}` } })).statusCode).toBe(status);
    await print(room.chair, `/meetings/${room.meetingId}/pack.pdf`);
    expect(await api.rows(`SELECT action, actor_id FROM audit_event WHERE subject_id = $1 AND action LIKE '%.print'`, [room.meetingId])).toEqual([{ action: 'pack.print', actor_id: room.chair.id }]);
  }, 30_000);
});

describe('the transfer sheet', () => {
  it('says neurology, times, images and next of kin on one page, and names what nobody has said', async () => {
    const referrer = await api.as('referrer');
    const caseId = await referrer.refer({
      patient: { familyName: `${'Longname-'.repeat(15)}end`, givenName: 'Margaret', birthDate: '1963-03-14', sex: 'female', identifiers: [{ authority: 'NHS', value: '999 000 0018' }] },
      referral: { question: 'Decompress T8?', urgency: 'emergency', mscc: 'yes', msccSuspectedAt: '2026-03-13T12:10:00Z', contact: 'Dr Bello, bleep 4711' },
      lesions: [{ levels: 'T8' }, { absences: { levels: 'unknown' } }], fitness: { anticoagulated: 'yes', anticoagulant: 'Apixaban 5 mg bd', anticoagulantLastAt: '2026-03-13T08:00:00Z', allergies: 'Penicillin: rash' },
      imaging: [{ modality: 'mri_whole_spine', performedOn: '2026-03-13', heldAt: 'Eastbridge PACS', received: 'no' }],
      wishes: [{ statement: 'To walk to my own bathroom', obtainedBy: 'J. Tan', obtainedOn: '2026-03-13', carer: 'John Okafor, husband, 01632 960111' }],
    });
    await referrer.put(`/cases/${caseId}/steroid-courses/${newId()}`, { drug: 'dexamethasone', dailyDoseMg: '16', route: 'oral', startedOn: '2026-03-13', startedAt: '2026-03-13T12:40:00Z', running: 'yes' }, 0);
    await referrer.put(`/cases/${caseId}/neuro-exams/${newId()}`, { examinedOn: '2026-03-13', examinedAt: '2026-03-13T12:10:00Z', examiner: 'Dr Bello', ais: 'D', sensoryLevelRight: 'T9', sensoryLevelLeft: 'T9', postVoidResidualMl: 320, motor: [{ muscle: 'L2', side: 'right', grade: '3' }] }, 0);
    const { text, pages } = await print(referrer, `/cases/${caseId}/transfer-sheet.pdf`);
    expect(pages).toHaveLength(1);
    for (const words of ['13 Mar 2026, 12:10 GMT', 'Dr Bello, bleep 4711', 'right T9, left T9', '320 mL', 'Dexamethasone, 16 mg a day, by mouth, first dose 13 Mar 2026, 12:40 GMT', 'Apixaban 5 mg bd, last dose 13 Mar 2026, 08:00 GMT', 'Penicillin: rash', 'held at Eastbridge PACS', 'not received here', 'John Okafor, husband', 'To walk to my own bathroom', 'No signed decision', 'T8, level unknown'])
      expect(text).toContain(words);
    expect(text).toMatch(/Spinal precautions Precautions Not recorded/);
    expect((await api.auditOf(caseId)).map(({ action }) => action)).toContain('transfer-sheet.print');
    (await api.send('GET', `/cases/${caseId}/transfer-sheet.pdf`, { cookie: `rachis=${(await api.as('referrer')).token}` })).expectProblem(404, 'not-found');
  }, 30_000);
});
