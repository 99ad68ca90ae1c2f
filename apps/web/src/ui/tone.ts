import { IconAlertTriangle, IconCircle, IconCircleCheck, IconInfoCircle, IconAlertOctagon, IconClockExclamation, type Icon } from '@tabler/icons-react';

/** How good or bad something is, for colour and default icon. The word always stands beside it. */
export type Tone = 'neutral' | 'info' | 'good' | 'caution' | 'serious' | 'critical';

/** The icon of a tone where nothing more exact is given. */
export const TONE_ICONS: Readonly<Record<Tone, Icon>> = {
  neutral: IconCircle,
  info: IconInfoCircle,
  good: IconCircleCheck,
  caution: IconClockExclamation,
  serious: IconAlertTriangle,
  critical: IconAlertOctagon,
};
