import { Inject, Injectable } from '@nestjs/common';
import { newId, type Role } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { ServiceActor } from '../../platform/identity/actor.js';
import { SessionService } from '../../platform/identity/session.service.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { SETTINGS, type Settings } from '../../settings.js';
import { ExternalAccountEntity } from './account-link.entity.js';
import { NotLetIn, type KnownThere } from './identity-provider.js';
import { OrganisationEntity, PersonEntity, RoleGrantEntity } from './person.entity.js';

/** Who somebody is here. */
interface Here {
  readonly centreId: string;
  readonly personId: string;
}
interface Found extends Record<string, unknown> {
  readonly centre_id: string;
  readonly person_id: string;
  readonly active: boolean;
}

/**
 * Finds who a person of the hospital's sign-in is here: by the subject, which never changes. Somebody new is tied to the account with the address that
 * the provider has verified, or gets one. The groups decide about the roles that the settings speak of; the others are given by hand.
 */
@Injectable()
export class ProviderArrival {
  constructor(
    private readonly database: Database,
    private readonly ledger: CaseLedger,
    private readonly sessions: SessionService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async settle(known: KnownThere, requestId: string): Promise<Here> {
    const found = await this.find(known.subject);
    if (found && !found.active) throw new NotLetIn('disabled');
    if (!found && this.wanted(known).length === 0) throw new NotLetIn('no-role');
    const here = found ? { centreId: found.centre_id, personId: found.person_id } : await this.tie(known, requestId);
    if (!(await this.keepRoles(here, known, requestId))) throw new NotLetIn('no-role');
    return here;
  }

  /** Who it is already; for a proof, which ties and changes nothing. */
  async find(subject: string): Promise<Found | undefined> {
    const [found] = await this.database.unscoped<Found>('SELECT * FROM external_account_find($1, $2)', [this.settings.oidc?.issuer ?? '', subject]);
    return found;
  }

  /** The first time. An address that nobody has verified ties nothing: anybody could have typed it. */
  private async tie({ subject, verifiedEmail, name }: KnownThere, requestId: string): Promise<Here> {
    const email = verifiedEmail?.trim().toLowerCase();
    if (!email) throw new NotLetIn('unknown-person');
    const [account] = await this.database.unscoped<Found>('SELECT * FROM sign_in_lookup($1)', [email]);
    if (account && !account.active) throw new NotLetIn('disabled');
    const [home] = await this.database.unscoped<{ centre_id: string }>('SELECT centre_id FROM home_centre()');
    const centreId = account?.centre_id ?? home?.centre_id;
    if (!centreId) throw new NotLetIn('unknown-person');
    const personId = account?.person_id ?? newId();
    await this.ledger.write(new ServiceActor(centreId, 'account.provision', requestId), 'account.provision', { unheard: true }, async (tx) => {
      if (!account) await tx.insert(PersonEntity, { centreId, id: personId, email, displayName: name?.slice(0, 200) || email, passwordHash: null, active: true, version: 1 });
      await tx.insert(ExternalAccountEntity, { centreId, id: newId(), personId, issuer: this.settings.oidc?.issuer ?? '', subject, version: 1 });
    });
    return { centreId, personId };
  }

  private wanted({ groups }: KnownThere): { role: Role; organisation: string | null }[] {
    return groups.flatMap((group) => this.settings.oidc?.roles.get(group) ?? []);
  }

  /** Brings the roles to what the groups say; answers whether any role is left. */
  private async keepRoles({ centreId, personId }: Here, known: KnownThere, requestId: string): Promise<boolean> {
    const managed = new Set([...(this.settings.oidc?.roles.values() ?? [])].map(({ role }) => role));
    const { changed, left } = await this.ledger.write(new ServiceActor(centreId, 'account.provision', requestId), 'account.provision', { unheard: true }, async (tx) => {
      const held = await tx.findBy(RoleGrantEntity, { centreId, personId });
      const wanted = await this.placed(tx, centreId, known);
      const same = (a: { role: Role; organisationId: string }) => (b: { role: Role; organisationId: string }) => a.role === b.role && a.organisationId === b.organisationId;
      const gone = held.filter((grant) => managed.has(grant.role) && !wanted.some(same(grant)));
      const come = wanted.filter((grant) => !held.some(same(grant)));
      for (const { role, organisationId } of gone) await tx.delete(RoleGrantEntity, { centreId, personId, role, organisationId });
      for (const { role, organisationId } of come) await tx.insert(RoleGrantEntity, { centreId, personId, role, organisationId });
      return { changed: gone.length + come.length > 0, left: held.length - gone.length + come.length };
    });
    if (changed) await this.sessions.tellEveryProcess(personId);
    return left > 0;
  }

  /** Each role in its organisation: the centre, or the one that is named. A name that is none here gives nothing. */
  private async placed(tx: EntityManager, centreId: string, known: KnownThere): Promise<{ role: Role; organisationId: string }[]> {
    const places = await tx.find(OrganisationEntity, { where: { centreId }, order: { name: 'ASC' } });
    const grants = this.wanted(known).flatMap(({ role, organisation }) => {
      const place = organisation === null ? places.find(({ kind }) => kind === 'centre') : places.find(({ name }) => name === organisation);
      return place ? [{ role, organisationId: place.id }] : [];
    });
    return grants.filter((grant, index) => grants.findIndex((one) => one.role === grant.role && one.organisationId === grant.organisationId) === index);
  }
}
