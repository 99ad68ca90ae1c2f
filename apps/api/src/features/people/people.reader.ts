import { Injectable } from '@nestjs/common';
import { OrganisationView, PersonView, type OrganisationList, type PersonList } from '@rachis/domain';
import { Database } from '../../platform/database/database.js';
import { viewColumns } from '../../platform/database/view-sql.js';
import type { Actor } from '../../platform/identity/actor.js';

const ROLES_SQL = `(SELECT coalesce(json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id, 'organisationName', o.name) ORDER BY g.role, o.name), '[]')
  FROM role_grant g JOIN organisation o ON o.centre_id = g.centre_id AND o.id = g.organisation_id WHERE g.centre_id = p.centre_id AND g.person_id = p.id)`;

/** Reads the directory: who there is, and where. */
@Injectable()
export class PeopleReader {
  constructor(private readonly database: Database) {}

  /** E-mail addresses are for whoever administers accounts. */
  async people(actor: Actor): Promise<PersonList> {
    const email = actor.may('person.record') ? 'p.email' : 'NULL';
    const people = await this.database.rows<PersonView>(actor, `SELECT ${viewColumns(PersonView, 'p', { roles: ROLES_SQL, email })} FROM person p WHERE p.centre_id = $1 ORDER BY p.display_name, p.id`, [actor.centreId]);
    return { people };
  }

  async organisations(actor: Actor): Promise<OrganisationList> {
    const organisations = await this.database.rows<OrganisationView>(actor, `SELECT ${viewColumns(OrganisationView, 'o')} FROM organisation o WHERE o.centre_id = $1 ORDER BY o.kind, o.name`, [actor.centreId]);
    return { organisations };
  }
}
