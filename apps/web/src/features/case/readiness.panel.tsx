import { IconCheck } from '@tabler/icons-react';
import { ABSENCES, labelOf, readinessCount, ROLES, type ReadinessItem, type Section } from '@rachis/domain';
import { useState, type ReactNode } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { Kbd, NeedsKeys } from '../../ui/kbd.js';
import classes from './readiness.module.css';

interface Props {
  items: readonly ReadinessItem[];
  /** When the board wants it all; null without a list or a cut-off. */
  due?: ReactNode;
  /** What went on although something was missing. */
  bypasses?: ReactNode;
  /** The item the m key has just gone to. */
  currentId: string | null;
  onGo: (section: Section, itemId: string) => void;
}

const WHY_MISSING: readonly (string | null)[] = [null, ...ABSENCES.map(({ code }) => code)];
/** So many missing items are named at once; the others are counted and one press away. */
const NAMED = 6;

/** What the board will ask for, each a way to its place: in short what is missing and why; on demand also whom to ask, and what is there. Nothing here blocks. */
export function Readiness({ items, due, bypasses, currentId, onGo }: Props) {
  const [whole, setWhole] = useState(false);
  const { done, of, stated } = readinessCount(items);
  const missing = items.filter((item) => !item.done);
  const at = missing.findIndex(({ id }) => id === currentId);
  const named = whole ? missing : missing.slice(0, Math.max(NAMED, at + 1));
  const groups = WHY_MISSING.map((absence) => ({ absence, items: named.filter((item) => item.absence === absence) })).filter((group) => group.items.length > 0);
  const chip = (item: ReadinessItem) => (
    <li key={item.id}>
      <button type="button" className={classes['item']} data-done={item.done || undefined} data-current={item.id === currentId || undefined} onClick={() => onGo(item.section, item.id)}>
        {item.done && <IconCheck size={13} stroke={2.4} aria-hidden />}
        {item.label}
        {!item.done && item.owner && <span className={whole ? classes['owner'] : 'visually-hidden'}> {labelOf(ROLES, item.owner).toLowerCase()}</span>}
      </button>
    </li>
  );
  return (
    <section className={classes['readiness']} aria-label="Readiness">
      <div className={classes['count']}>
        <p className={classes['figure']}>
          <b>{done}</b> of {of} ready
        </p>
        <meter className={classes['bar']} min={0} max={of} value={done} aria-label={`${done} of ${of} items are there`} />
        <p className={classes['words']}>{done === of ? 'Complete' : stated > 0 ? `${stated} absent with a reason` : 'No reason stated'}</p>
        {done < of && due}
      </div>
      <dl className={classes['groups']}>
        {groups.map(({ absence, items: here }) => (
          <div key={absence ?? 'not_recorded'} className={classes['group']}>
            <dt>
              <AbsenceChip absence={absence} />
            </dt>
            <dd>
              <ul className={classes['items']}>{here.map(chip)}</ul>
            </dd>
          </div>
        ))}
        {whole && done > 0 && (
          <div className={classes['group']}>
            <dt className={classes['there']}>There</dt>
            <dd>
              <ul className={classes['items']}>{items.filter((item) => item.done).map(chip)}</ul>
            </dd>
          </div>
        )}
      </dl>
      <div className={`${classes['ways'] ?? ''} no-print`}>
        {missing.length > 0 && (
          <span className={classes['words']}>
            <NeedsKeys>
              <Kbd>M</Kbd> next missing
            </NeedsKeys>
          </span>
        )}
        <button type="button" className={classes['whole']} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? 'In short' : missing.length > named.length ? `${missing.length - named.length} more missing, all ${of}` : `All ${of}`}
        </button>
      </div>
      {bypasses}
    </section>
  );
}
