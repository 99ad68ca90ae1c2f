import classes from './summary.module.css';

/** A text of any length. Where the screen is too small for all of it, what is left out is announced and never silently cut. */
export function LongText({ children, quote = false }: { children: string; quote?: boolean }) {
  return (
    <span className={classes['long']} data-long>
      <span className={classes['longText']}>{quote ? `“${children}”` : children}</span>
      <span className={classes['longMore']} data-long-more>… more on the case page</span>
    </span>
  );
}
