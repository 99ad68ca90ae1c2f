import { imageKindOf, LARGEST_IMAGE_BYTES, LONGEST_SIDE, MOST_PIXELS, otherKindOf, statedSize, THUMBNAIL_SIDE, type ImageKind } from '@rachis/domain';
import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { Problem } from '../../platform/http/problem.js';

/** A key image as it is kept: written anew from its pixels, nothing else of the file is in it. */
export interface CleanImage {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
  readonly byteCount: number;
  readonly sha256: string;
  readonly bytes: Buffer;
  readonly thumbnail: Buffer;
}

// Of all the formats that libvips reads these two are left; nothing is kept between images, and one image is worked on by one thread.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer'] });
sharp.cache(false);
sharp.concurrency(1);

const SECONDS = 10;

/** Checks an upload by its content and writes it anew. Throws the refusal that says what is wrong with it. */
export async function cleanImage(file: Buffer): Promise<CleanImage> {
  const kind = imageKindOf(file);
  if (!kind) throw new Problem('not-an-image', otherKindOf(file));
  const stated = statedSize(file, kind);
  if (!stated) throw new Problem('unreadable-image', 'The image is cut short or damaged: its size is missing');
  if (stated.width * stated.height > MOST_PIXELS) {
    throw new Problem('too-large', `The image has ${stated.width} × ${stated.height} pixels; at most ${MOST_PIXELS / 1_000_000} million are taken`);
  }
  const { data, info } = await decoded(() => written(file, kind, LONGEST_SIDE).toBuffer({ resolveWithObject: true }));
  if (data.length > LARGEST_IMAGE_BYTES) throw new Problem('too-large', 'Written as PNG the image is larger than 8 MB; send it as JPEG');
  const thumbnail = await decoded(() => written(data, kind, THUMBNAIL_SIDE).toBuffer());
  return {
    mediaType: kind === 'png' ? 'image/png' : 'image/jpeg',
    width: info.width, height: info.height, byteCount: data.length, sha256: createHash('sha256').update(data).digest('hex'), bytes: data, thumbnail,
  };
}

/** Turned as the camera says, in sRGB with 8 bits, no larger than `side`; without a word about metadata sharp writes none. */
function written(file: Buffer, kind: ImageKind, side: number): Sharp {
  const pixels = sharp(file, { failOn: 'truncated', limitInputPixels: MOST_PIXELS, sequentialRead: true, pages: 1 })
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .toColourspace('srgb')
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
  return kind === 'png' ? pixels.png({ compressionLevel: 9 }) : pixels.jpeg({ quality: 90, chromaSubsampling: '4:4:4' });
}

/** The words of the decoder may quote what is in the file, so they are dropped. */
async function decoded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw new Problem('unreadable-image', 'The image is cut short or damaged');
  }
}
