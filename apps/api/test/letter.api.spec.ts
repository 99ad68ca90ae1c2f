import { newId, type DecisionLetters, type Kept, type Letter, type LetterView } from '@rachis/domain';
import { createHash } from 'node:crypto';
import { TestApi, type ActingPerson } from './support/api.js';
import { BoardRoom } from './support/board-room.js';
import { eventually } from './support/eventually.js';
import { MailServer } from './support/mail-server.js';
import { pdfText } from './support/pdf-text.js';

let mail: MailServer;
let api: TestApi;
beforeAll(async () => {
  mail = await MailServer.start();
  api = await TestApi.start(mail.settings);
}, 30_000);
afterAll(async () => {
  await mail.stop();
  await api.stop();
});

const LONG = `${'Longname-'.repeat(18)}end`;
const patient = { familyName: 'Ångström-Łódzka', givenName: 'Margaret', birthDate: '1963-03-14', sex: 'female', identifiers: [{ authority: 'NHS', value: '999 000 0018' }] } as const;
async function signedCase(room: BoardRoom, familyName: string = patient.familyName) {
  const caseId = await room.triagedCase({ patient: { ...patient, identifiers: [{ authority: 'NHS', value: newId() }], familyName } });
  const { itemId } = await room.list(caseId);
  const kept = await room.draft(itemId, { fallbackTrigger: 'the patient declines', fallbackPlan: 'single-fraction radiotherapy' });
  expect((await room.sign(itemId)).status).toBe(200);
  return { caseId, itemId, decisionId: kept.body.id };
}
const page = async (who: ActingPerson, decisionId: string) => (await who.get<DecisionLetters>(`/decisions/${decisionId}/letters`)).body;
async function draftOf(who: ActingPerson, decisionId: string, kind: Letter['kind'], more: Partial<Letter> = {}): Promise<{ id: string; letter: Letter }> {
  const drafted = (await page(who, decisionId)).drafts.find((one) => one.kind === kind);
  if (!drafted) throw new Error('no first draft');
  const id = newId();
  const letter = { ...drafted, ...more };
  expect((await who.put(`/decisions/${decisionId}/letters/${id}`, letter, 0)).status).toBe(200);
  return { id, letter };
}
async function read(who: ActingPerson, decisionId: string, id: string): Promise<LetterView> {
  const found = (await page(who, decisionId)).letters.find((letter) => letter.id === id);
  if (!found) throw new Error('no such letter');
  return found;
}
async function print(who: ActingPerson, path: string): Promise<{ raw: Buffer; text: string; pages: string[] }> {
  const response = await api.app.inject({ method: 'GET', url: `/api${path}`, headers: { cookie: `rachis=${who.token}` } });
  expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'application/pdf']);
  const text = pdfText(response.rawPayload);
  const raw = response.rawPayload.toString('latin1');
  for (const mark of ['/StructTreeRoot', '/MarkInfo', '/Lang (en-GB)', '<pdfuaid:part>1</pdfuaid:part>']) expect(raw).toContain(mark);
  expect(text).not.toContain('\ufffd');
  return { raw: response.rawPayload, text, pages: text.split('\n') };
}

