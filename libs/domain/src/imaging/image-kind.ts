/** What a file is, by its first bytes; its name and what the sender calls it do not count. */
export type ImageKind = 'png' | 'jpeg';

const startsWith = (bytes: Uint8Array, ...wanted: number[]): boolean => wanted.every((byte, index) => bytes[index] === byte);
const textAt = (bytes: Uint8Array, from: number, length: number): string => String.fromCharCode(...bytes.subarray(from, from + length));

/** PNG or JPEG, or null. */
export function imageKindOf(bytes: Uint8Array): ImageKind | null {
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  return null;
}

/** What a file that is no PNG or JPEG seems to be, in words for the person who chose it. */
export function otherKindOf(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'The file is empty';
  if (textAt(bytes, 128, 4) === 'DICM') return 'This is a DICOM file; save the view as PNG or JPEG in the viewer';
  if (textAt(bytes, 0, 3) === 'GIF') return 'This is a GIF';
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return 'This is a WebP image';
  if (textAt(bytes, 4, 4) === 'ftyp') return 'This is a HEIC, AVIF or video file';
  if (textAt(bytes, 0, 4) === '%PDF') return 'This is a PDF';
  if (textAt(bytes, 0, 2) === 'BM') return 'This is a BMP image';
  if (['II*\0', 'MM\0*'].includes(textAt(bytes, 0, 4))) return 'This is a TIFF image';
  if (textAt(bytes, 0, 2) === 'PK') return 'This is a ZIP archive';
  if (/^(ï»¿)?\s*</.test(textAt(bytes, 0, 64))) return 'This is a text with mark-up, such as SVG or HTML';
  return 'This is neither a PNG nor a JPEG';
}

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The size that the header states, before anything is decoded; null where there is no whole header. */
export function statedSize(bytes: Uint8Array, kind: ImageKind): PixelSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = kind === 'png' ? sizeOfPng(view) : sizeOfJpeg(view);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

function sizeOfPng(view: DataView): PixelSize | null {
  if (view.byteLength < 24 || view.getUint32(12) !== 0x49484452) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Start-of-frame markers; C4, C8 and CC in the same row mean something else. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function sizeOfJpeg(view: DataView): PixelSize | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
