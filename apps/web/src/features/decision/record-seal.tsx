import classes from './record.module.css';

/** The seal over everything that was known: groups of eight, so that two people can compare it aloud. */
export function RecordSeal({ sha256 }: { sha256: string | null }) {
  if (!sha256) return null;
  return (
    <p className={classes['seal']}>
      <span className={classes['quiet']}>Seal (SHA-256 of what was known)</span>
      <code>{sha256.match(/.{1,8}/g)?.join(' ')}</code>
    </p>
  );
}
