import { settlersOf } from '@rachis/domain';
import classes from './scores.module.css';

const effect = (leavesAtLeast: number, leavesAtMost: number): string => {
  if (leavesAtMost === 1) return 'settles it';
  return leavesAtLeast === 1 ? 'can settle it' : 'narrows it';
};

/** Which open item would settle the group, the most telling first. Nothing is shown when the group is certain. */
export function Settlers({ id, answers }: { id: string; answers: Readonly<Record<string, unknown>> }) {
  const settlers = settlersOf(id, answers);
  if (settlers.length === 0) return null;
  return (
    <p className={classes['note']}>
      What would settle the group:{' '}
      {settlers.map(({ label, leavesAtLeast, leavesAtMost }) => `${label.toLowerCase()} ${effect(leavesAtLeast, leavesAtMost)}`).join('; ')}.
    </p>
  );
}
