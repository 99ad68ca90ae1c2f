import type { KeyImageKept } from '@rachis/domain';
import { deflateSync } from 'node:zlib';
import type { ActingPerson, TestApi } from './api.js';
import { Answer } from './api.js';

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const checksum = (data: Buffer): number => (data.reduce((crc, byte) => (table[(crc ^ byte) & 255]! ^ (crc >>> 8)) >>> 0, 0xffffffff) ^ 0xffffffff) >>> 0;

export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(checksum(body));
  return Buffer.concat([length, body, crc]);
}
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 0, 0, 0, 0], 8);
  return chunk('IHDR', data);
}

/** A grey PNG that gets lighter from left to right, with whatever else somebody put into it. */
export function png(width: number, height: number, extra: readonly Buffer[] = []): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = Math.round((x / width) * 255);
  return Buffer.concat([SIGNATURE, header(width, height), ...extra, chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** A small file that says it is enormous: so many rows of nothing pack to almost nothing. */
export function bomb(width: number, height: number): Buffer {
  return Buffer.concat([SIGNATURE, header(width, height), chunk('IDAT', deflateSync(Buffer.alloc(4_000_000))), chunk('IEND', Buffer.alloc(0))]);
}

/** A text chunk, such as viewers write with the name of the patient in it. */
export const text = (words: string): Buffer => chunk('tEXt', Buffer.from(`Description\0${words}`, 'latin1'));

/** Sends a file as our own pages do. */
export async function upload(api: TestApi, person: ActingPerson | null, caseId: string, file: Buffer, { type = 'image/png', headers = {} }: { type?: string; headers?: Record<string, string> } = {}): Promise<Answer<KeyImageKept>> {
  const url = `/api/cases/${caseId}/key-images`;
  const response = await api.app.inject({ method: 'POST', url, payload: file, headers: { 'content-type': type, 'x-rachis': '1', ...(person ? { cookie: `rachis=${person.token}` } : {}), ...headers } });
  const answer = JSON.parse(response.body) as KeyImageKept;
  expect(api.contract.faults('POST', url, response.statusCode, String(response.headers['content-type']), answer)).toEqual([]);
  return new Answer(response.statusCode, response.headers, answer, response.body);
}
