import classes from './surgery.module.css';

const SHOWN = 260;

/** A text as it was written; a long one begins with its first lines and opens on demand. */
export function LongText({ label, text }: { label: string; text: string | null | undefined }) {
  if (!text) return null;
  if (text.length <= SHOWN) {
    return (
      <p className={classes['words']}>
        <span className={classes['label']}>{label} </span>
        {text}
      </p>
    );
  }
  const cut = text.lastIndexOf(' ', SHOWN);
  return (
    <details className={classes['long']}>
      <summary>
        <span className={classes['label']}>{label} </span>
        <span className={classes['begin']}>{text.slice(0, cut > 0 ? cut : SHOWN)} …</span> <span className={classes['more']}>all of it</span>
      </summary>
      <p className={classes['words']}>{text}</p>
    </details>
  );
}
