import { IconChevronDown, IconUserCircle } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import classes from './user-menu.module.css';

/** The button of the account in the top bar. */
export function AccountButton({ displayName, ...button }: ComponentPropsWithRef<'button'> & { displayName: string }) {
  return (
    <button type="button" {...button} className={classes['button']} aria-label={`Account: ${displayName}`}>
      <IconUserCircle size={20} stroke={1.6} aria-hidden className={classes['small']} />
      <span className={classes['name']}>{displayName}</span>
      <IconChevronDown size={14} aria-hidden className={classes['chevron']} />
    </button>
  );
}
