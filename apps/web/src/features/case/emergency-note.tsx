import { IconPhone } from '@tabler/icons-react';
import type { MsccAnswer, Urgency } from '@rachis/domain';
import type { ReactNode } from 'react';
import classes from './referral.module.css';

interface Props {
  mscc?: MsccAnswer | null | undefined;
  urgency?: Urgency | null | undefined;
  centreName: string;
  phone: string | null | undefined;
  /** What can be done at once, below the telephone. */
  children?: ReactNode;
}

/** In an emergency, and where cord compression is suspected or nobody knows: the telephone, and that this system is not the emergency route. */
export function EmergencyNote({ mscc, urgency, centreName, phone, children }: Props) {
  const certain = mscc === 'yes' || urgency === 'emergency';
  if (!certain && mscc !== 'unknown') return null;
  return (
    <aside role="status" className={classes['emergency']} aria-label="Emergency telephone">
      <IconPhone size={26} aria-hidden />
      <div>
        <p className={classes['emergencyTitle']}>
          {certain ? 'Telephone now.' : 'If compression is possible, telephone now.'}{' '}
          {phone ? <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a> : 'The emergency number of this centre is not recorded here.'}
        </p>
        <p>
          {phone ? `${centreName}, at any hour. ` : `Ask your switchboard for the on-call spinal team of ${centreName}. `}
          This system is not the emergency route: nobody may be reading it now. Call first, then finish the referral.
        </p>
        {children}
      </div>
    </aside>
  );
}
