import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { may, type Action } from '@rachis/domain';
import { NEEDS, OWN_ACCOUNT } from '../http/needs.js';
import { Problem } from '../http/problem.js';
import type { KnownRequest } from '../http/request.js';

/** Nothing is open by forgetting: a route without a stated need is refused for everybody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const need = this.reflector.get<Action | 'open' | 'signed-in' | undefined>(NEEDS, context.getHandler());
    if (need === 'open') return true;
    const { signedIn } = context.switchToHttp().getRequest<KnownRequest>();
    if (!signedIn) throw new Problem('not-signed-in');
    if (signedIn.secondFactorDue && !this.reflector.get<boolean | undefined>(OWN_ACCOUNT, context.getHandler())) throw new Problem('second-factor-due');
    if (need === 'signed-in') return true;
    if (!need || !may(signedIn.roles.map(({ role }) => role), need)) throw new Problem('not-permitted');
    return true;
  }
}
