import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './status-badge.module.css';
import { TONE_ICONS, type Tone } from './tone.js';
import tones from './tone.module.css';

interface Props {
  tone: Tone;
  children: ReactNode;
  /** Replaces the icon of the tone where a more exact one exists. */
  icon?: Icon;
  /** Without fill and edge, for dense lists. */
  quiet?: boolean;
}

/** A state by word, icon and colour together; none of the three stands alone. */
export function StatusBadge({ tone, children, icon, quiet = false }: Props) {
  const Sign = icon ?? TONE_ICONS[tone];
  return (
    <span className={[classes['badge'], tones[tone], quiet ? classes['quiet'] : ''].join(' ')}>
      <Sign size={14} stroke={2} aria-hidden className={classes['icon']} />
      <span>{children}</span>
    </span>
  );
}
