import { Inject, Injectable } from '@nestjs/common';
import type { SecondFactorOffer } from '@rachis/domain';
import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { EntityManager } from 'typeorm';
import { SETTINGS, type Settings } from '../../settings.js';
import { clock } from '../clock.js';
import { Database } from '../database/database.js';
import { Problem } from '../http/problem.js';
import { CaseLedger } from '../ledger/ledger.js';
import { OwnAccountActor, type Actor } from './actor.js';
import { Attempts } from './attempts.js';
import { seal, unseal } from './sealing.js';

/** RFC 6238 as every authenticator app knows it; one step before and after is taken, because telephones go wrong by seconds. */
const STEP_SECONDS = 30;
const STEPS_AROUND = 1;
const RECOVERY_CODES = 10;
/** Ten wrong codes for one account, from wherever, in a quarter of an hour: one guess in 30,000 would be right by then. */
const WRONG_CODES = 10;

/** Whose second factor it is. */
interface Owner {
  readonly centreId: string;
  readonly personId: string;
}
interface Stored extends Record<string, unknown> {
  readonly secret_sealed: string | null;
  readonly confirmed_at: Date | null;
  readonly last_step: string;
  readonly recovery_hashes: string[];
  readonly version: number;
}

/** The authenticator app of an account: set up, asked for, taken away. Every code counts once. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly database: Database,
    private readonly ledger: CaseLedger,
    private readonly attempts: Attempts,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  get possible(): boolean {
    return this.settings.secretKey !== null;
  }

  /** Since when it guards the account, and how many recovery codes are left. */
  async stateOf({ centreId, personId }: Owner): Promise<{ confirmedAt: Date | null; codesLeft: number }> {
    const [row] = await this.database.rows<{ confirmed_at: Date | null; left: number }>({ centreId, personId, roles: [] }, 'SELECT confirmed_at, cardinality(recovery_hashes) AS left FROM second_factor WHERE centre_id = $1 AND person_id = $2', [centreId, personId]);
    return { confirmedAt: row?.confirmed_at ?? null, codesLeft: row?.confirmed_at ? row.left : 0 };
  }

  /** A new key for the app. It guards nothing until a code has shown that the app has it. */
  async offer(owner: Owner, email: string, requestId: string): Promise<SecondFactorOffer> {
    const key = this.key();
    const secret = new Secret({ size: 20 });
    await this.ledger.write(new OwnAccountActor(owner, requestId), 'account.keep', { unheard: true }, async (tx) => {
      const before = await lock(tx, owner);
      if (before?.confirmed_at) throw new Problem('second-factor-set');
      const sealed = seal(key, placeOf(owner), secret.base32);
      if (before) await tx.query('UPDATE second_factor SET secret_sealed = $3, version = version + 1 WHERE centre_id = $1 AND person_id = $2', [owner.centreId, owner.personId, sealed]);
      else await tx.query(`INSERT INTO second_factor (centre_id, person_id, secret_sealed, last_step, recovery_hashes, version) VALUES ($1, $2, $3, 0, '{}', 1)`, [owner.centreId, owner.personId, sealed]);
    });
    return { secret: secret.base32, uri: totp(secret, email).toString() };
  }

  /** The app has the key: from now on the account is guarded. Answers the recovery codes, which are shown this once. */
  async confirm(owner: Owner, code: string, requestId: string): Promise<string[]> {
    const key = this.key();
    const codes = newCodes();
    await this.ledger.write(new OwnAccountActor(owner, requestId), 'account.keep', { unheard: true }, async (tx) => {
      const stored = await lock(tx, owner);
      if (!stored?.secret_sealed) throw new Problem('not-found');
      if (stored.confirmed_at) throw new Problem('second-factor-set');
      const step = stepOf(unseal(key, placeOf(owner), stored.secret_sealed), code);
      if (step === null || step <= Number(stored.last_step)) throw wrongCode();
      await tx.query('UPDATE second_factor SET confirmed_at = rachis_now(), last_step = $3, recovery_hashes = $4, version = version + 1 WHERE centre_id = $1 AND person_id = $2', [owner.centreId, owner.personId, step, codes.map(hashOf)]);
    });
    return codes;
  }

  /** Checks a code of the app or a recovery code and uses it up. Wrong ones are counted for the account, from wherever they come. */
  async use(owner: Owner, code: string, requestId: string): Promise<void> {
    const key = this.key();
    await this.attempts.take({ at: guessesAt(owner), most: WRONG_CODES });
    await this.ledger.write(new OwnAccountActor(owner, requestId), 'account.keep', { unheard: true }, async (tx) => {
      const stored = await lock(tx, owner);
      if (!stored?.confirmed_at || !stored.secret_sealed) throw wrongCode();
      const step = stepOf(unseal(key, placeOf(owner), stored.secret_sealed), code);
      if (step !== null && step > Number(stored.last_step)) {
        await tx.query('UPDATE second_factor SET last_step = $3, version = version + 1 WHERE centre_id = $1 AND person_id = $2', [owner.centreId, owner.personId, step]);
        return;
      }
      const left = stored.recovery_hashes.filter((one) => one !== hashOf(normal(code)));
      if (left.length === stored.recovery_hashes.length) throw wrongCode();
      await tx.query('UPDATE second_factor SET recovery_hashes = $3, version = version + 1 WHERE centre_id = $1 AND person_id = $2', [owner.centreId, owner.personId, left]);
    });
    await this.attempts.forget(guessesAt(owner));
  }

  /** New recovery codes in place of the old ones. */
  async renewCodes(owner: Owner, requestId: string): Promise<string[]> {
    const codes = newCodes();
    await this.ledger.write(new OwnAccountActor(owner, requestId), 'account.keep', { unheard: true }, async (tx) => {
      const stored = await lock(tx, owner);
      if (!stored?.confirmed_at) throw new Problem('not-found');
      await tx.query('UPDATE second_factor SET recovery_hashes = $3, version = version + 1 WHERE centre_id = $1 AND person_id = $2', [owner.centreId, owner.personId, codes.map(hashOf)]);
    });
    return codes;
  }

  /** Takes the second factor away: by its owner, or by an administrator for somebody whose telephone is lost. */
  async remove(actor: Actor, action: 'account.keep' | 'account.reset-factor', owner: Owner): Promise<void> {
    await this.ledger.write(actor, action, { unheard: true }, async (tx) => {
      const stored = await lock(tx, owner);
      if (!stored?.secret_sealed) throw new Problem('not-found');
      // The newest step stays, so that a code that was used once is refused also by the next app with the same key.
      await tx.query(`UPDATE second_factor SET secret_sealed = NULL, confirmed_at = NULL, recovery_hashes = '{}', version = version + 1 WHERE centre_id = $1 AND person_id = $2`, [owner.centreId, owner.personId]);
    });
  }

  private key(): Buffer {
    if (!this.settings.secretKey) throw new Problem('second-factor-off');
    return this.settings.secretKey;
  }
}

