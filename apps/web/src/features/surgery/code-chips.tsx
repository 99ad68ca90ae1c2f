import { labelOf, type Option } from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import classes from './surgery.module.css';

interface Props {
  label: string;
  of: readonly Option[];
  codes: readonly string[] | null | undefined;
  absence: string | null | undefined;
}

/** A list of coded answers that wraps; without any it says why. */
export function CodeChips({ label, of, codes, absence }: Props) {
  return (
    <div className={classes['coded']}>
      <span className={classes['label']}>{label}</span>
      {codes && codes.length > 0 ? (
        <ul className={classes['codes']} aria-label={label}>
          {codes.map((code) => (
            <li key={code}>{labelOf(of, code)}</li>
          ))}
        </ul>
      ) : (
        <AbsenceChip absence={absence} />
      )}
    </div>
  );
}
