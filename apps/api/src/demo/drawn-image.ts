import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Row } from './acts.js';

/** A shade from 0, black, to 1, white, at a place of the picture; both coordinates from 0 to 1. */
export type Shade = (x: number, y: number) => number;

/** The letters of DEMO, five dots wide and seven high. */
const LETTERS = ['11110 11111 10001 01110', '10001 10000 11011 10001', '10001 10000 10101 10001', '10001 11110 10101 10001', '10001 10000 10001 10001', '10001 10000 10001 10001', '11110 11111 10001 01110'].map((row) => row.split(' ').join('0'));
const [ACROSS, DOWN] = [LETTERS[0]?.length ?? 1, LETTERS.length];

/** Whether a place lies on the word DEMO, in the lower left corner. */
function isMark(x: number, y: number): boolean {
  const dot = 0.4 / ACROSS;
  return LETTERS[Math.floor((y - 0.97) / dot) + DOWN]?.[Math.floor((x - 0.03) / dot)] === '1';
}

const CRC = Array.from({ length: 256 }, (_, n) => Array.from({ length: 8 }).reduce((c: number) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1) >>> 0, n));

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = ((CRC[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)) >>> 0;
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, body, sum]);
}

/** A square grey PNG. */
function drawn(shade: Shade, side: number): Buffer {
  const rows = Buffer.alloc((side + 1) * side);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const [x, y] = [(column + 0.5) / side, (row + 0.5) / side];
      rows[row * (side + 1) + 1 + column] = isMark(x, y) ? 255 : Math.round(Math.min(Math.max(shade(x, y), 0), 1) * 235);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

const SIDE = 480;
const THUMBNAIL = 240;
/** As PostgreSQL reads bytes out of JSON. */
const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

type Picture = Pick<Row, 'mediaType' | 'width' | 'height' | 'byteCount' | 'sha256' | 'bytes' | 'thumbnail'>;
/** The demonstration shows the same two pictures in many cases; each is drawn once. */
const pictures = new Map<Shade, Picture>();

function pictureOf(shade: Shade): Picture {
  const known = pictures.get(shade);
  if (known) return known;
  const bytes = drawn(shade, SIDE);
  const picture = {
    mediaType: 'image/png', width: SIDE, height: SIDE, byteCount: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: hex(bytes), thumbnail: hex(drawn(shade, THUMBNAIL)),
  };
  pictures.set(shade, picture);
  return picture;
}

/** A key image that is drawn from shapes and says so; it shows no patient. */
export function drawnImage(shade: Shade, id: string, caseId: string): Row {
  return { id, caseId, ...pictureOf(shade), retractedReason: null };
}
