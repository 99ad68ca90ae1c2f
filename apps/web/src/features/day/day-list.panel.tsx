import type { DayItem } from '@rachis/domain';
import { Fragment } from 'react';
import { Panel } from '../../ui/panel.js';
import { useRowFocus } from '../../ui/row-focus.js';
import { groupsOf } from './day-groups.js';
import { DayRow } from './day-row.js';
import classes from './day.module.css';

interface Props {
  items: readonly DayItem[];
  /** The moment the due times are counted from. */
  now: number;
  onOpen: (item: DayItem) => void;
}

/** Everything that waits, by reason, the most pressing first. j and k move, Enter opens. */
export function DayList({ items, now, onOpen }: Props) {
  const groups = groupsOf(items);
  const flat = groups.flatMap((group) => group.items);
  const { table: list, row: focusRow } = useRowFocus(flat.length, (index) => {
    const item = flat[index];
    if (item) onOpen(item);
  });
  return (
    <Panel title="To do" note={`${flat.length}`} flush>
      <ul className={classes['list']} ref={list} aria-label="To do">
        {groups.map((group) => (
          <Fragment key={group.reason}>
            <li className={classes['groupHead']} data-reason={group.reason}>
              <h3>{group.label}</h3>
              <span className="figures">{group.items.length}</span>
            </li>
            {group.items.map((item) => (
              <DayRow key={`${item.theCase.id} ${item.meetingId ?? ''}`} item={item} now={now} focus={focusRow(flat.indexOf(item))} />
            ))}
          </Fragment>
        ))}
      </ul>
    </Panel>
  );
}
