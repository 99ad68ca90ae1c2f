import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { Action } from '@rachis/domain';

export const NEEDS = 'rachis:needs';

/** The action that a route is. Without it, or `Open`, a route answers to nobody. */
export const Needs = (action: Action) => SetMetadata(NEEDS, action);
/** A route that may be asked by people who are not signed in. */
export const Open = () => SetMetadata(NEEDS, 'open');
/** A route for everybody who is signed in, whatever the role. */
export const SignedIn = () => SetMetadata(NEEDS, 'signed-in');
export const OWN_ACCOUNT = 'rachis:own-account';
/** A route about the own account: for everybody who is signed in, also before the second factor is set up that a role needs. */
export const OwnAccountRoute = () => applyDecorators(SignedIn(), SetMetadata(OWN_ACCOUNT, true));
