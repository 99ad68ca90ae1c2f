import { FEWEST_SHOWN, type RegistryFollowUp } from '@rachis/domain';
import { EmptyState } from '../../ui/empty-state.js';
import classes from './charts.module.css';

interface Props {
  followUp: RegistryFollowUp;
  unit: 'patient' | 'case';
}

const many = (n: number, unit: string): string => `${n.toLocaleString('en-GB')} ${unit}${n === 1 ? '' : 's'}`;

/** Who is in the curve and who is not, and why: nobody is left out in silence. */
export function LeftOut({ followUp: { all, followed, deathDayUnknown, contradicting, eventDayUnknown, notSeenAgain, vitalStatusOpen, withheld }, unit }: Props) {
  return (
    <>
      <p>{many(followed, unit)} of {all.toLocaleString('en-GB')} followed.</p>
      {deathDayUnknown > 0 && <p><strong>{many(deathDayUnknown, unit)} left out: died on a day that is not known.</strong> The share alive is too high by at most this many.</p>}
      {contradicting > 0 && <p><strong>{many(contradicting, unit)} left out: dates that contradict each other.</strong></p>}
      {eventDayUnknown > 0 && <p><strong>{many(eventDayUnknown, unit)} left out: the event has no day.</strong></p>}
      {vitalStatusOpen > 0 && <p>Of {many(vitalStatusOpen, unit)} the vital status is not recorded; followed to the day last seen.</p>}
      {notSeenAgain > 0 && <p>{many(notSeenAgain, unit)} not seen again after the first day; followed for no day.</p>}
      {withheld && <p>Groups of fewer than five are withheld.</p>}
    </>
  );
}

/** Names the groups whose curves rest on fewer events than a group has to have people to be shown at all. */
export function TooFewEvents({ groups, unit }: { groups: readonly { readonly name: string; readonly events: number }[]; unit: string }) {
  const few = groups.filter(({ events }) => events < FEWEST_SHOWN);
  return few.length === 0 ? null : (
    <p className={classes['warning']}>
      Too few {unit} to rely on: {few.map(({ name, events }) => `${name} (${events})`).join(', ')}. Shown so that it can be watched, not used.
    </p>
  );
}

/** Instead of axes without a curve. */
export function NobodyFollowed() {
  return <EmptyState title="Nobody to follow here">There are none, or fewer than five, which are withheld. Widen the period, or choose another board or hospital.</EmptyState>;
}
