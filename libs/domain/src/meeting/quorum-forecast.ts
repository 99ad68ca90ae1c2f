import { ROLES, type Role } from '../access/roles.js';
import { labelOf } from '../contract/code-list.js';
import type { QuorumRequirement } from './board.js';
import type { InviteeView } from './reply.js';

/** Whether a specialty will be there: enough have said so, or too few could still, or it hangs on those who have not answered. */
export type ForecastState = 'met' | 'depends' | 'not_met';
export interface SpecialtyForecast {
  readonly specialty: Role;
  readonly needed: number;
  /** Have said that they come, in the room or remote, or have named somebody who does. */
  readonly sure: number;
  /** Have not answered: they are counted neither as coming nor as absent. */
  readonly open: number;
  readonly openNames: readonly string[];
  readonly state: ForecastState;
}
export interface QuorumForecast {
  readonly state: ForecastState;
  readonly specialties: readonly SpecialtyForecast[];
}

type Invitee = Pick<InviteeView, 'personId' | 'displayName' | 'specialties' | 'answer' | 'cover' | 'coverSpecialties'>;

/** What the replies promise of the quorum. Nobody's silence is taken for a yes. An empty rule is met. */
export function quorumForecast(rule: readonly QuorumRequirement[], invited: readonly Invitee[]): QuorumForecast {
  const declined = new Set(invited.filter(({ answer }) => answer === 'no' || answer === 'cover').map(({ personId }) => personId));
  const specialties = rule.map(({ specialty, count }): SpecialtyForecast => {
    const sure = new Set<string>();
    for (const { personId, specialties: speaksFor, answer, cover, coverSpecialties } of invited) {
      if ((answer === 'yes' || answer === 'remote') && speaksFor.includes(specialty)) sure.add(personId);
      // Somebody named as cover who has said no, or is covered in turn, covers nobody.
      if (answer === 'cover' && cover && !declined.has(cover.id) && speaksFor.includes(specialty) && coverSpecialties?.includes(specialty)) sure.add(cover.id);
    }
    const open = invited.filter(({ personId, answer, specialties: speaksFor }) => (answer ?? 'open') === 'open' && speaksFor.includes(specialty) && !sure.has(personId));
    const state = sure.size >= count ? 'met' : sure.size + open.length >= count ? 'depends' : 'not_met';
    return { specialty, needed: count, sure: sure.size, open: open.length, openNames: open.map(({ displayName }) => displayName), state };
  });
  const worst = (['not_met', 'depends'] as const).find((state) => specialties.some((one) => one.state === state));
  return { state: worst ?? 'met', specialties };
}

/** "Radiologist 0 of 1, Spine surgeon 1 of 2 (2 have not answered)": the specialties that are short. */
export const shortWords = ({ specialties }: QuorumForecast): string =>
  specialties
    .filter(({ state }) => state !== 'met')
    .map(({ specialty, needed, sure, open }) => `${labelOf(ROLES, specialty)} ${sure} of ${needed}${open > 0 ? ` (${open} ${open === 1 ? 'has' : 'have'} not answered)` : ''}`)
    .join(', ');
