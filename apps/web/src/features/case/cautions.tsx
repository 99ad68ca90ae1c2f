import { cautionsOf, type CaseView, type Section } from '@rachis/domain';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useNow } from '../../ui/ago.js';
import { today } from '../../ui/today.js';
import classes from './cautions.module.css';

/** What to look at before anybody operates or gives a drug; each is a way to its place. Nothing here blocks. */
export function Cautions({ theCase, onGo }: { theCase: CaseView; onGo: (section: Section) => void }) {
  const now = useNow();
  const cautions = cautionsOf(theCase, { now, today: today(new Date(now)) });
  if (cautions.length === 0) return null;
  return (
    <ul className={classes['cautions']} aria-label="Before treatment">
      {cautions.map(({ id, words, source, section }) => (
        <li key={id}>
          <IconAlertTriangle size={15} stroke={2} aria-hidden className={classes['icon']} />
          <button type="button" className={classes['words']} onClick={() => onGo(section)}>
            {words}
          </button>
          {source && <span className={classes['source']}>{source}</span>}
        </li>
      ))}
    </ul>
  );
}
