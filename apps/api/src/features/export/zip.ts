import { pipeline, Readable } from 'node:stream';
import { constants, crc32, createDeflateRaw } from 'node:zlib';

/** A file of an archive, as its text comes. */
export interface ZipEntry {
  readonly name: string;
  readonly text: AsyncIterable<string>;
}

interface Written {
  readonly name: Buffer;
  readonly at: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Sizes stand behind the data, and names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const LARGEST = 0xffffffff;
const FAST = 3;

/**
 * A ZIP archive that is written while its files are made (PKWARE APPNOTE 4.3: local header, data, data descriptor; central directory at the end). Nothing is
 * kept but a few numbers for each file. An archive that breaks off has no directory and does not open, so that nobody takes a part for the whole.
 */
export async function* zipped(entries: Iterable<ZipEntry>, made: Date): AsyncGenerator<Buffer> {
  const stamp = { time: (made.getUTCHours() << 11) | (made.getUTCMinutes() << 5) | (made.getUTCSeconds() >> 1), day: ((made.getUTCFullYear() - 1980) << 9) | ((made.getUTCMonth() + 1) << 5) | made.getUTCDate() };
  const written: Written[] = [];
  let at = 0;
  for (const { name, text } of entries) {
    const called = Buffer.from(name, 'utf8');
    const head = fields([[LOCAL, 4], [VERSION, 2], [FLAGS, 2], [DEFLATED, 2], [stamp.time, 2], [stamp.day, 2], [0, 4], [0, 4], [0, 4], [called.length, 2], [0, 2]]);
    const begun = at;
    yield Buffer.concat([head, called]);
    at += head.length + called.length;
    const sum = { crc: 0, size: 0, packed: 0 };
    for await (const part of packed(text, sum)) {
      sum.packed += part.length;
      yield part;
    }
    at += sum.packed;
    if (sum.size > LARGEST || at > LARGEST) throw new Error('the archive would be larger than 4 GB');
    const tail = fields([[DESCRIPTOR, 4], [sum.crc, 4], [sum.packed, 4], [sum.size, 4]]);
    yield tail;
    at += tail.length;
    written.push({ name: called, at: begun, ...sum });
  }
  const directory = Buffer.concat(
    written.map(({ name, at: where, crc, packed: small, size }) =>
      Buffer.concat([fields([[CENTRAL, 4], [VERSION, 2], [VERSION, 2], [FLAGS, 2], [DEFLATED, 2], [stamp.time, 2], [stamp.day, 2], [crc, 4], [small, 4], [size, 4], [name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [where, 4]]), name]),
    ),
  );
  yield Buffer.concat([directory, fields([[END, 4], [0, 2], [0, 2], [written.length, 2], [written.length, 2], [directory.length, 4], [at, 4], [0, 2]])]);
}

/** The text deflated, as fast as it is taken; counts what went in. */
function packed(text: AsyncIterable<string>, sum: { crc: number; size: number }): AsyncIterable<Buffer> {
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of text) {
      const bytes = Buffer.from(piece, 'utf8');
      sum.crc = crc32(bytes, sum.crc);
      sum.size += bytes.length;
      yield bytes;
    }
  }
  const deflate = createDeflateRaw({ level: FAST, strategy: constants.Z_DEFAULT_STRATEGY });
  // A fault on the way in ends the deflation, whose reader hears of it.
  pipeline(Readable.from(counted()), deflate, () => undefined);
  return deflate;
}

function fields(said: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(said.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of said) {
    if (bytes === 2) buffer.writeUInt16LE(value & 0xffff, at);
    else buffer.writeUInt32LE(value >>> 0, at);
    at += bytes;
  }
  return buffer;
}
