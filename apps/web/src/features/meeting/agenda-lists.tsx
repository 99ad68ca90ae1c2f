import { DragDropContext, Draggable, Droppable, type DropResult } from '@hello-pangea/dnd';
import { SITTING_ORDER, type AgendaItemView, type Bucket } from '@rachis/domain';
import type { AgendaPlan } from './agenda-plan.js';
import { AgendaPart } from './agenda-part.js';
import { AgendaRow, type AgendaActs } from './agenda-row.js';
import type { BreakAt } from './agenda-reading.js';
import classes from './agenda.module.css';
import { runningOrder } from './running-order.js';

interface Props {
  items: readonly AgendaItemView[];
  plan: AgendaPlan;
  /** The line of the break after a case, or nothing. */
  breakAt: BreakAt;
  timeZone: string;
  acts: AgendaActs;
  onDrop: (itemId: string, bucket: Bucket, index: number) => void;
}

/** The agenda to arrange: lines are dragged within and between the four parts. */
export function AgendaLists({ items, plan, breakAt, timeZone, acts, onDrop }: Props) {
  const order = runningOrder(items);
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  const drop = ({ draggableId, destination, source }: DropResult) => {
    if (!destination || (destination.droppableId === source.droppableId && destination.index === source.index)) return;
    onDrop(draggableId, destination.droppableId as Bucket, destination.index);
  };
  return (
    <DragDropContext onDragEnd={drop} {...(nonce ? { nonce } : {})}>
      {SITTING_ORDER.map((bucket) => {
        const part = order.filter((item) => item.bucket === bucket);
        return (
          <AgendaPart key={bucket} bucket={bucket} count={part.length}>
            <Droppable droppableId={bucket}>
              {(list, { isDraggingOver }) => (
                <ul ref={list.innerRef} {...list.droppableProps} className={classes['list']} data-over={isDraggingOver || undefined}>
                  {part.map((item, index) => (
                    <Draggable key={item.id} draggableId={item.id} index={index} isDragDisabled={item.status !== 'listed'}>
                      {(line, { isDragging }) => (
                        <AgendaRow
                          item={item}
                          slot={plan.slots.get(item.id)}
                          line={plan.known.get(item.id)}
                          after={breakAt(item.id)}
                          timeZone={timeZone}
                          acts={acts}
                          rowRef={line.innerRef}
                          rowProps={line.draggableProps}
                          handleProps={line.dragHandleProps}
                          dragging={isDragging}
                        />
                      )}
                    </Draggable>
                  ))}
                  {list.placeholder}
                </ul>
              )}
            </Droppable>
          </AgendaPart>
        );
      })}
    </DragDropContext>
  );
}
