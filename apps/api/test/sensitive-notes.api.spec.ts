import { newId, type HistoryPage, type Kept, type SensitiveNotes } from '@rachis/domain';
import pg from 'pg';
import { TestApi, type ActingPerson } from './support/api.js';
import { BoardRoom } from './support/board-room.js';
import { Listener } from './support/listener.js';
import { pdfText } from './support/pdf-text.js';

/** Words that stand in no other place; whoever finds one of them has seen the note. */
const SECRET = {
  kind: 'safeguarding',
  text: 'Zwielicht: bruises that no fall explains',
  reason: 'Hushpuppy: the daughter must not learn of it',
  audience: ['specialist_nurse', 'chair'],
};
const TRACE = /zwielicht|bruises|hushpuppy|safeguarding/i;

let api: TestApi;
let room: BoardRoom;
let nurse: ActingPerson;
let caseId: string;
let noteId: string;
beforeAll(async () => {
  api = await TestApi.start();
  room = await BoardRoom.gather(api);
  nurse = await api.as('specialist_nurse');
  caseId = await room.triagedCase({ lesions: [{ levels: 'T8' }] });
  noteId = newId();
  expect((await put(nurse, SECRET, noteId)).body).toEqual({ id: noteId, version: 1 });
}, 30_000);
afterAll(() => api.stop());

const put = (who: ActingPerson, note: object, id = newId(), of = caseId) =>
  who.put<Kept>(`/cases/${of}/sensitive-notes/${id}`, note);
const notesFor = async (who: ActingPerson, of = caseId) =>
  (await who.get<SensitiveNotes>(`/cases/${of}/sensitive-notes`)).body;
const retract = (who: ActingPerson, id: string, reason: string, seen: number, of = caseId) =>
  who.post<Kept>(`/cases/${of}/sensitive-notes/${id}/retraction`, { reason }, seen);

describe('a sensitive note', () => {
  it('is read by its author and by the roles it is for', async () => {
    const author = await api.as('pathologist');
    const own = await author.refer();
    const id = newId();
    await put(author, { ...SECRET, audience: ['radiologist'] }, id, own);
    for (const who of [author, await api.as('radiologist'), await api.as('referrer', 'radiologist')]) {
      expect(await notesFor(who, own)).toEqual({
        notes: [
          expect.objectContaining({
            ...SECRET,
            audience: ['radiologist'],
            id,
            version: 1,
            recordedByName: author.displayName,
            retractedReason: null,
          }),
        ],
        withheld: 0,
      });
    }
  });

  it('is for everybody else of the board one that they may not read', async () => {
    expect(await notesFor(room.surgeon)).toEqual({ notes: [], withheld: 1 });
    expect(await notesFor(await api.as('pathologist'))).toEqual({ notes: [], withheld: 1 });
  });

  it('is nothing at all for who is not of the board', async () => {
    for (const who of [
      room.referrer,
      await api.as('auditor'),
      await api.as('administrator'),
      await api.as('safety_officer'),
    ]) {
      (await who.get(`/cases/${caseId}/sensitive-notes`)).expectProblem(403, 'not-permitted');
      (await put(who, SECRET)).expectProblem(403, 'not-permitted');
    }
    const stranger = await api.stranger('specialist_nurse', 'chair');
    (await stranger.get(`/cases/${caseId}/sensitive-notes`)).expectProblem(404, 'not-found');
    (await put(stranger, SECRET)).expectProblem(404, 'not-found');
  });

  it('is never changed: pressing twice is no second note, other words under the id are refused', async () => {
    const id = newId();
    const note = { ...SECRET, kind: 'social' };
    await put(nurse, note, id);
    expect((await put(nurse, note, id)).body).toEqual({ id, version: 1 });
    (await put(nurse, { ...note, text: 'Something else' }, id)).expectProblem(409, 'duplicate');
    (await put(nurse, { ...note, audience: ['radiologist'] }, id)).expectProblem(409, 'duplicate');
    (await put(room.surgeon, note, id)).expectProblem(409, 'duplicate');
    await retract(nurse, id, 'not_true', 1);
  });

  it('is taken back with a reason by who may read it, stays readable for them, and counts no more for the others', async () => {
    const own = await nurse.refer();
    const id = newId();
    await put(nurse, SECRET, id, own);
    (await retract(room.surgeon, id, 'not_true', 1, own)).expectProblem(404, 'not-found');
    (await retract(room.chair, id, 'not_true', 7, own)).expectProblem(412, 'stale-version');
    (await retract(room.chair, id, 'because', 1, own)).expectProblem(422, 'invalid-input', '#/reason');
    expect((await retract(room.chair, id, 'not_true', 1, own)).body).toEqual({ id, version: 2 });
    (await retract(room.chair, id, 'not_true', 2, own)).expectProblem(409, 'duplicate');
    expect((await notesFor(nurse, own)).notes).toEqual([
      expect.objectContaining({
        text: SECRET.text,
        version: 2,
        retractedReason: 'not_true',
        retractedByName: room.chair.displayName,
        recordedByName: nurse.displayName,
      }),
    ]);
    expect(await notesFor(room.surgeon, own)).toEqual({ notes: [], withheld: 0 });
  });

  const REFUSED: [string, object, string][] = [
    ['without a kind', { ...SECRET, kind: null }, '#/kind'],
    ['without words', { ...SECRET, text: '  ' }, '#/text'],
    ['for nobody', { ...SECRET, audience: [] }, '#/audience'],
    ['for referrers', { ...SECRET, audience: ['referrer'] }, '#/audience'],
    ['for auditors', { ...SECRET, audience: ['chair', 'auditor'] }, '#/audience'],
    ['without a reason for the fence', { ...SECRET, reason: null }, '#/reason'],
  ];
  it.each(REFUSED)('is refused %s', async (_what, note, pointer) => {
    (await put(nurse, note)).expectProblem(422, 'invalid-input', pointer);
  });
});

