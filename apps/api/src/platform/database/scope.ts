import { seesWholeCentre, type Role } from '@rachis/domain';

/** How far somebody of the boards sees: the whole centre, or without the cases of a board that is closed to them. */
export type BoardReach = 'centre' | 'board';

/** Whose eyes the database looks with: set per transaction, checked by row-level security. */
export interface Scope {
  readonly centreId: string;
  readonly personId: string;
  readonly roles: readonly Role[];
  /** The registry looks with a reach of its own, whoever asks: the clinical rows of every case, and nobody's name. */
  readonly reach?: BoardReach | 'registry';
}

/** The settings that say whose eyes: centre, person, reach, roles; $1 to $4 of every scope. */
export const scopeValues = ({ centreId, personId, roles, reach = 'centre' }: Scope): [string, string, string, string] => [centreId, personId, reach === 'registry' || seesWholeCentre(roles) ? reach : 'own', roles.join(',')];

/** The same person, looking with the reach of the registry. */
export const registryScope = ({ centreId, personId, roles }: Scope): Scope => ({ centreId, personId, roles, reach: 'registry' });

export const READ_SCOPE_SQL = `SELECT set_config('transaction_read_only', 'on', true), set_config('app.centre', $1, true), set_config('app.actor', $2, true), set_config('app.reach', $3, true), set_config('app.roles', $4, true)`;
/** For the read of a screen, whose plan is made once for each connection: planning it anew each time costs more than running it. */
export const SCREEN_SCOPE_SQL = `${READ_SCOPE_SQL}, set_config('plan_cache_mode', 'force_generic_plan', true)`;
/** Also a write is planned once for each connection, and so is what its triggers do. */
export const WRITE_SCOPE_SQL = `SELECT set_config('plan_cache_mode', 'force_generic_plan', true), set_config('app.centre', $1, true), set_config('app.actor', $2, true), set_config('app.reach', $3, true), set_config('app.roles', $4, true), set_config('app.action', $5, true), set_config('app.request', $6, true), set_config('app.case', $7, true)`;
