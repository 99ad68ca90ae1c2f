import { Count, Id, Text } from '../contract/fields.js';

/** What an image may be at most when it is sent. */
export const LARGEST_IMAGE_BYTES = 8 * 1024 * 1024;
/** Pixels, checked in the header before anything is decoded: a small file can say that it is enormous. */
export const MOST_PIXELS = 40_000_000;
/** Pixels of the longest side as it is kept; larger images are made smaller. */
export const LONGEST_SIDE = 4096;
export const THUMBNAIL_SIDE = 320;

/** What is kept of an uploaded key image besides its pixels. */
export class KeyImageKept {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @Count({ label: 'Width', unit: 'px', required: true, max: LONGEST_SIDE }) width!: number;
  @Count({ label: 'Height', unit: 'px', required: true, max: LONGEST_SIDE }) height!: number;
  @Count({ label: 'Size', unit: 'bytes', required: true, max: LARGEST_IMAGE_BYTES }) byteCount!: number;
  @Text({ label: 'SHA-256 of what is kept', required: true }) sha256!: string;
}
