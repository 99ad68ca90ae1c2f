import { may, type Action, type Role } from '@rachis/domain';
import type { BoardReach, Scope } from '../database/scope.js';
import { Problem } from '../http/problem.js';

/** Who is acting, in which centre, with which roles, in which request. The first argument of every write. */
export class Actor implements Scope {
  constructor(
    readonly centreId: string,
    readonly personId: string,
    readonly displayName: string,
    readonly roles: readonly Role[],
    readonly requestId: string,
    readonly reach: BoardReach = 'centre',
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

/**
 * Somebody at one duty that needs the reach of the service, such as the administrator who writes into the outbox: it is checked before that they may do it,
 * they can do nothing else in it, and in the audit it is they who did it.
 */
export class DutyActor extends Actor {
  constructor(by: Actor, private readonly duty: Action) {
    super(by.centreId, by.personId, by.displayName, ['coordinator'], by.requestId);
    by.must(duty);
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
