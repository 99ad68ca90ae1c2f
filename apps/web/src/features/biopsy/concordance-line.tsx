import { CONCORDANCES, labelOf, PRIMARY_TUMOURS, type SpecimenReading, type TumourView } from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './biopsy.module.css';

interface Props {
  reading: SpecimenReading;
  absence: string | null | undefined;
  tumour: TumourView | null | undefined;
}

/** What the pathologist says of the tissue beside the primary, and the primary as it is recorded. A contradiction is shown and nothing is concluded from it. */
export function ConcordanceLine({ reading: { concordance, comparedWith }, absence, tumour }: Props) {
  const recorded = tumour?.primary ? labelOf(PRIMARY_TUMOURS, tumour.primary) : null;
  return (
    <div className={classes['concordance']}>
      <p>
        <span className={classes['label']}>Pathologist, beside the known primary: </span>
        {concordance ? labelOf(CONCORDANCES, concordance).toLowerCase() : <AbsenceChip absence={absence} />}
        {comparedWith && ` (compared with: ${comparedWith})`}
      </p>
      <p>
        <span className={classes['label']}>Recorded in Primary tumour: </span>
        {recorded ?? <AbsenceChip absence={tumour?.absences?.['primary']} />}
      </p>
      {concordance === 'discordant' && recorded && (
        <StatusBadge tone="serious">A discordant report stands against the recorded primary: {recorded}</StatusBadge>
      )}
    </div>
  );
}