describe('the words of a sensitive note, outside its audience', () => {
  it('stand in no answer of any route', async () => {
    const { itemId } = await room.list(caseId);
    expect((await room.draft(itemId)).status).toBe(200);
    expect((await room.sign(itemId)).status).toBe(200);
    const decisionId = (await room.chair.readCase(caseId)).discussions[0]!.decisionId!;
    const [auditor, pathologist] = [await api.as('auditor'), await api.as('pathologist')];
    const read: string[] = [];
    for (const who of [room.surgeon, room.coordinator, room.oncologist, room.referrer, auditor, pathologist]) {
      for (const path of [
        `/cases/${caseId}`,
        `/cases/${caseId}/history`,
        `/cases/${caseId}/sensitive-notes`,
        `/cases/${caseId}/prognosis`,
        `/meetings/${room.meetingId}`,
        `/decisions/${decisionId}`,
        '/day',
        '/people',
      ])
        read.push((await who.get(path)).text);
      read.push(
        (await who.post('/cases/search', {})).text,
        (await who.post('/cases/search', { text: 'Zwielicht' })).text,
      );
    }
    expect(read.join('\n')).not.toMatch(TRACE);
    expect(read.join('\n')).toContain(caseId);
    const paper = await api.app.inject({
      method: 'GET',
      url: `/api/decisions/${decisionId}/document.pdf`,
      headers: { cookie: `rachis=${room.surgeon.token}` },
    });
    expect(pdfText(paper.rawPayload)).toContain('Page 1 of');
    expect(pdfText(paper.rawPayload)).not.toMatch(TRACE);
  });

  it('stand in no signed snapshot, no audit and no card, not even for who may read the note', async () => {
    const kept = await api.rows<{ name: string; text: string }>(
      `
      SELECT 'snapshot' AS name, coalesce(string_agg(snapshot_text, ' '), '') AS text FROM decision WHERE case_id = $1
      UNION ALL SELECT 'audit', string_agg(e::text, ' ') FROM audit_event e WHERE case_id = $1
      UNION ALL SELECT 'card', string_agg(k::text, ' ') FROM case_card k`,
      [caseId],
    );
    expect(kept.map(({ name, text }) => [name, text.length > 100, TRACE.test(text)])).toEqual([
      ['snapshot', true, false],
      ['audit', true, false],
      ['card', true, false],
    ]);
    expect((await nurse.get(`/cases/${caseId}/history`)).text).not.toMatch(TRACE);
  });

  it('leave a digest in the history that nobody can guess, with who wrote for whom', async () => {
    const { entries } = (await room.surgeon.get<HistoryPage>(`/cases/${caseId}/history`)).body;
    const digests = entries.filter(({ subject }) => subject === 'sensitive_note').map(({ after }) => after);
    expect(digests).toContainEqual({ id: noteId, case_id: caseId, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(entries).toContainEqual(
      expect.objectContaining({
        action: 'sensitive-note.record',
        subject: 'sensitive_note_cover',
        actorName: nurse.displayName,
        after: expect.objectContaining({ audience: SECRET.audience }),
      }),
    );
    const other = await nurse.refer();
    await put(nurse, SECRET, newId(), other);
    const [again] = (await api.auditOf(other)).filter(({ subject }) => subject === 'sensitive_note');
    expect(digests.map((one) => one?.['digest'])).not.toContain((again?.after as { digest: string }).digest);
  });

  it('are not told to an open screen, and the referrer does not even hear that there is a note', async () => {
    const [surgeon, referrer] = [await Listener.open(api, room.surgeon), await Listener.open(api, room.referrer)];
    try {
      await put(nurse, { ...SECRET, kind: 'other' });
      expect(await surgeon.hears({ action: 'sensitive-note.record' })).toEqual({
        action: 'sensitive-note.record',
        caseId,
      });
      const { version } = await room.referrer.readCase(caseId);
      await room.coordinator.put(`/cases/${caseId}/referral`, { question: 'Still?' }, version);
      await referrer.hears({ action: 'referral.record', caseId });
      expect(referrer.text).not.toContain('sensitive');
      expect(surgeon.text).not.toMatch(TRACE);
    } finally {
      surgeon.close();
      referrer.close();
    }
  });
});

describe('the database alone', () => {
  let intruder: pg.Client;
  beforeAll(async () => {
    intruder = new pg.Client({ connectionString: api.appUrl });
    await intruder.connect();
  });
  afterAll(() => intruder.end());
  beforeEach(() => intruder.query('BEGIN'));
  afterEach(() => intruder.query('ROLLBACK'));

  const looking = (settings: Record<string, string>) =>
    intruder.query(
      `SELECT ${Object.keys(settings)
        .map((name, at) => `set_config('app.${name}', $${at + 1}, true)`)
        .join(', ')}`,
      Object.values(settings),
    );
  const seen = async () =>
    (await intruder.query<{ text: string }>('SELECT text FROM sensitive_note WHERE id = $1', [noteId])).rows.length;
  const centre = () => ({ centre: api.centre.centreId, reach: 'centre', actor: newId() });

  it.each([
    ['specialist_nurse', 1],
    ['radiologist,chair', 1],
    ['spine_surgeon', 0],
    ['auditor', 0],
    ['', 0],
    ['specialist', 0],
    ['specialist_nurse chair', 0],
    ['{chair}', 0],
  ])('shows the words to the roles "%s" %i times', async (roles, times) => {
    await looking({ ...centre(), roles });
    expect(await seen()).toBe(times);
  });

  it('shows them to their author whatever the role, and to nobody who names no role', async () => {
    await looking({ ...centre(), actor: nurse.id });
    expect(await seen()).toBe(1);
    await looking(centre());
    expect(await seen()).toBe(0);
  });

  it('shows them to no referrer and to no other centre, even with a role that may', async () => {
    await looking({ ...centre(), reach: 'own', actor: room.referrer.id, roles: 'chair' });
    expect(await seen()).toBe(0);
    expect((await intruder.query('SELECT 1 FROM sensitive_note_cover')).rows).toEqual([]);
    await looking({ ...centre(), centre: newId(), roles: 'chair' });
    expect(await seen()).toBe(0);
  });

  it('lets nobody widen the fence or rewrite the words', async () => {
    await looking({ ...centre(), roles: 'specialist_nurse', action: 'sensitive-note.record' });
    const tries = [
      "UPDATE sensitive_note_cover SET audience = ARRAY['spine_surgeon'], version = version + 1",
      "UPDATE sensitive_note SET audience = ARRAY['spine_surgeon'], version = version + 1",
      "UPDATE sensitive_note SET text = 'x', version = version + 1",
    ];
    for (const sql of tries) {
      await intruder.query('SAVEPOINT attempt');
      await expect(intruder.query(`${sql} WHERE id = '${noteId}'`)).rejects.toMatchObject({ code: 'RX002' });
      await intruder.query('ROLLBACK TO SAVEPOINT attempt');
    }
  });
});
