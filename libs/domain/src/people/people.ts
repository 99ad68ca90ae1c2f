import { ROLES, type Role } from '../access/roles.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Choices, Count, Flag, Group, Id, ListOf, OneOf, Text } from '../contract/fields.js';

/** A hospital refers cases to the centre; the centre holds the boards. */
export const ORGANISATION_KINDS = codeList({ centre: 'Spinal oncology centre', hospital: 'Referring hospital' });

/** A hospital or centre that people belong to. */
export class Organisation {
  @Text({ label: 'Name', required: true }) name!: string;
  @OneOf({ label: 'Kind', of: ORGANISATION_KINDS, required: true }) kind!: CodeOf<typeof ORGANISATION_KINDS>;
  @Text({ label: 'Telephone for emergencies', max: 60 }) emergencyPhone?: string | null;
}
export class OrganisationView extends Organisation {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
}

/** A role that somebody holds in an organisation. */
export class RoleGrant {
  @OneOf({ label: 'Role', of: ROLES, required: true }) role!: Role;
  @Id({ label: 'Organisation', required: true }) organisationId!: string;
}
export class RoleGrantView extends RoleGrant {
  @Text({ label: 'Organisation name', required: true }) organisationName!: string;
}

/** Somebody who uses the system. The password is only ever sent, never answered. */
export class Person {
  @Text({ label: 'E-mail', required: true, max: 254 }) email!: string;
  @Text({ label: 'Name', required: true, hint: 'As it shall stand in decisions, with title: Dr Amara Adeyemi' }) displayName!: string;
  @Flag({ label: 'May sign in', required: true }) active!: boolean;
  @ListOf({ label: 'Roles', of: () => RoleGrant, required: true, max: 20 }) roles!: RoleGrant[];
  @Text({ label: 'New password', max: 200, hint: 'At least 12 characters; leave empty to keep the present one' }) password?: string | null;
}
export class PersonView {
  @Id({ label: 'Id', required: true }) id!: string;
  @Count({ label: 'Version', required: true, max: 2_000_000_000 }) version!: number;
  @Text({ label: 'E-mail', max: 254 }) email?: string | null;
  @Text({ label: 'Name', required: true }) displayName!: string;
  @Flag({ label: 'May sign in', required: true }) active!: boolean;
  @ListOf({ label: 'Roles', of: () => RoleGrantView, required: true }) roles!: RoleGrantView[];
}
/** A person as mentioned by others: who recorded, who presents, who signs. */
export class PersonRef {
  @Id({ label: 'Id', required: true }) id!: string;
  @Text({ label: 'Name', required: true }) displayName!: string;
}

/** What is sent to sign in with a local account. The code only where a second factor is set up. */
export class Credentials {
  @Text({ label: 'E-mail', required: true, max: 254 }) email!: string;
  @Text({ label: 'Password', required: true }) password!: string;
  @Text({ label: 'Code from the app', max: 40, hint: 'Six digits, or one of your recovery codes' }) code?: string | null;
}
/** For how long after a sign-in or a password a person may sign without typing it again. */
export const PROOF_MINUTES = 5;
/** By what somebody proves once more who they are. */
export const PROOF_WAYS = codeList({ none: 'Nothing, in the demonstration', password: 'Password', code: 'Code from the app', provider: 'Hospital account' });
/** The password once more, or the code where a second factor is set up, before something is signed. */
export class SessionProof {
  @Text({ label: 'Password' }) password?: string | null;
  @Text({ label: 'Code from the app', max: 40 }) code?: string | null;
}
/** Whether this session has lately proved who it belongs to. */
export class ProofView {
  @Flag({ label: 'Proved lately', required: true }) fresh!: boolean;
  /** No account of the demonstration has a password. */
  @Flag({ label: 'By password', required: true }) byPassword!: boolean;
  @OneOf({ label: 'By', of: PROOF_WAYS, required: true }) by!: CodeOf<typeof PROOF_WAYS>;
  @Count({ label: 'Holds for', unit: 'min', required: true, max: 1000 }) minutes!: number;
}
/** One-click sign-in, only while demo data is on. */
export class DemoSignIn {
  @OneOf({ label: 'Role', of: ROLES, required: true }) role!: Role;
}

export class CentreRef {
  @Id({ label: 'Id', required: true }) id!: string;
  @Text({ label: 'Name', required: true }) name!: string;
  @Text({ label: 'Time zone', required: true }) timeZone!: string;
  @Text({ label: 'Telephone for emergencies', max: 60 }) emergencyPhone?: string | null;
}

/** Who is signed in, and what the roles allow. */
export class SessionView {
  @Id({ label: 'Person', required: true }) personId!: string;
  @Text({ label: 'Name', required: true }) displayName!: string;
  @Text({ label: 'E-mail', required: true, max: 254 }) email!: string;
  @ListOf({ label: 'Roles', of: () => RoleGrantView, required: true }) roles!: RoleGrantView[];
  @Choices({ label: 'Allowed', of: [], required: true }) actions!: string[];
  @Group({ label: 'Centre', of: () => CentreRef, required: true }) centre!: CentreRef;
  @Flag({ label: 'Demo data is on', required: true }) demo!: boolean;
  /** Until it is set up nothing else can be done. */
  @Flag({ label: 'A second factor has to be set up' }) secondFactorDue?: boolean | null;
  /** Signing out here goes on to the provider. */
  @Flag({ label: 'Signed in by the hospital account' }) byProvider?: boolean | null;
}

/** What the sign-in page needs to know before anybody has signed in. */
export class SignInOptions {
  @Flag({ label: 'Demo data is on', required: true }) demo!: boolean;
  @Choices({ label: 'Demo roles', of: ROLES, required: true }) demoRoles!: Role[];
  @Text({ label: 'Name of the service', required: true }) serviceName!: string;
  /** What the button says; without it there is none. */
  @Text({ label: 'Hospital account' }) providerName?: string | null;
}

/** Whether the service is ready. */
export class HealthView {
  @Text({ label: 'Status', required: true, max: 20 }) status!: string;
}

/** The directory. */
export class PersonList {
  @ListOf({ label: 'People', of: () => PersonView, required: true, max: 10_000 }) people!: PersonView[];
}
export class OrganisationList {
  @ListOf({ label: 'Organisations', of: () => OrganisationView, required: true, max: 10_000 }) organisations!: OrganisationView[];
}
