import { SetMetadata } from '@nestjs/common';
import type { Action } from '@rachis/domain';

export const NEEDS = 'rachis:needs';

/** The action that a route is. Without it, or `Open`, a route answers to nobody. */
export const Needs = (action: Action) => SetMetadata(NEEDS, action);
/** A route that may be asked by people who are not signed in. */
export const Open = () => SetMetadata(NEEDS, 'open');
/** A route for everybody who is signed in, whatever the role. */
export const SignedIn = () => SetMetadata(NEEDS, 'signed-in');
