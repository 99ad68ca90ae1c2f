import type { Role } from '@rachis/domain';
import { DAY, HOUR, type Calendar } from './calendar.js';
import { insert, type Timeline } from './acts.js';
import { HOSPITALS, MARK, type HospitalKey } from './organisations.js';
import type { PersonEntry } from './people.js';
import { chanceOf, type Random } from './random.js';

export interface Someone {
  readonly id: string;
  readonly mail: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly organisationId: string;
}

/** Who works here, and from which hospital. */
export class Directory {
  private constructor(
    readonly people: readonly Someone[],
    readonly name: string,
    readonly centreOrganisationId: string,
    private readonly hospitals: ReadonlyMap<string, string>,
  ) {}

  /** Records organisations and people, long before the first case. The first administrator, or else the first person, does it. */
  static found(timeline: Timeline, calendar: Calendar, random: Random, { name, phone, entries, hospitals }: { name: string; phone: string; entries: readonly PersonEntry[]; hospitals: readonly (typeof HOSPITALS)[number][] }): Directory {
    const at = calendar.ago(620 * DAY);
    const centreOrganisationId = random.id(at);
    const ids = new Map<string, string>(hospitals.map(({ key }) => [key, random.id(at)]));
    const people = entries.map(([mail, displayName, roles, hospital]): Someone => ({
      // Who joined the demonstration later has an id by a chance of the own: everybody else stays who they were.
      id: roles === 'safety_officer' ? chanceOf(mail).id(at) : random.id(at), mail, name: `${displayName}${MARK}`, roles: typeof roles === 'string' ? [roles] : roles, organisationId: (hospital && ids.get(hospital)) ?? centreOrganisationId,
    }));
    const directory = new Directory(people, name, centreOrganisationId, ids);
    const founder = (people.find(({ roles }) => roles.includes('administrator')) ?? people[0])?.id ?? '';
    timeline.add(at, founder, 'organisation.record', null, [
      insert('organisation', { id: centreOrganisationId, name, kind: 'centre', emergencyPhone: phone }, ...hospitals.map((one) => ({ id: ids.get(one.key), name: one.name + MARK, kind: 'hospital', emergencyPhone: null }))),
    ]);
    timeline.add(calendar.ago(620 * DAY - HOUR), founder, 'person.record', null, [
      insert('person', ...people.map((one) => ({ id: one.id, email: `${one.mail}@demo.rachis.example`, displayName: one.name, passwordHash: null, active: true }))),
      insert('role_grant', ...people.flatMap((one) => one.roles.map((role) => ({ personId: one.id, organisationId: one.organisationId, role })))),
    ]);
    return directory;
  }

  /** Everybody with a role; the one who is signed in by one click comes first. */
  all(role: Role): Someone[] {
    return this.people.filter(({ roles }) => roles.includes(role)).sort((a, b) => (a.mail < b.mail ? -1 : 1));
  }

  /** The person whom one click signs in. */
  first(role: Role): Someone {
    const [someone] = this.all(role);
    if (!someone) throw new Error(`nobody is ${role}`);
    return someone;
  }

  hospital(key: HospitalKey): string {
    return this.hospitals.get(key) ?? this.centreOrganisationId;
  }

  /** The name of the place somebody works at. */
  placeOf({ organisationId }: Someone): string {
    const hospital = HOSPITALS.find(({ key }) => this.hospitals.get(key) === organisationId);
    return hospital ? hospital.name + MARK : this.name;
  }

  named(id: string): string {
    return this.people.find((one) => one.id === id)?.name ?? '';
  }
}
