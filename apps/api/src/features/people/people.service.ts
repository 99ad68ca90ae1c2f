import { Injectable } from '@nestjs/common';
import type { Kept, Organisation, Person } from '@rachis/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/identity/actor.js';
import { hashPassword } from '../../platform/identity/passwords.js';
import { SessionService } from '../../platform/identity/session.service.js';
import { CaseLedger } from '../../platform/ledger/ledger.js';
import { rowOf } from '../../platform/ledger/section-store.js';
import { OrganisationEntity, PersonEntity, RoleGrantEntity } from './person.entity.js';

const SHORTEST_PASSWORD = 12;

/** Keeps the people and organisations of a centre. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly ledger: CaseLedger,
    private readonly sessions: SessionService,
  ) {}

  async recordPerson(actor: Actor, id: string, seen: number, person: Person): Promise<Kept> {
    if (person.password && person.password.length < SHORTEST_PASSWORD) throw Problem.field('#/password', `At least ${SHORTEST_PASSWORD} characters`);
    const passwordHash = person.password ? await hashPassword(person.password) : undefined;
    const kept = await this.ledger.write(actor, 'person.record', {}, async (tx) => {
      const where = { centreId: actor.centreId, id };
      const before = await tx.findOneBy(PersonEntity, where);
      const columns = { email: person.email.trim().toLowerCase(), displayName: person.displayName, active: person.active, ...(passwordHash ? { passwordHash } : {}) };
      if ((before?.version ?? 0) !== seen) throw new Problem('stale-version');
      if (before) await tx.update(PersonEntity, where, { ...columns, version: seen + 1 });
      else await tx.insert(PersonEntity, { ...columns, ...where, version: 1 });
      if (id === actor.personId) await refuseMoreRoles(tx, actor, person.roles);
      await replaceRoles(tx, actor, id, person.roles);
      return { id, version: seen + 1 };
    });
    // Whoever leaves, or may have lost the old password to somebody, is signed out; new roles only have to be looked up again.
    if (!person.active || passwordHash) await this.sessions.endEverywhere({ centreId: actor.centreId, personId: id });
    else await this.sessions.tellEveryProcess(id);
    return kept;
  }

  recordOrganisation(actor: Actor, id: string, seen: number, organisation: Organisation): Promise<Kept> {
    return this.ledger.write(actor, 'organisation.record', {}, async (tx) => {
      const where = { centreId: actor.centreId, id };
      const before = await tx.findOneBy(OrganisationEntity, where);
      if ((before?.version ?? 0) !== seen) throw new Problem('stale-version');
      if (before) await tx.update(OrganisationEntity, where, { ...rowOf(organisation), version: seen + 1 });
      else await tx.insert(OrganisationEntity, { ...rowOf(organisation), ...where, version: 1 });
      return { id, version: seen + 1 };
    });
  }
}

const same = (a: Person['roles'][number]) => (b: Person['roles'][number]) => a.role === b.role && a.organisationId === b.organisationId;

/** The administrator sees no patient. A role of the board for oneself would undo that with one click and without a witness. */
async function refuseMoreRoles(tx: EntityManager, { centreId, personId }: Actor, wanted: Person['roles']): Promise<void> {
  const kept = await tx.findBy(RoleGrantEntity, { centreId, personId });
  if (wanted.some((one) => !kept.some(same(one)))) throw new Problem('own-roles', undefined, { errors: [{ pointer: '#/roles', detail: 'Another administrator has to give you this role' }] });
}

async function replaceRoles(tx: EntityManager, { centreId }: Actor, personId: string, wanted: Person['roles']): Promise<void> {
  const kept = await tx.findBy(RoleGrantEntity, { centreId, personId });
  for (const old of kept.filter((one) => !wanted.some(same(one)))) await tx.delete(RoleGrantEntity, { centreId, personId, role: old.role, organisationId: old.organisationId });
  for (const { role, organisationId } of wanted.filter((grant) => !kept.some(same(grant)))) await tx.insert(RoleGrantEntity, { centreId, personId, role, organisationId });
}
