import { codeList, type CodeOf } from '../contract/code-list.js';
import { Count, Flag, Group, Id, Instant, ListOf, OneOf, Text } from '../contract/fields.js';

/** A password is a sentence: long, and never checked for odd signs. */
export const SHORTEST_PASSWORD = 12;

/** By what somebody came in. */
export const SIGN_IN_WAYS = codeList({ password: 'Password', provider: 'Hospital account', demo: 'Demonstration' });
export type SignInWay = CodeOf<typeof SIGN_IN_WAYS>;

/** A place where somebody is signed in: enough to know it again, too little to follow somebody by. */
export class SessionRow {
  @Id({ label: 'Id', required: true }) id!: string;
  @Text({ label: 'Device', required: true }) device!: string;
  @Text({ label: 'From', hint: 'The first part of the network address' }) address?: string | null;
  @OneOf({ label: 'Signed in by', of: SIGN_IN_WAYS, required: true }) way!: SignInWay;
  @Instant({ label: 'Signed in at', required: true }) startedAt!: string;
  @Instant({ label: 'Last used', required: true }) lastUsedAt!: string;
  @Flag({ label: 'This one', required: true }) current!: boolean;
}

/** Whether a second factor guards an account, and what is left to get in without the telephone. */
export class SecondFactorView {
  /** Without a key for secrets the service cannot keep any. */
  @Flag({ label: 'Can be set up', required: true }) possible!: boolean;
  @Flag({ label: 'Needed for one of the roles', required: true }) needed!: boolean;
  @Instant({ label: 'Set up at' }) confirmedAt?: string | null;
  @Count({ label: 'Recovery codes left', required: true, max: 100 }) codesLeft!: number;
}

/** My account: how I get in, and where I am. */
export class OwnAccount {
  @Flag({ label: 'Has a password', required: true }) hasPassword!: boolean;
  @OneOf({ label: 'Signed in by', of: SIGN_IN_WAYS, required: true }) way!: SignInWay;
  @Group({ label: 'Second factor', of: () => SecondFactorView, required: true }) secondFactor!: SecondFactorView;
  @ListOf({ label: 'Sessions', of: () => SessionRow, required: true, max: 200 }) sessions!: SessionRow[];
}

/** An account as the administrator sees it: the state, never a secret. */
export class AccountView {
  @Flag({ label: 'Has a password', required: true }) hasPassword!: boolean;
  @Flag({ label: 'Uses the hospital account', required: true }) byProvider!: boolean;
  @Instant({ label: 'Second factor since' }) secondFactorAt?: string | null;
  @Instant({ label: 'Invitation until' }) invitedUntil?: string | null;
  @ListOf({ label: 'Sessions', of: () => SessionRow, required: true, max: 200 }) sessions!: SessionRow[];
}

/** The key of the authenticator app, shown once while it is set up. */
export class SecondFactorOffer {
  @Text({ label: 'Key', required: true }) secret!: string;
  @Text({ label: 'Address for the app', required: true, max: 400 }) uri!: string;
}
/** What proves that the app has the key; and the right to set it up. */
export class SecondFactorCode {
  @Text({ label: 'Code from the app', required: true, max: 40 }) code!: string;
}
/** The ways back in without the telephone. They are shown once and kept as hashes. */
export class RecoveryCodes {
  @Text({ label: 'Recovery codes', required: true, lines: 10, max: 1000 }) codes!: string;
}

/** A new password, by somebody who knows the present one. */
export class PasswordChange {
  @Text({ label: 'Present password', required: true }) password!: string;
  @Text({ label: 'New password', required: true, hint: 'At least 12 characters: a sentence is easier to remember than odd signs' }) newPassword!: string;
}
/** Asks for a link by mail. What is answered never says whether the address is known. */
export class ForgottenPassword {
  @Text({ label: 'E-mail', required: true, max: 254 }) email!: string;
}
export class PasswordLinkToken {
  @Text({ label: 'Link', required: true, max: 200 }) token!: string;
}
/** A first or new password by the link of a mail. */
export class LinkedPassword extends PasswordLinkToken {
  @Text({ label: 'New password', required: true, hint: 'At least 12 characters: a sentence is easier to remember than odd signs' }) newPassword!: string;
}
/** Whose link it is. Only whoever holds the link is told. */
export class PasswordLinkView {
  @Text({ label: 'Name', required: true }) displayName!: string;
  @Text({ label: 'E-mail', required: true, max: 254 }) email!: string;
  @Flag({ label: 'First password', required: true }) first!: boolean;
}

/** How long this session lasts, in seconds from now: clocks of two machines differ. */
export class SessionClock {
  @Count({ label: 'Seconds until it ends unused', required: true, max: 1_000_000_000 }) idleSeconds!: number;
  @Count({ label: 'Seconds until it ends in any case', required: true, max: 1_000_000_000 }) wholeSeconds!: number;
}

/** Where to go after signing out: the provider's own page, or ours. */
export class SignedOut {
  @Text({ label: 'Address', required: true, max: 8000 }) address!: string;
}

/** Why somebody who came back from the hospital's sign-in was not let in. */
export const SIGN_IN_REFUSALS = codeList({
  'provider-down': 'The hospital’s sign-in cannot be reached at the moment',
  'provider-refused': 'The hospital’s sign-in did not let you through',
  'not-begun': 'This sign-in was not begun in this browser, or too long ago',
  'not-valid': 'The answer of the hospital’s sign-in was not valid',
  'no-role': 'The hospital knows you, but none of your groups has a role here',
  'unknown-person': 'The hospital knows you, but your account here could not be found',
  'disabled': 'Your account here is switched off',
  'other-person': 'Somebody else has signed in at the hospital',
});
export type SignInRefusal = CodeOf<typeof SIGN_IN_REFUSALS>;
