import { ecogFromKps, isEcogGrade, isKpsValue, kpsRangeFromEcog, type FunctionalStatusView } from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import classes from './function.module.css';

interface Props {
  status: Pick<FunctionalStatusView, 'ecog' | 'kps' | 'absences'>;
}

/** ECOG as assessed, else what the KPS compares to, marked as derived. */
export function Ecog({ status: { ecog, kps, absences } }: Props) {
  if (ecog) return <b>{ecog}</b>;
  const value = Number(kps);
  if (!kps || !isKpsValue(value)) return <AbsenceChip absence={absences?.['ecog']} />;
  return <Derived from={`KPS ${kps}`}>{String(ecogFromKps(value).ecog)}</Derived>;
}

/** KPS as assessed, else the range the ECOG compares to, marked as derived. */
export function Kps({ status: { ecog, kps, absences } }: Props) {
  if (kps) return <b>{kps}</b>;
  const grade = Number(ecog);
  if (!ecog || !isEcogGrade(grade)) return <AbsenceChip absence={absences?.['kps']} />;
  const { low, high } = kpsRangeFromEcog(grade);
  return <Derived from={`ECOG ${ecog}`}>{low === high ? String(low) : `${low}–${high}`}</Derived>;
}

function Derived({ from, children }: { from: string; children: string }) {
  return (
    <span className={classes['derived']} title={`Read from ${from} by the published comparison; not assessed`}>
      {children} derived
    </span>
  );
}
