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