describe('an outcome letter', () => {
  it('begins with the sentence, the actions and the red flags, to referrer, GP and consultant', async () => {
    const room = await BoardRoom.gather(api);
    const { decisionId } = await signedCase(room);
    const { drafts, outcomeDueAt, outcomeSentAt, mailServerSet } = await page(room.coordinator, decisionId);
    expect([outcomeSentAt, mailServerSet, Date.parse(outcomeDueAt ?? '') > Date.now()]).toEqual([null, true, true]);
    expect(drafts[0]?.recipients.map(({ role, name }) => [role, name])).toEqual([['referrer', room.referrer.displayName], ['gp', null], ['consultant', room.surgeon.displayName]]);
    const { id } = await draftOf(room.coordinator, decisionId, 'outcome_letter', { words: 'Thank you for the MRI, which came within the hour.' });
    const { text, pages } = await print(room.coordinator, `/letters/${id}/document.pdf`);
    expect(pages).toHaveLength(1);
    for (const words of ['DRAFT – not approved', 'Ångström-Łódzka, Margaret', 'For T8 the board recommends decompression (primary)', 'Thank you for the MRI', 'tells the patient, by 18 Mar 2026', 'if the patient declines, then single-fraction radiotherapy', 'limb weakness', 'telephone 01632 960999', 'General practitioner: not recorded', 'Decompress and stabilise T8'])
      expect(text).toContain(words);
    expect(text.indexOf('For T8 the board recommends')).toBeLessThan(text.indexOf('You asked'));
  }, 30_000);

  it('is edited, approved and sent; each recipient is followed, and the paper is kept to the byte', async () => {
    const room = await BoardRoom.gather(api);
    const { caseId, decisionId } = await signedCase(room);
    const recipients = [{ role: 'referrer', name: 'Dr Bello', email: 'bello@eastbridge.example' }, { role: 'gp', name: 'Dr Patel', email: 'bounce.patel@surgery.example' }, { role: 'other', name: 'Ward 7, by post' }] as Letter['recipients'];
    const { id, letter } = await draftOf(room.coordinator, decisionId, 'outcome_letter', { recipients });
    (await room.coordinator.post(`/letters/${id}/sending`, undefined, 1)).expectProblem(409, 'letter-not-approved');
    expect((await room.coordinator.post(`/letters/${id}/approval`, undefined, 1)).status).toBe(200);
    expect((await room.coordinator.put(`/decisions/${decisionId}/letters/${id}`, { ...letter, words: 'One more word.' }, 2)).status).toBe(200);
    expect(await read(room.coordinator, decisionId, id)).toMatchObject({ state: 'draft', approvedBy: null, words: 'One more word.' });
    (await room.coordinator.post(`/letters/${id}/approval`, undefined, 1)).expectProblem(412, 'stale-version');
    await room.coordinator.post(`/letters/${id}/approval`, undefined, 3);
    expect((await room.coordinator.post<Kept>(`/letters/${id}/sending`, undefined, 4)).status).toBe(200);
    (await room.coordinator.post(`/letters/${id}/sending`, undefined, 5)).expectProblem(409, 'letter-sent');
    (await room.coordinator.put(`/decisions/${decisionId}/letters/${id}`, letter, 5)).expectProblem(409, 'letter-sent');
    const sent = await eventually(() => read(room.coordinator, decisionId, id), ({ messages }) => messages.every(({ state }) => state !== 'queued'));
    expect(sent.messages.map(({ recipientName, state }) => [recipientName, state]).sort()).toEqual([['Dr Bello', 'sent'], ['Dr Patel', 'bounced']]);
    expect((await page(room.coordinator, decisionId)).outcomeSentAt).toBe(sent.sentAt);
    const { raw, text } = await print(room.coordinator, `/letters/${id}/document.pdf`);
    expect(createHash('sha256').update(raw).digest('hex')).toBe(sent.paperSha256);
    expect(text).not.toContain('DRAFT');
    expect(text).toContain(`Approved by ${room.coordinator.displayName}`);
    const [arrived] = mail.to('bello@eastbridge.example');
    expect(arrived?.raw).toContain(raw.toString('base64').slice(0, 60));
    expect(/^Subject: (.*)$/m.exec(arrived?.raw ?? '')?.[1]).not.toMatch(/ngstr|Margaret|T8/);
    expect(/^Subject: .*(?:\r?\n[ \t].*)*/m.exec(arrived?.raw ?? '')?.[0]).toContain((await room.chair.readCase(caseId)).caseNumber);
    const next = (await page(room.coordinator, decisionId)).drafts[0]?.recipients.find(({ role }) => role === 'gp');
    expect(next).toMatchObject({ name: 'Dr Patel', email: 'bounce.patel@surgery.example' });
  }, 20_000);

  it('is about a signed decision that stands, and goes nowhere without a name and a whole address', async () => {
    const room = await BoardRoom.gather(api);
    const { decisionId: draftId } = await room.drafted();
    (await room.coordinator.put(`/decisions/${draftId}/letters/${newId()}`, { kind: 'outcome_letter', recipients: [] }, 0)).expectProblem(409, 'not-signed');
    const { decisionId } = await signedCase(room);
    (await room.coordinator.put(`/decisions/${decisionId}/letters/${newId()}`, { kind: 'outcome_letter', recipients: [{ role: 'gp', email: 'a@b.example, c@d.example' }] }, 0)).expectProblem(422, 'invalid-input', '#/recipients/0/email');
    const { id } = await draftOf(room.coordinator, decisionId, 'outcome_letter', { recipients: [{ role: 'gp' }] });
    await room.coordinator.post(`/letters/${id}/approval`, undefined, 1);
    (await room.coordinator.post(`/letters/${id}/sending`, undefined, 2)).expectProblem(422, 'invalid-input', '#/recipients');
    (await room.surgeon.post(`/letters/${id}/sending`, undefined, 2)).expectProblem(403, 'not-permitted');
    await room.chair.post(`/decisions/${decisionId}/retraction`, { reason: 'Wrong patient' });
    (await room.coordinator.post(`/letters/${id}/sending`, undefined, 2)).expectProblem(409, 'not-signed');
    expect((await print(room.coordinator, `/letters/${id}/document.pdf`)).text).toContain('ENTERED IN ERROR');
    (await (await api.stranger('coordinator')).get(`/decisions/${decisionId}/letters`)).expectProblem(404, 'not-found');
    (await room.referrer.get(`/decisions/${decisionId}/letters`)).expectProblem(403, 'not-permitted');
  }, 30_000);

  it('stays on its page with a very long name', async () => {
    const room = await BoardRoom.gather(api);
    const { decisionId } = await signedCase(room, LONG);
    const { id } = await draftOf(room.coordinator, decisionId, 'outcome_letter');
    const { text, pages } = await print(room.coordinator, `/letters/${id}/document.pdf`);
    expect(pages).toHaveLength(1);
    expect(text.replaceAll('\u200b', '').replaceAll(' ', '')).toContain(LONG);
  }, 30_000);
});

