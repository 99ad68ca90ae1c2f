import type { CaseView } from '@rachis/domain';
import { IconAlertOctagon } from '@tabler/icons-react';
import { useNow } from '../../ui/ago.js';
import classes from './case-header.module.css';

/** "5 h 05 min": the time between two moments, counted from the instants and not from the wall clock. */
export function clockWords(from: string, to: number): string {
  const minutes = Math.max(0, Math.floor((to - new Date(from).getTime()) / 60_000));
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** How long cord compression has been suspected; only where it is, or where nobody knows. */
export function MsccClock({ theCase: { mscc, msccSuspectedAt, referredAt, state } }: { theCase: Pick<CaseView, 'mscc' | 'msccSuspectedAt' | 'referredAt' | 'state'> }) {
  const now = useNow(15_000);
  if (mscc !== 'yes' && mscc !== 'unknown') return null;
  const running = state !== 'closed' && state !== 'discussed' && state !== 'in_delivery' && state !== 'follow_up';
  const words = () => {
    if (msccSuspectedAt) return running ? `${clockWords(msccSuspectedAt, now)} since suspicion` : 'suspected';
    return referredAt && running ? `since when not recorded; ${clockWords(referredAt, now)} since referral` : 'since when not recorded';
  };
  return (
    <div className={classes['mscc']} data-suspected={mscc === 'yes' || undefined}>
      <dt>Cord compression{mscc === 'yes' ? ' suspected' : ''}</dt>
      <dd title={msccSuspectedAt ? new Date(msccSuspectedAt).toLocaleString('en-GB') : undefined}>
        <IconAlertOctagon size={15} aria-hidden /> {mscc === 'yes' || msccSuspectedAt ? words() : 'not known whether suspected'}
      </dd>
    </div>
  );
}
