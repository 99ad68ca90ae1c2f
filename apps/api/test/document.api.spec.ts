import { newId, type NewCase } from '@rachis/domain';
import { TestApi, type ActingPerson } from './support/api.js';
import { BoardRoom } from './support/board-room.js';
import { pdfText } from './support/pdf-text.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

async function print(decisionId: string, who: ActingPerson): Promise<{ raw: string; text: string }> {
  const response = await api.app.inject({ method: 'GET', url: `/api/decisions/${decisionId}/document.pdf`, headers: { cookie: `rachis=${who.token}` } });
  expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'application/pdf']);
  return { raw: response.rawPayload.toString('latin1'), text: pdfText(response.rawPayload) };
}

const referral = (nhsNumber: string): Partial<NewCase> => ({
  patient: { familyName: 'Ångström-Łódzka', givenName: 'Μαργαρίτα Кириллова', birthDate: '1963', sex: 'female', identifiers: [{ authority: 'NHS', value: nhsNumber }] },
  tumour: { primary: 'breast' },
  lesions: [{ levels: 'T8', esccGrade: '3' }, { levels: 'L2', absences: { esccGrade: 'pending' } }],
  functionalStatus: { examinedOn: '2026-03-13', examinedBy: 'J. Tan', ecog: '3', absences: { kps: 'not_done' } },
  wishes: [{ statement: 'To walk to my own bathroom', source: 'patient', obtainedBy: 'J. Tan', obtainedOn: '2026-03-13', metPatient: 'yes' }],
});
/** A drafted case with two ratings that differ, and a dissent. */
async function discussed(room: BoardRoom, nhsNumber = newId()) {
  const caseId = await room.triagedCase(referral(nhsNumber));
  const lesionId = (await room.chair.readCase(caseId)).lesions[0]?.id;
  const answers = { pain: 'mechanical', boneLesion: 'lytic', alignment: 'normal', collapse: 'lt50' };
  await room.surgeon.put(`/cases/${caseId}/scores/${newId()}`, { score: 'sins', lesionId, assessedOn: '2026-03-13', basedOn: 'CT', answers: { ...answers, posterolateral: 'bilateral' } });
  await room.oncologist.put(`/cases/${caseId}/scores/${newId()}`, { score: 'sins', lesionId, assessedOn: '2026-03-14', answers, absences: { posterolateral: 'pending' } });
  const { itemId } = await room.list(caseId);
  const kept = await room.draft(itemId, { rationale: 'Typed as #set text(red) and $x^2$.\nSecond paragraph.', absences: { systemic: 'pending' } });
  await room.oncologist.put(`/agenda-items/${itemId}/positions/${room.oncologist.id}`, { specialty: 'radiation_oncologist', stance: 'dissent', words: 'Radiotherapy alone would be enough.' });
  return { itemId, caseId, decisionId: kept.body.id };
}

