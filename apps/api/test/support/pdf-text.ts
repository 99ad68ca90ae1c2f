import { inflateSync } from 'node:zlib';

/** The words of a PDF as our own printing writes it: glyphs are led back to letters through the table that each font carries. */
export function pdfText(pdf: Buffer): string {
  const objects = new Map(Array.from(pdf.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj([\s\S]*?)\nendobj/g), ([, id, body]) => [id ?? '', body ?? '']));
  const pages = [...objects.values()].filter((body) => body.includes('/Type /Page\n'));
  return pages.map((page) => pageText(page, objects)).join('\n');
}

function pageText(page: string, objects: Map<string, string>): string {
  const fonts = new Map(Array.from(page.matchAll(/\/(f\d+) (\d+) 0 R/g), ([, name, id]) => [name ?? '', lettersOf(objects.get(id ?? '') ?? '', objects)]));
  const content = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '') ?? '');
  let font = new Map<number, string>();
  let text = '';
  for (const [whole, name, spelt] of content.matchAll(/\/(f\d+) [\d.]+ Tf|\/ActualText <FEFF([0-9A-F]+)>|\[\((?:\\[\s\S]|[^\\])*?\] TJ|\bET\b/gi)) {
    if (name) font = fonts.get(name) ?? font;
    else if (spelt) text += letters(spelt);
    else if (whole === 'ET') text += ' ';
    else text += stringsIn(whole).flatMap(glyphsIn).map((glyph) => font.get(glyph) ?? '\ufffd').join('');
  }
  return text.replaceAll('\u00a0', ' ').replace(/ +/g, ' ');
}

/** The strings of a text array. Parentheses that balance stand in them without an escape. */
function stringsIn(array: string): string[] {
  const strings: string[] = [];
  let [depth, begin] = [0, 0];
  for (let i = 0; i < array.length; i++) {
    if (array[i] === '\\') i++;
    else if (array[i] === '(' && depth++ === 0) begin = i + 1;
    else if (array[i] === ')' && --depth === 0) strings.push(array.slice(begin, i));
  }
  return strings;
}

const ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Two bytes a glyph, with escapes. */
function glyphsIn(literal: string): number[] {
  const bytes = Array.from(literal.matchAll(/\\([0-7]{1,3})|\\([\s\S])|([\s\S])/g), ([, octal, escaped, plain]) =>
    octal ? parseInt(octal, 8) : escaped ? (ESCAPES[escaped] ?? escaped.charCodeAt(0)) : (plain ?? '').charCodeAt(0));
  return bytes.flatMap((byte, index) => (index % 2 === 1 ? [(bytes[index - 1] ?? 0) * 256 + byte] : []));
}

function lettersOf(font: string, objects: Map<string, string>): Map<number, string> {
  const table = streamOf(objects.get(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? '') ?? '');
  return new Map(Array.from(table.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/gi), ([, glyph, spelt]) => [parseInt(glyph ?? '', 16), letters(spelt ?? '')]));
}

const letters = (hexadecimal: string): string => Buffer.from(hexadecimal, 'hex').swap16().toString('utf16le');

function streamOf(object: string): string {
  const begin = /stream\r?\n/.exec(object);
  const length = /\/Length (\d+)/.exec(object)?.[1];
  if (!begin || !length) return '';
  // The stated length, because compressed bytes may end in what looks like a line break.
  const raw = object.slice(begin.index + begin[0].length, begin.index + begin[0].length + Number(length));
  return object.includes('/FlateDecode') ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
}
