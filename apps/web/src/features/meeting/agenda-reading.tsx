import { SITTING_ORDER, type AgendaItemView } from '@rachis/domain';
import type { ReactNode } from 'react';
import type { AgendaPlan } from './agenda-plan.js';
import { AgendaPart } from './agenda-part.js';
import { AgendaRow } from './agenda-row.js';
import classes from './agenda.module.css';
import { runningOrder } from './running-order.js';

/** The line of the break after a case, or nothing. */
export type BreakAt = (itemId: string) => ReactNode;

interface Props {
  items: readonly AgendaItemView[];
  plan: AgendaPlan;
  breakAt: BreakAt;
  timeZone: string;
}

/** The agenda to read: for those who do not arrange it, and until the part that arranges has loaded. */
export function AgendaReading({ items, plan, breakAt, timeZone }: Props) {
  const order = runningOrder(items);
  return (
    <>
      {SITTING_ORDER.map((bucket) => {
        const part = order.filter((item) => item.bucket === bucket);
        return (
          <AgendaPart key={bucket} bucket={bucket} count={part.length}>
            <ul className={classes['list']}>
              {part.map((item) => (
                <AgendaRow key={item.id} item={item} slot={plan.slots.get(item.id)} line={plan.known.get(item.id)} after={breakAt(item.id)} timeZone={timeZone} />
              ))}
            </ul>
          </AgendaPart>
        );
      })}
    </>
  );
}
