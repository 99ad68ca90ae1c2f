import { IconAlertOctagon, IconArrowUp, IconClock, IconCircle, type Icon } from '@tabler/icons-react';
import { labelOf, URGENCIES, type Urgency } from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { StatusBadge } from '../../ui/status-badge.js';
import type { Tone } from '../../ui/tone.js';

const LOOK: Readonly<Record<Urgency, { tone: Tone; icon: Icon }>> = {
  emergency: { tone: 'critical', icon: IconAlertOctagon },
  urgent: { tone: 'serious', icon: IconArrowUp },
  soon: { tone: 'caution', icon: IconClock },
  routine: { tone: 'neutral', icon: IconCircle },
};

/** How soon an answer is needed; an urgency that nobody has given is not "routine". */
export function UrgencyBadge({ urgency, absence }: { urgency: Urgency | null | undefined; absence?: string | null | undefined }) {
  if (!urgency) return <AbsenceChip absence={absence} />;
  const { tone, icon } = LOOK[urgency];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {labelOf(URGENCIES, urgency)}
    </StatusBadge>
  );
}
