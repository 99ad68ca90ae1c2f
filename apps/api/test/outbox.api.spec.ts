import type { OutboxPage } from '@rachis/domain';
import { putInOutbox, keepPaper, type OutgoingMessage } from '../src/features/letter/outbox.writer.js';
import { Actor, ServiceActor } from '../src/platform/identity/actor.js';
import { CaseLedger } from '../src/platform/ledger/ledger.js';
import { DeliveryService } from '../src/features/letter/delivery.service.js';
import { TestApi, type ActingPerson } from './support/api.js';
import { eventually } from './support/eventually.js';
import { MailServer } from './support/mail-server.js';

let mail: MailServer;
let api: TestApi;
let coordinator: ActingPerson;
beforeAll(async () => {
  mail = await MailServer.start();
  api = await TestApi.start(mail.settings);
  coordinator = await api.as('coordinator');
});
afterAll(async () => {
  await api.stop();
  await mail.stop();
});

/** Puts a message into the outbox as a feature does: inside a write of the ledger. */
async function post(to: string, more: Partial<OutgoingMessage> = {}, { of = api, by = coordinator, then = () => Promise.resolve() }: { of?: TestApi; by?: ActingPerson; then?: () => Promise<void> } = {}): Promise<string> {
  const actor = new Actor(of.centre.centreId, by.id, by.displayName, ['coordinator'], 'test');
  return of.app.get(CaseLedger).write(actor, 'meeting.plan', {}, async (tx) => {
    const id = await putInOutbox(tx, actor, { kind: 'notice', recipient: { name: 'Dr Núria Łódź', email: to }, subject: 'Spine board: a letter for you', text: 'The letter is attached.', about: {}, ...more });
    await then();
    return id;
  });
}
async function messageTo(address: string, who = coordinator) {
  const { body } = await who.get<OutboxPage>('/outbox?view=all');
  return body.messages.find(({ recipientAddress }) => recipientAddress === address);
}
const settled = (address: string, state: string) => eventually(() => messageTo(address), (message) => message?.state === state);

