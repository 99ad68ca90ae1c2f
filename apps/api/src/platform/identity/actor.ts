import { may, type Action, type Role } from '@rachis/domain';
import type { Scope } from '../database/scope.js';
import { Problem } from '../http/problem.js';

/** Who is acting, in which centre, with which roles, in which request. The first argument of every write. */
export class Actor implements Scope {
  constructor(
    readonly centreId: string,
    readonly personId: string,
    readonly displayName: string,
    readonly roles: readonly Role[],
    readonly requestId: string,
  ) {}

  may(action: Action): boolean {
    return may(this.roles, action);
  }

  /** Stops here unless one of the roles allows the action. */
  must(action: Action): void {
    if (!this.may(action)) throw new Problem('not-permitted');
  }
}

/** The service itself at one duty, in one centre: it may do this and nothing else, and in the audit nobody's name stands beside it. */
export class ServiceActor extends Actor {
  constructor(centreId: string, private readonly duty: Action, requestId: string) {
    super(centreId, '', 'Rachis', ['coordinator'], requestId);
  }

  override may(action: Action): boolean {
    return action === this.duty;
  }
}

/** Somebody at the own account, whatever the roles: also before a session stands. In the audit it is they who did it. */
export class OwnAccountActor extends Actor {
  constructor({ centreId, personId }: { readonly centreId: string; readonly personId: string }, requestId: string) {
    super(centreId, personId, '', [], requestId);
  }

  override may(action: Action): boolean {
    return action === 'account.keep';
  }
}
