import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { may, type Action } from '@rachis/domain';
import { AccessLog } from '../audit/access-log.js';
import { readsPatients } from '../audit/seen-record.js';
import { NEEDS, OWN_ACCOUNT } from '../http/needs.js';
import { Problem } from '../http/problem.js';
import type { KnownRequest } from '../http/request.js';

/** Nothing is open by forgetting: a route without a stated need is refused for everybody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly accesses: AccessLog,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const need = this.reflector.get<Action | 'open' | 'signed-in' | undefined>(NEEDS, context.getHandler());
    if (need === 'open') return true;
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const { signedIn } = request;
    if (!signedIn) throw new Problem('not-signed-in');
    if (signedIn.secondFactorDue && !this.reflector.get<boolean | undefined>(OWN_ACCOUNT, context.getHandler())) throw new Problem('second-factor-due');
    if (need === 'signed-in') return true;
    if (need) request.need = need;
    if (!need || !may(signedIn.roles.map(({ role }) => role), need)) throw new Problem('not-permitted');
    if (this.accesses.full && readsPatients(request.method, request.routeOptions.url ?? '', need)) throw new Problem('busy');
    return true;
  }
}
