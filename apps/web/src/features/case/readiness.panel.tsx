import { IconCheck } from '@tabler/icons-react';
import { ABSENCES, labelOf, readinessCount, ROLES, type ReadinessItem, type Section } from '@rachis/domain';
import type { ReactNode } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { Kbd } from '../../ui/kbd.js';
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

/** What the board will ask for: what is missing and why, then what is there; each a way to its place. Nothing here blocks. */
export function Readiness({ items, due, bypasses, currentId, onGo }: Props) {
  const { done, of, stated } = readinessCount(items);
  const groups = WHY_MISSING.map((absence) => ({ absence, missing: items.filter((item) => !item.done && item.absence === absence) })).filter(({ missing }) => missing.length > 0);
  const chip = (item: ReadinessItem) => (
    <li key={item.id}>
      <button type="button" className={classes['item']} data-done={item.done || undefined} data-current={item.id === currentId || undefined} onClick={() => onGo(item.section, item.id)}>
        {item.done && <IconCheck size={13} stroke={2.4} aria-hidden />}
        {item.label}
        {!item.done && item.owner && <span className={classes['owner']}>{labelOf(ROLES, item.owner).toLowerCase()}</span>}
      </button>
    </li>
  );
  return (
    <section className={classes['readiness']} aria-label="Readiness">
      <div className={classes['count']}>
        <p className={classes['figure']}>
          <b>{done}</b> of {of} ready
        </p>
        <p className={classes['words']}>{done === of ? 'Complete' : stated > 0 ? `${stated} absent with a reason` : 'No reason stated for what is missing'}</p>
        <meter className={classes['bar']} min={0} max={of} value={done} aria-label={`${done} of ${of} items are there`} />
        {done < of && due}
        {done < of && (
          <p className={`${classes['words'] ?? ''} no-print`}>
            <Kbd>M</Kbd> next missing
          </p>
        )}
      </div>
      <dl className={classes['groups']}>
        {groups.map(({ absence, missing }) => (
          <div key={absence ?? 'not_recorded'} className={classes['group']}>
            <dt>
              <AbsenceChip absence={absence} />
            </dt>
            <dd>
              <ul className={classes['items']}>{missing.map(chip)}</ul>
            </dd>
          </div>
        ))}
        {done > 0 && (
          <div className={classes['group']}>
            <dt className={classes['there']}>There</dt>
            <dd>
              <ul className={classes['items']}>{items.filter((item) => item.done).map(chip)}</ul>
            </dd>
          </div>
        )}
      </dl>
      {bypasses}
    </section>
  );
}
