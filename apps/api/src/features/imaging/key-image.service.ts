import { Injectable } from '@nestjs/common';
import { newId, type Kept, type KeyImageKept } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { FewAtOnce } from './few-at-once.js';
import { cleanImage } from './image-pixels.js';
import { KeyImageEntity } from './key-image.entity.js';

/** What is served of a key image. */
export interface ServedImage {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

const AT_ONCE = 2;
const WAITING = 6;
const IMAGE_SQL = 'SELECT k.media_type AS "mediaType", k.bytes FROM key_image k WHERE k.centre_id = $1 AND k.case_id = $2 AND k.id = $3 AND k.bytes IS NOT NULL';
const THUMBNAIL_SQL = IMAGE_SQL.replace('k.bytes FROM', 'k.thumbnail AS bytes FROM');
const CASE_SQL = 'SELECT 1 FROM spine_case c WHERE c.centre_id = $1 AND c.id = $2';

/** Key images: pictures to talk about in the meeting, never the study itself. */
@Injectable()
export class KeyImageService {
  private readonly decoders = new FewAtOnce(AT_ONCE, WAITING);

  constructor(
    private readonly ledger: CaseLedger,
    private readonly database: Database,
  ) {}

  /** Keeps an image of a case. The same picture sent twice is kept once. */
  async add(actor: Actor, caseId: string, body: unknown): Promise<KeyImageKept> {
    actor.must('key-image.add');
    if (!Buffer.isBuffer(body)) throw new Problem('not-an-image', 'The file is empty');
    // Nobody makes the server decode an image for a case that is not theirs.
    if ((await this.database.rows(actor, CASE_SQL, [actor.centreId, caseId])).length === 0) throw new Problem('not-found');
    const image = await this.decoders.run(() => cleanImage(body));
    return this.ledger.onCase(actor, caseId, 'key-image.add', async (tx) => {
      const same = await tx.findOneBy(KeyImageEntity, { centreId: actor.centreId, caseId, sha256: image.sha256, mediaType: image.mediaType });
      if (same && same.retractedReason === null) return keptOf(same);
      const row = { ...image, centreId: actor.centreId, id: newId(), caseId, retractedReason: null, version: 1 };
      await tx.insert(KeyImageEntity, row);
      return keptOf(row);
    });
  }

  /** Takes an image out: its pixels are gone for good, who took it out and why stays. */
  retract(actor: Actor, caseId: string, id: string, seen: number, reason: string): Promise<Kept> {
    return this.ledger.onCase(actor, caseId, 'key-image.retract', async (tx) => {
      const image = await tx.findOneBy(KeyImageEntity, { centreId: actor.centreId, caseId, id });
      if (!image) throw new Problem('not-found');
      if (image.version !== seen || image.retractedReason !== null) throw new Problem('stale-version');
      await tx.update(KeyImageEntity, { centreId: actor.centreId, id }, { retractedReason: reason, bytes: null, thumbnail: null, version: seen + 1 });
      return { id, version: seen + 1 };
    }, { evenIfClosed: true });
  }

  image(actor: Actor, caseId: string, id: string): Promise<ServedImage> {
    return this.served(actor, IMAGE_SQL, caseId, id);
  }

  thumbnail(actor: Actor, caseId: string, id: string): Promise<ServedImage> {
    return this.served(actor, THUMBNAIL_SQL, caseId, id);
  }

  private async served(actor: Actor, sql: string, caseId: string, id: string): Promise<ServedImage> {
    const [image] = await this.database.rows<{ mediaType: string; bytes: Buffer }>(actor, sql, [actor.centreId, caseId, id]);
    if (!image) throw new Problem('not-found');
    return image;
  }
}

const keptOf = ({ id, version, width, height, byteCount, sha256 }: KeyImageKept): KeyImageKept => ({ id, version, width, height, byteCount, sha256 });
