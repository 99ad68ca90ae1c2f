import { newId, type Kept } from '@rachis/domain';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import sharp from 'sharp';
import { verifyChain } from '../src/platform/audit/audit-chain.js';
import { TestApi, type ActingPerson } from './support/api.js';
import { asOwner } from './support/people.js';
import { bomb, png, text, upload } from './support/images.js';

let api: TestApi;
let radiologist: ActingPerson;
let caseId: string;
beforeAll(async () => {
  api = await TestApi.start();
  radiologist = await api.as('radiologist');
  caseId = await (await api.as('spine_surgeon')).refer();
}, 30_000);
afterAll(() => api.stop());

const send = (file: Buffer, more: { type?: string; headers?: Record<string, string> } = {}) => upload(api, radiologist, caseId, file, more);
const fetched = async (id: string, who: ActingPerson = radiologist, part = '') =>
  api.app.inject({ method: 'GET', url: `/api/cases/${caseId}/key-images/${id}${part}`, headers: { cookie: `rachis=${who.token}` } });
/** A JPEG with the name of a patient in its metadata, lying on its side as a camera would save it. */
const photo = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#888' } })
    .withExif({ IFD0: { ImageDescription: 'OKAFOR MARGARET' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

describe('a key image', () => {
  it('is written anew: the pixels stay, and what a viewer wrote beside them is gone', async () => {
    const sent = png(600, 400, [text('OKAFOR MARGARET 14-03-1963')]);
    expect(sent.includes('OKAFOR')).toBe(true);
    const kept = await send(sent);
    expect(kept.status).toBe(201);
    expect(kept.body).toMatchObject({ version: 1, width: 600, height: 400 });
    const image = await fetched(kept.body.id);
    expect(image.statusCode).toBe(200);
    expect(image.headers).toMatchObject({
      'content-type': 'image/png', 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(image.rawPayload.includes('OKAFOR')).toBe(false);
    expect(createHash('sha256').update(image.rawPayload).digest('hex')).toBe(kept.body.sha256);
    const pixels = async (file: Buffer) => sharp(file).greyscale().raw().toBuffer();
    expect((await pixels(image.rawPayload)).equals(await pixels(sent))).toBe(true);
    const small = await sharp((await fetched(kept.body.id, radiologist, '/thumbnail')).rawPayload).metadata();
    expect([small.width, small.height]).toEqual([320, 213]);
  });

  it('that is a JPEG is turned as the camera says, and loses what the camera wrote', async () => {
    const sent = await photo();
    expect(sent.includes('OKAFOR')).toBe(true);
    const kept = await send(sent, { type: 'image/jpeg' });
    expect(kept.body).toMatchObject({ width: 40, height: 60 });
    const image = await fetched(kept.body.id);
    expect(image.headers['content-type']).toBe('image/jpeg');
    const found = await sharp(image.rawPayload).metadata();
    expect([found.exif, found.icc, found.xmp, found.orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(image.rawPayload.includes('OKAFOR')).toBe(false);
  });

  it('larger than is ever shown is made smaller, and the same picture sent twice is kept once', async () => {
    const [first, second] = [await send(png(5000, 100)), await send(png(5000, 100), { type: 'application/octet-stream' })];
    expect(first.body).toMatchObject({ width: 4096, height: 82 });
    expect(second.body.id).toBe(first.body.id);
  });

  it('is seen by who may read the case and by nobody else', async () => {
    const { body } = await send(png(33, 20));
    expect((await fetched(body.id, await api.as('referrer'))).statusCode).toBe(404);
    expect((await fetched(body.id, await api.stranger('chair'))).statusCode).toBe(404);
    expect((await fetched(body.id, await api.as('administrator'))).statusCode).toBe(403);
    expect((await fetched(body.id, await api.as('specialist_nurse'))).statusCode).toBe(200);
    const elsewhere = await radiologist.refer();
    expect((await api.app.inject({ method: 'GET', url: `/api/cases/${elsewhere}/key-images/${body.id}`, headers: { cookie: `rachis=${radiologist.token}` } })).statusCode).toBe(404);
    expect((await api.app.inject({ method: 'GET', url: `/api/cases/${caseId}/key-images/${body.id}` })).statusCode).toBe(401);
  });

  it('is added by the board only, to a case of the own centre', async () => {
    (await upload(api, await api.as('referrer'), caseId, png(10, 10))).expectProblem(403, 'not-permitted');
    (await upload(api, await api.stranger('radiologist'), caseId, png(10, 10))).expectProblem(404, 'not-found');
    (await upload(api, null, caseId, png(10, 10))).expectProblem(401, 'not-signed-in');
    (await upload(api, radiologist, newId(), png(10, 10))).expectProblem(404, 'not-found');
  });
});

describe('a file that is no key image', () => {
  const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  it.each([
    ['an SVG with a script', Buffer.from(svg), /SVG or HTML/],
    ['an SVG that begins with blanks', Buffer.from(`\ufeff  \n${svg}`), /SVG or HTML/],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1'), /GIF/],
    ['a WebP', Buffer.from('RIFF\u0000\u0000\u0000\u0000WEBPVP8 ', 'latin1'), /WebP/],
    ['a DICOM file', Buffer.concat([Buffer.alloc(128), Buffer.from('DICM'), Buffer.alloc(40)]), /DICOM/],
    ['a PDF', Buffer.from('%PDF-1.7'), /PDF/],
    ['a ZIP archive', Buffer.from('PK\u0003\u0004'), /ZIP/],
    ['a TIFF', Buffer.from('II*\u0000'), /TIFF/],
    ['a text', Buffer.from('hello'), /neither a PNG nor a JPEG/],
  ])('is refused with its name behind the right type: %s', async (_what, file, words) => {
    const answer = await send(file);
    answer.expectProblem(415, 'not-an-image');
    expect((answer.body as unknown as { detail: string }).detail).toMatch(words);
  });

  it.each(['image/gif', 'image/svg+xml', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'text/plain', 'application/json'])('is refused by its type: %s', async (type) => {
    (await send(png(10, 10), { type })).expectProblem(415, 'not-an-image');
  });

  it('and every image to a route that takes JSON, is refused', async () => {
    const answer = await api.app.inject({ method: 'PUT', url: `/api/cases/${caseId}/imaging/${newId()}`, payload: png(10, 10), headers: { 'content-type': 'image/png', 'x-rachis': '1', 'if-match': '"0"', cookie: `rachis=${radiologist.token}` } });
    expect(answer.statusCode).toBe(415);
  });

  it('damaged or cut short, is refused', async () => {
    const [whole, jpeg] = [png(300, 300), await photo()];
    (await send(whole.subarray(0, 20))).expectProblem(422, 'unreadable-image');
    (await send(whole.subarray(0, whole.length - 300))).expectProblem(422, 'unreadable-image');
    (await send(jpeg.subarray(0, jpeg.length - 60))).expectProblem(422, 'unreadable-image');
    (await send(Buffer.concat([whole.subarray(0, 8), Buffer.alloc(500, 7)]))).expectProblem(422, 'unreadable-image');
    (await send(Buffer.alloc(0))).expectProblem(415, 'not-an-image');
  });

  it('that says it is enormous is refused before it is decoded', async () => {
    const answer = await send(bomb(60_000, 60_000));
    answer.expectProblem(413, 'too-large');
    expect((answer.body as unknown as { detail: string }).detail).toMatch(/60000 × 60000 pixels; at most 40 million/);
    (await send(bomb(2_000_000_000, 2_000_000_000))).expectProblem(413, 'too-large');
    // The header lies small: fewer rows than were packed are decoded, and no more.
    expect((await send(bomb(10, 10))).status).toBeLessThan(500);
  });

  const folder = path.resolve(process.cwd(), '..', 'shared', 'data', 'dicom');
  const dicom = fs.existsSync(folder) ? (fs.readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('.dcm')).slice(0, 5) : [];
  it('from a scanner is refused as what it is', async () => {
    console.log(`Published DICOM files sent: ${dicom.length}`);
    for (const file of dicom) (await send(fs.readFileSync(path.join(folder, file)).subarray(0, 4_000_000))).expectProblem(415, 'not-an-image');
  });

  it('of another site cannot be sent with our cookie', async () => {
    (await send(png(10, 10), { headers: { 'x-rachis': '' } })).expectProblem(403, 'forged-request');
    (await send(png(10, 10), { headers: { origin: 'https://elsewhere.example' } })).expectProblem(403, 'forged-request');
    (await send(png(10, 10), { headers: { 'sec-fetch-site': 'cross-site' } })).expectProblem(403, 'forged-request');
  });
});

describe('a body of 5 GB', () => {
  it('is cut off at the limit, with or without a stated length, and fills no memory', async () => {
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const piece = Buffer.alloc(1024 * 1024, 1);
    const pour = (length: Record<string, string>) =>
      new Promise<{ status: number; sent: number }>((resolve) => {
        let sent = 0;
        const request = http.request({ port, method: 'POST', path: `/api/cases/${caseId}/key-images`, headers: { 'content-type': 'image/png', 'x-rachis': '1', cookie: `rachis=${radiologist.token}`, ...length } });
        let status = 0;
        request.on('response', (response) => {
          status = response.statusCode ?? 0;
          resolve({ status, sent });
          request.destroy();
        });
        // The hang-up may overtake the answer.
        request.on('error', () => resolve({ status, sent }));
        const more = () => {
          while (!status && !request.destroyed && sent < 5120) {
            sent += 1;
            if (!request.write(piece)) return void request.once('drain', more);
          }
        };
        more();
      });
    const before = process.memoryUsage().rss;
    for (const length of [{ 'content-length': String(5 * 1024 ** 3) }, { 'transfer-encoding': 'chunked' }] as Record<string, string>[]) {
      const poured = [await pour(length)];
      while (poured.at(-1)!.status === 0 && poured.length < 10) poured.push(await pour(length));
      expect(poured.at(-1)!.status).toBe(413);
      expect(Math.max(...poured.map(({ sent }) => sent))).toBeLessThan(200);
    }
    expect((process.memoryUsage().rss - before) / 1024 ** 2).toBeLessThan(200);
  }, 30_000);
});

describe('what the record keeps of an image', () => {
  it('is its hash, never its pixels; the chain over the audit stays whole', async () => {
    const own = await radiologist.refer();
    const { body } = await upload(api, radiologist, own, png(50, 40));
    const [event] = (await api.auditOf(own)).filter(({ subject }) => subject === 'key_image');
    expect(event).toMatchObject({ action: 'key-image.add', actor_id: radiologist.id, before: null, after: { sha256: body.sha256, width: 50, height: 40 } });
    expect(Object.keys(event!.after as object).sort()).toEqual(['byte_count', 'case_id', 'centre_id', 'height', 'id', 'media_type', 'sha256', 'width']);
    const client = new pg.Client({ connectionString: api.databaseUrl });
    await client.connect();
    await client.query(`SELECT set_config('app.centre', $1, false), set_config('app.reach', 'centre', false)`, [api.centre.centreId]);
    expect((await verifyChain(client, api.centre.centreId)).broken).toBeNull();
    await client.end();
  });

  it('sent by mistake, goes for good: the pixels are gone, who took it out and why stays', async () => {
    const own = await radiologist.refer();
    const { body: image } = await upload(api, radiologist, own, png(51, 40));
    const view = newId();
    expect((await radiologist.put<Kept>(`/cases/${own}/show-views/${view}`, { sequence: 'T2 sagittal', keyImageId: image.id }, 0)).status).toBe(200);
    const out = `/cases/${own}/key-images/${image.id}/retraction`;
    (await (await api.as('referrer')).post(out, { reason: 'x' }, 1)).expectProblem(403, 'not-permitted');
    (await radiologist.post(out, { reason: ' ' }, 1)).expectProblem(422, 'invalid-input', '#/reason');
    expect((await radiologist.post<Kept>(out, { reason: 'Another patient' }, 1)).body.version).toBe(2);
    (await radiologist.post(out, { reason: 'Again' }, 2)).expectProblem(412, 'stale-version');
    expect((await api.app.inject({ method: 'GET', url: `/api/cases/${own}/key-images/${image.id}`, headers: { cookie: `rachis=${radiologist.token}` } })).statusCode).toBe(404);
    expect(await api.rows('SELECT bytes, thumbnail, retracted_reason FROM key_image WHERE id = $1', [image.id])).toEqual([{ bytes: null, thumbnail: null, retracted_reason: 'Another patient' }]);
    const { showViews } = (await radiologist.readCase(own));
    expect(showViews).toEqual([expect.objectContaining({ id: view, imageWidth: null, imageRetractedReason: 'Another patient' })]);
    expect((await api.auditOf(own)).at(-1)).toMatchObject({ action: 'key-image.retract', after: { retracted_reason: 'Another patient' } });
  });

  it('is never changed, not even by the owner of the database', async () => {
    const { body } = await send(png(52, 40));
    await expect(api.rows(`UPDATE key_image SET width = 9, version = 2 WHERE id = $1`, [body.id])).rejects.toMatchObject({ code: 'RX001' });
    await expect(asOwner(api.databaseUrl, api.centre.centreId, radiologist.id, (client) => client.query('UPDATE key_image SET width = 9, version = 2 WHERE id = $1', [body.id]))).rejects.toMatchObject({ code: 'RX002' });
    await expect(asOwner(api.databaseUrl, api.centre.centreId, radiologist.id, (client) => client.query('DELETE FROM key_image WHERE id = $1', [body.id]))).rejects.toMatchObject({ code: 'RX002' });
  });
});
