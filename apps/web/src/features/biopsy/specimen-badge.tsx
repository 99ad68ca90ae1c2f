import { labelOf, SPECIMEN_STATES, type SpecimenState } from '@rachis/domain';
import { IconBan, IconCalendarQuestion, IconClockExclamation, IconHelpCircle, IconHourglass, IconSend, type Icon } from '@tabler/icons-react';
import { StatusBadge } from '../../ui/status-badge.js';
import type { Tone } from '../../ui/tone.js';

const LOOK: Readonly<Record<SpecimenState, { tone: Tone; icon?: Icon }>> = {
  overdue: { tone: 'serious', icon: IconClockExclamation },
  awaited: { tone: 'info', icon: IconHourglass },
  requested: { tone: 'neutral', icon: IconSend },
  partly_reported: { tone: 'info', icon: IconHourglass },
  undated: { tone: 'caution', icon: IconCalendarQuestion },
  unclear: { tone: 'neutral', icon: IconHelpCircle },
  non_diagnostic: { tone: 'serious' },
  not_taken: { tone: 'neutral', icon: IconBan },
  reported: { tone: 'good' },
};

/** Where a specimen stands, by word, icon and colour. */
export function SpecimenBadge({ state, quiet = false }: { state: SpecimenState; quiet?: boolean }) {
  return (
    <StatusBadge {...LOOK[state]} quiet={quiet}>
      {labelOf(SPECIMEN_STATES, state)}
    </StatusBadge>
  );
}
