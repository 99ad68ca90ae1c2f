import { IconBan, IconCircleDashed, IconHelp, IconHourglass, IconSlash, type Icon } from '@tabler/icons-react';
import type { Absence } from '@rachis/domain';
import classes from './absence-chip.module.css';
import { useContractWords } from './contract-words.js';

const SIGNS: Readonly<Record<Absence, Icon>> = { unknown: IconHelp, not_done: IconSlash, not_applicable: IconBan, pending: IconHourglass };

interface Props {
  /** The stated reason; null or undefined means that nobody has asked yet: "Not recorded". */
  absence: string | null | undefined;
}

/** Stands where a value is missing: one of the four stated absences, or "Not recorded", each with its own sign. */
export function AbsenceChip({ absence }: Props) {
  const { absenceLabel } = useContractWords();
  const stated = absence !== null && absence !== undefined && absence in SIGNS;
  const Sign = stated ? SIGNS[absence as Absence] : IconCircleDashed;
  return (
    <span className={classes['chip']} data-absence={stated ? absence : 'not_recorded'}>
      <Sign size={13} stroke={2} aria-hidden />
      {absenceLabel(absence)}
    </span>
  );
}
