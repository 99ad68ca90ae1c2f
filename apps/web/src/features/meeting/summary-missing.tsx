import { absenceLabel, type ReadinessItem } from '@rachis/domain';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import classes from './summary.module.css';

/** What the board will ask for and does not have, with the reason where somebody stated one. */
export function SummaryMissing({ items }: { items: readonly ReadinessItem[] }) {
  const missing = items.filter(({ done }) => !done);
  if (missing.length === 0)
    return (
      <p className={classes['missing']} data-complete>
        <IconCircleCheck size="1.1em" aria-hidden /> Everything the board asks for is recorded
      </p>
    );
  return (
    <p className={classes['missing']} data-wall="missing">
      <IconAlertTriangle size="1.1em" aria-hidden /> <strong>Missing</strong>{' '}
      {missing.map(({ id, label, absence }) => (
        <span key={id} className={classes['missingItem']}>
          {label} <em>{absenceLabel(absence).toLowerCase()}</em>
        </span>
      ))}
    </p>
  );
}