describe('the printed decision', () => {
  it('says what was decided, on what it rests, and who stood where', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId, decisionId } = await discussed(room, '999 000 0018');
    await room.sign(itemId);
    const { text } = await print(decisionId, room.chair);
    const record = await room.decision(decisionId);
    for (const words of [
      'Ångström-Łódzka, Μαργαρίτα Кириллова', 'born 1963', 'NHS 999 000 0018', 'For T8 the board recommends decompression (primary) and stabilisation', 'Considered and rejected', 'Primary goal',
      'SINS 11', 'Potentially unstable', 'SINS between 8 and 11: no total while items are missing', 'Posterolateral involvement', 'Fisher CG', `rated by ${room.surgeon.displayName}`,
      '3 · cord compressed, no CSF', 'To walk to my own bathroom', 'has met the patient: yes', 'Dissents', 'Radiotherapy alone would be enough.', 'The quorum was met.',
      `Signed by ${room.chair.displayName}`, record.snapshotSha256?.slice(0, 8) ?? '', 'Audit anchor at printing: link', 'Page 1 of', 'final decision rests with patient and treating clinician',
    ]) expect(text).toContain(words);
    expect(text).not.toMatch(/DRAFT|ENTERED IN ERROR|\ufffd/);
  });

  it('tells the four kinds of missing answers apart', async () => {
    const room = await BoardRoom.gather(api);
    const { decisionId } = await discussed(room);
    const { text } = await print(decisionId, room.chair);
    expect(text).toMatch(/KPS Not done.*Systemic|Systemic treatment Pending.*KPS Not done/s);
    expect(text).toMatch(/ESCC Pending/);
    expect(text).toMatch(/AIS Not recorded/);
  });

  it('is a tagged PDF in the language of the record', async () => {
    const room = await BoardRoom.gather(api);
    const { raw } = await print((await room.signed()).decisionId, room.chair);
    expect(raw.slice(0, 5)).toBe('%PDF-');
    for (const mark of ['/StructTreeRoot', '/MarkInfo', '/Lang (en-GB)', '<pdfuaid:part>1</pdfuaid:part>']) expect(raw).toContain(mark);
  });

  it('prints what was typed as it was typed', async () => {
    const room = await BoardRoom.gather(api);
    const { text } = await print((await discussed(room)).decisionId, room.chair);
    expect(text).toContain('Typed as #set text(red) and $x^2$.');
  });

  it('is marked as a draft on every page until it is signed', async () => {
    const room = await BoardRoom.gather(api);
    const { text } = await print((await discussed(room)).decisionId, room.chair);
    const pages = text.split('\n');
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('DRAFT – not signed');
    expect(text).toContain('must not be acted on');
  });

  it('stays what was signed when the case changes, and shows addenda and retraction', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId, caseId, decisionId } = await discussed(room);
    await room.sign(itemId);
    await room.surgeon.put(`/cases/${caseId}/lesions/${newId()}`, { levels: 'C5', esccGrade: '2' }, 0);
    await room.surgeon.put(`/decisions/${decisionId}/addenda/${newId()}`, { text: 'A small deposit at L1 was reported later.', reason: 'MRI addendum' });
    const signed = await print(decisionId, room.chair);
    expect(signed.text).toContain('A small deposit at L1 was reported later.');
    expect(signed.text).not.toContain('Lesion at C5');
    await room.chair.post(`/decisions/${decisionId}/retraction`, { reason: 'Entered for the wrong patient' });
    const { text } = await print(decisionId, room.chair);
    expect(text).toContain('Entered for the wrong patient');
    for (const page of text.split('\n')) expect(page).toContain('ENTERED IN ERROR');
  });

  it('shows why the board decided without quorum', async () => {
    const room = await BoardRoom.gather(api, { present: false });
    const { itemId, decisionId } = await room.drafted();
    await room.sign(itemId, 1, { quorumException: 'Emergency at night; ratified on Tuesday' });
    const { text } = await print(decisionId, room.chair);
    expect(text).toContain('The quorum was not met.');
    expect(text).toContain('Emergency at night; ratified on Tuesday');
    expect(text).toContain('Spine surgeon 0 of 1');
  });

  it('says that the quorum cannot be told, and of whom nobody has recorded whether they were there', async () => {
    const room = await BoardRoom.gather(api, { present: false });
    await room.attends(room.oncologist, 'radiation_oncologist');
    const { itemId, decisionId } = await room.drafted();
    await room.sign(itemId, 1, { quorumException: 'The surgeon is on her way' });
    const { text } = await print(decisionId, room.chair);
    expect(text).toContain('Whether the quorum was met cannot be told.');
    expect(text).toContain('Nobody recorded whether these of the team took part: 1 Spine surgeon');
    expect(text).not.toContain('The quorum was not met.');
    expect(text).toContain('The surgeon is on her way');
  });

  it('takes very long names and texts without losing a word', async () => {
    const room = await BoardRoom.gather(api);
    const long = `${'Longname'.repeat(20)}end`;
    const { itemId } = await room.list(await room.triagedCase({ patient: { familyName: long, identifiers: Array.from({ length: 12 }, (_, i) => ({ authority: `Hospital number ${i}`, value: newId() })) } }));
    const kept = await room.draft(itemId, { plan: `${'A plan of many words. '.repeat(300)}The end of the plan.` });
    const { text } = await print(kept.body.id, room.chair);
    expect(text.replaceAll('\u200b', '').replaceAll(' ', '')).toContain(long);
    expect(text).toContain('The end of the plan.');
  });

  it('goes to the referrer without positions, and to nobody who may not read it; every print is noted', async () => {
    const room = await BoardRoom.gather(api);
    const { itemId, caseId, decisionId } = await discussed(room);
    const refused = async (who: ActingPerson) => (await api.app.inject({ method: 'GET', url: `/api/decisions/${decisionId}/document.pdf`, headers: { cookie: `rachis=${who.token}` } })).statusCode;
    expect(await refused(room.referrer)).toBe(404);
    await room.sign(itemId);
    const { text } = await print(decisionId, room.referrer);
    expect(text).toContain('The positions of the members stay with the board.');
    expect(text).not.toContain('Radiotherapy alone would be enough.');
    expect([await refused(await api.stranger('chair')), await refused(await api.as('referrer')), await refused(await api.as('administrator'))]).toEqual([404, 404, 403]);
    const noted = (await api.auditOf(caseId)).filter(({ action }) => action === 'decision.print');
    expect(noted).toMatchObject([{ actor_id: room.referrer.id, subject: 'decision', after: { state: 'signed' } }]);
  });
});
