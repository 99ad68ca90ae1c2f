import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import classes from './parts.module.css';

interface Props {
  title: string;
  /** What it holds, in one line; said also while it is open. */
  holds: string;
  /** Whether anything was said in it. */
  said: boolean;
  open: boolean;
  onToggle: () => void;
  children: ReactNode;
}

/** A part of the decision that is folded until somebody needs it, with what it holds in one line. */
export function FoldedPart({ title, holds, said, open, onToggle, children }: Props) {
  const id = useId();
  const Sign = open ? IconChevronDown : IconChevronRight;
  return (
    <section className={classes['part']} aria-labelledby={`${id}-title`} data-open={open || undefined}>
      <h3 className={classes['partHead']}>
        <button type="button" className={classes['partButton']} aria-expanded={open} aria-controls={id} onClick={onToggle}>
          <Sign size={16} aria-hidden />
          <span id={`${id}-title`} className={classes['partTitle']}>
            {title}
          </span>
          <span className={classes['partHolds']} data-said={said || undefined}>
            {holds}
          </span>
        </button>
      </h3>
      {open && (
        <div id={id} className={classes['partBody']}>
          {children}
        </div>
      )}
    </section>
  );
}
