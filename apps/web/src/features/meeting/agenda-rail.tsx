import { IconBroadcast, IconCheck, IconCircle, IconClockPause, IconPencil, IconX } from '@tabler/icons-react';
import { BUCKETS, ITEM_STATES, SITTING_ORDER, labelOf, type AgendaItemView } from '@rachis/domain';
import { useEffect, useRef } from 'react';
import { initialsOf, levelsOf, nameOf, primaryOf } from './case-words.js';
import classes from './agenda-rail.module.css';
import { runningOrder } from './running-order.js';

interface Props {
  items: readonly AgendaItemView[];
  /** What this screen shows. */
  shownId: string | null;
  /** Where the room is. */
  roomId: string | null;
  anonymous: boolean;
  onPick: (item: AgendaItemView) => void;
}

const SIGNS = { listed: IconCircle, discussed: IconCheck, deferred: IconClockPause, removed: IconX } as const;

function stateWords({ status, decision }: AgendaItemView): string {
  if (status === 'discussed') return 'Signed';
  if (status === 'listed') return decision?.state === 'draft' ? 'Draft' : 'Waiting';
  return labelOf(ITEM_STATES, status);
}

/** The agenda at the side of the room: where it is, what is done, what is to come. */
export function AgendaRail({ items, shownId, roomId, anonymous, onPick }: Props) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' }), [shownId]);
  const order = runningOrder(items);
  return (
    <nav ref={list} className={classes['rail']} aria-label="Agenda">
      {SITTING_ORDER.map((bucket) => {
        const part = order.filter((item) => item.bucket === bucket);
        if (part.length === 0) return null;
        return (
          <section key={bucket}>
            <h2 className={classes['part']}>{labelOf(BUCKETS, bucket)}</h2>
            <ol className={classes['list']}>
              {part.map((item) => {
                const here = item.id === roomId;
                const Sign = item.status === 'listed' && item.decision?.state === 'draft' ? IconPencil : SIGNS[item.status];
                return (
                  <li key={item.id}>
                    <button type="button" className={classes['item']} aria-current={item.id === shownId ? 'true' : undefined} data-status={item.status} onClick={() => onPick(item)}>
                      <span className={classes['number']}>{order.indexOf(item) + 1}</span>
                      <span className={classes['text']}>
                        <span className={classes['name']}>{anonymous ? initialsOf(item.theCase) : nameOf(item.theCase)}</span>
                        <span className={classes['what']}>
                          {primaryOf(item.theCase)} · {levelsOf(item.theCase)}
                        </span>
                        <span className={classes['state']}>
                          <Sign size={13} stroke={2.2} aria-hidden /> {stateWords(item)}
                          {here && (
                            <span className={classes['here']}>
                              <IconBroadcast size={13} stroke={2.2} aria-hidden /> The room is here
                            </span>
                          )}
                        </span>
                      </span>
                    </button>
                  </li>
                );
              })}
            </ol>
          </section>
        );
      })}
    </nav>
  );
}
