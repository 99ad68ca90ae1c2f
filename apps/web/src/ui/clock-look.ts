import { IconAlertOctagon, IconCircleCheck, IconCircleMinus, IconCircleX, IconClock, IconClockExclamation, IconHelpCircle, type Icon } from '@tabler/icons-react';
import type { Tone } from './tone.js';

/** How the state of a clock looks; the words stand beside it. */
export const CLOCK_LOOK = {
  met: { tone: 'good', icon: IconCircleCheck },
  missed: { tone: 'serious', icon: IconCircleX },
  overdue: { tone: 'critical', icon: IconAlertOctagon },
  at_risk: { tone: 'caution', icon: IconClockExclamation },
  running: { tone: 'info', icon: IconClock },
  unclear: { tone: 'neutral', icon: IconHelpCircle },
  excluded: { tone: 'neutral', icon: IconCircleMinus },
} as const satisfies Readonly<Record<string, { tone: Tone; icon: Icon }>>;