describe('the outbox', () => {
  it('sends what was committed, with its paper and its calendar entry', async () => {
    const actor = new Actor(api.centre.centreId, coordinator.id, '', ['coordinator'], 'test');
    const paper = await api.app.get(CaseLedger).write(actor, 'meeting.plan', {}, (tx) => keepPaper(tx, actor, { kind: 'minutes', fileName: 'minutes.pdf', bytes: Buffer.from('%PDF-1.7 a paper') }));
    await post('referrer@eastbridge.example', { paper, calendar: { method: 'REQUEST', text: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR' } });
    const message = await settled('referrer@eastbridge.example', 'sent');
    expect(message).toMatchObject({ attempts: 1, recipientName: 'Dr Núria Łódź', queuedByName: coordinator.displayName, lastError: null });
    const [arrived] = mail.to('referrer@eastbridge.example');
    expect(arrived?.raw).toMatch(/From: board@northgate\.example/);
    expect(arrived?.raw).toContain('Subject: Spine board: a letter for you');
    expect(arrived?.raw).toContain('filename=minutes.pdf');
    expect(arrived?.raw).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/i);
    expect(arrived?.raw).toContain(`Message-ID: <${message?.id ?? ''}@northgate.example>`);
    const printed = await api.app.inject({ method: 'GET', url: `/api/papers/${paper.id}/document.pdf`, headers: { cookie: `rachis=${coordinator.token}` } });
    expect([printed.statusCode, printed.body]).toEqual([200, '%PDF-1.7 a paper']);
  });

  it('tries again when the server asks to come later', async () => {
    await post('busy.gp@eastbridge.example');
    expect(await settled('busy.gp@eastbridge.example', 'sent')).toMatchObject({ attempts: 2 });
    expect(mail.to('busy.gp@eastbridge.example')).toHaveLength(1);
  }, 20_000);

  it('does not try again when the mailbox is refused, says why without quoting anybody, and sends to another address when asked', async () => {
    const id = await post('bounce@eastbridge.example');
    const message = await settled('bounce@eastbridge.example', 'bounced');
    expect(message?.lastError).toBe("The recipient's mail server refuses the message (550 5.1.1)");
    expect(mail.tries.get('bounce@eastbridge.example')).toBe(1);
    expect((await coordinator.get<OutboxPage>('/outbox')).body).toMatchObject({ mailServerSet: true, undeliverable: 1 });
    (await coordinator.post(`/outbox/${id}/attempts`, { email: 'two@mail.example, three@mail.example' }, message?.version)).expectProblem(422, 'invalid-input', '#/email');
    (await coordinator.post(`/outbox/${id}/attempts`, {}, 1)).expectProblem(412, 'stale-version');
    expect((await coordinator.post(`/outbox/${id}/attempts`, { email: 'right@eastbridge.example' }, message?.version)).status).toBe(200);
    const again = await settled('right@eastbridge.example', 'sent');
    (await coordinator.post(`/outbox/${id}/attempts`, {}, again?.version)).expectProblem(409, 'not-undelivered');
  });

  it('gives up after its time and lets somebody say that the recipient was told in another way', async () => {
    const hasty = await TestApi.start({ ...mail.settings, RACHIS_MAIL_GIVE_UP_HOURS: '0' });
    const clerk = await hasty.as('coordinator');
    const id = await post('never@eastbridge.example', {}, { of: hasty, by: clerk });
    const given = await eventually(() => messageTo('never@eastbridge.example', clerk), (message) => message?.state === 'failed');
    expect(given?.lastError).toBe('The mail server asks to try again later (451 4.3.2)');
    expect((await clerk.post(`/outbox/${id}/acknowledgement`, { note: 'Told by telephone' })).status).toBe(200);
    expect((await clerk.post(`/outbox/${id}/acknowledgement`, {})).status).toBe(200);
    expect(await messageTo('never@eastbridge.example', clerk)).toMatchObject({ state: 'acknowledged', acknowledgedNote: 'Told by telephone', acknowledgedByName: clerk.displayName });
    await hasty.stop();
  }, 20_000);

  it('sends nothing when the change that it tells of is not kept', async () => {
    await expect(post('ghost@eastbridge.example', {}, { then: () => Promise.reject(new Error('the write fails')) })).rejects.toThrow('the write fails');
    await post('after@eastbridge.example');
    await settled('after@eastbridge.example', 'sent');
    expect(await messageTo('ghost@eastbridge.example')).toBeUndefined();
    expect(mail.tries.has('ghost@eastbridge.example')).toBe(false);
  });

  it('never sends twice, with two processes and every message nudged by both', async () => {
    const second = await TestApi.start(mail.settings, { databaseUrl: api.databaseUrl, centre: api.centre });
    const addresses = Array.from({ length: 20 }, (_, index) => `once${index}@eastbridge.example`);
    const ids = await Promise.all(addresses.map((address) => post(address)));
    await Promise.all(ids.flatMap((id) => [api, second].map((each) => each.app.get(DeliveryService).deliver(api.centre.centreId, id))));
    for (const address of addresses) await settled(address, 'sent');
    await second.stop();
    expect(addresses.map((address) => mail.tries.get(address))).toEqual(addresses.map(() => 1));
  }, 20_000);

  it('refuses an address that could be two, or a header', async () => {
    for (const address of ['a@b.example, c@d.example', 'a@b.example\r\nBcc: x@y.example', 'nobody', '"A" <a@b.example>']) await expect(post(address)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('is no business of a referrer, and of another centre nothing is seen', async () => {
    (await (await api.as('referrer')).get('/outbox')).expectProblem(403, 'not-permitted');
    expect((await (await api.stranger('coordinator')).get<OutboxPage>('/outbox?view=all')).body.messages).toEqual([]);
    (await coordinator.get('/outbox?caseId=x')).expectProblem(400, 'malformed-request');
  });

  it('lets the service deliver and do nothing else', async () => {
    const service = new ServiceActor(api.centre.centreId, 'outbox.deliver', 'test');
    await expect(api.app.get(CaseLedger).write(service, 'meeting.plan', {}, () => Promise.resolve())).rejects.toMatchObject({ code: 'not-permitted' });
  });
});

describe('without a mail server', () => {
  it('keeps messages waiting, says so, and sends them when a server is set', async () => {
    const dumb = await TestApi.start({ RACHIS_JOBS: 'on' });
    const clerk = await dumb.as('coordinator');
    const actor = new Actor(dumb.centre.centreId, clerk.id, clerk.displayName, ['coordinator'], 'test');
    const id = await dumb.app.get(CaseLedger).write(actor, 'meeting.plan', {}, (tx) => putInOutbox(tx, actor, { kind: 'alert', recipient: { name: 'On call', email: 'late@eastbridge.example' }, subject: 'Alert', text: 'Please look.', about: {} }));
    await dumb.app.get(DeliveryService).deliver(dumb.centre.centreId, id);
    await dumb.app.get(DeliveryService).sweep();
    expect((await clerk.get<OutboxPage>('/outbox')).body).toMatchObject({ mailServerSet: false, waiting: 1, messages: [{ id, state: 'queued', attempts: 0, sentAt: null }] });
    await dumb.stop();
    const served = await TestApi.start(mail.settings, { databaseUrl: dumb.databaseUrl, centre: dumb.centre });
    await served.app.get(DeliveryService).deliver(dumb.centre.centreId, id);
    expect(mail.to('late@eastbridge.example')).toHaveLength(1);
    await served.stop();
  });
});