const guessesAt = ({ personId }: Owner) => `code of ${personId}`;
const placeOf = ({ centreId, personId }: Owner) => `second_factor:${centreId}:${personId}`;
const totp = (secret: Secret, label: string) => new TOTP({ issuer: 'Rachis', label, secret, period: STEP_SECONDS });
const wrongCode = () => new Problem('wrong-code', undefined, { errors: [{ pointer: '#/code', detail: 'The code is not right, or was used before' }] });

/** The step of time that a code belongs to; null for a code that is none of now. */
function stepOf(secret: string | null, code: string): number | null {
  const digits = code.replace(/\s/g, '');
  if (secret === null || !/^\d{6}$/.test(digits)) return null;
  const now = clock.milliseconds();
  const away = totp(Secret.fromBase32(secret), '').validate({ token: digits, timestamp: now, window: STEPS_AROUND });
  return away === null ? null : Math.floor(now / 1000 / STEP_SECONDS) + away;
}

async function lock(tx: EntityManager, { centreId, personId }: Owner): Promise<Stored | undefined> {
  const rows: Stored[] = await tx.query('SELECT secret_sealed, confirmed_at, last_step, recovery_hashes, version FROM second_factor WHERE centre_id = $1 AND person_id = $2 FOR UPDATE', [centreId, personId]);
  return rows[0];
}

/** 80 random bits each: nobody guesses one, so a plain hash is enough. Without letters that look like figures. */
const newCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, () => new Secret({ buffer: new Uint8Array(randomBytes(10)).buffer }).base32.toLowerCase().replace(/(.{4})(?=.)/g, '$1-'));
const normal = (code: string) => code.toLowerCase().replace(/\s/g, '');
const hashOf = (code: string) => createHash('sha256').update(code.replaceAll('-', '')).digest('hex');
