import { isCalendarDate, type FieldFault, type RegistryFilter } from '@rachis/domain';
import { Problem } from '../../platform/http/problem.js';

/** The filter as it stands in an address: codes and days, never a word about anybody. */
export interface FilterQuery {
  readonly boardId?: unknown;
  readonly organisationId?: unknown;
  readonly from?: unknown;
  readonly to?: unknown;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const said = (value: unknown): boolean => value !== undefined && value !== '';

/** Reads a filter; what is not understood is refused by name and never left out in silence. */
export function filterOf(query: FilterQuery): RegistryFilter {
  const errors: FieldFault[] = [];
  const read = (name: keyof FilterQuery, fits: (value: unknown) => boolean, detail: string): string | null => {
    const value = query[name];
    if (!said(value)) return null;
    if (typeof value === 'string' && fits(value)) return value;
    errors.push({ pointer: `#/${name}`, detail });
    return null;
  };
  const anId = (value: unknown) => typeof value === 'string' && UUID.test(value);
  const filter: RegistryFilter = {
    boardId: read('boardId', anId, 'Board must be an id'), organisationId: read('organisationId', anId, 'Referring hospital must be an id'),
    from: read('from', isCalendarDate, 'From must be a day, YYYY-MM-DD'), to: read('to', isCalendarDate, 'To must be a day, YYYY-MM-DD'),
  };
  if (filter.from && filter.to && filter.to < filter.from) errors.push({ pointer: '#/to', detail: 'The period ends before it begins' });
  if (errors.length > 0) throw new Problem('invalid-input', undefined, { errors });
  return filter;
}

/** The filter as parameters $2 to $5 of every statement of the registry; $1 is the centre. */
export const filterValues = (centreId: string, { boardId, organisationId, from, to }: RegistryFilter): (string | null)[] => [centreId, boardId ?? null, organisationId ?? null, from ?? null, to ?? null];

/** The cases that count, from row `r` of the registry. */
export const COUNTED = `r.centre_id = $1 AND r.counted AND ($2::uuid IS NULL OR $2::uuid = ANY (r.board_ids)) AND ($3::uuid IS NULL OR r.organisation_id = $3::uuid) AND ($4::date IS NULL OR r.referred_on >= $4::date) AND ($5::date IS NULL OR r.referred_on <= $5::date)`;