describe('a summary for the patient', () => {
  it('is approved by a clinician, in plain words, and is not sent to the dead', async () => {
    const room = await BoardRoom.gather(api);
    const { caseId, decisionId } = await signedCase(room);
    const to = [{ role: 'informs_patient', name: 'J. Tan', email: 'tan@northgate.example' }] as Letter['recipients'];
    const { id, letter } = await draftOf(room.coordinator, decisionId, 'patient_summary', { recipients: to });
    (await room.coordinator.post(`/letters/${id}/approval`, undefined, 1)).expectProblem(403, 'not-permitted');
    const scored = newId();
    await room.surgeon.put(`/decisions/${decisionId}/letters/${scored}`, { ...letter, words: 'Your SINS is 11 and one of us dissented.' }, 0);
    (await room.surgeon.post(`/letters/${scored}/approval`, undefined, 1)).expectProblem(422, 'invalid-input', '#/words');
    expect((await room.surgeon.post(`/letters/${id}/approval`, undefined, 1)).status).toBe(200);
    const { text, pages } = await print(room.surgeon, `/letters/${id}/document.pdf`);
    expect(pages).toHaveLength(1);
    for (const words of ['What the team advises', 'an operation to take pressure off the spinal cord or the nerves', `You decide with ${room.surgeon.displayName}`, 'new weakness in an arm or a leg', `Checked by ${room.surgeon.displayName}`]) expect(text).toContain(words);
    expect(text).not.toMatch(/SINS|ESCC|majority|DRAFT/);
    const { patient: person } = await room.chair.readCase(caseId);
    const { familyName, version } = person;
    expect((await room.coordinator.put(`/cases/${caseId}/patient`, { familyName, vitalStatus: 'deceased', deceasedOn: '2026-03-20' }, version)).status).toBe(200);
    (await room.coordinator.post(`/letters/${id}/sending`, undefined, 2)).expectProblem(409, 'patient-deceased');
    expect(mail.tries.has('tan@northgate.example')).toBe(false);
  }, 30_000);
});
