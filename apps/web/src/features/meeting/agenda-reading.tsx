import type { AgendaItemView } from '@rachis/domain';
import { AgendaPart } from './agenda-part.js';
import { AgendaRow } from './agenda-row.js';
import classes from './agenda.module.css';
import { SITTING_ORDER, runningOrder, type Slot } from './running-order.js';

interface Props {
  items: readonly AgendaItemView[];
  slots: ReadonlyMap<string, Slot>;
  timeZone: string;
}

/** The agenda to read: for those who do not arrange it, and until the part that arranges has loaded. */
export function AgendaReading({ items, slots, timeZone }: Props) {
  const order = runningOrder(items);
  return (
    <>
      {SITTING_ORDER.map((bucket) => {
        const part = order.filter((item) => item.bucket === bucket);
        return (
          <AgendaPart key={bucket} bucket={bucket} count={part.length}>
            <ul className={classes['list']}>
              {part.map((item) => (
                <AgendaRow key={item.id} item={item} slot={slots.get(item.id)} timeZone={timeZone} />
              ))}
            </ul>
          </AgendaPart>
        );
      })}
    </>
  );
}
