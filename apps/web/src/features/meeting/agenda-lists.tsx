import { DragDropContext, Draggable, Droppable, type DropResult } from '@hello-pangea/dnd';
import type { AgendaItemView, Bucket } from '@rachis/domain';
import { AgendaPart } from './agenda-part.js';
import { AgendaRow, type AgendaActs } from './agenda-row.js';
import classes from './agenda.module.css';
import { SITTING_ORDER, runningOrder, type Slot } from './running-order.js';

interface Props {
  items: readonly AgendaItemView[];
  slots: ReadonlyMap<string, Slot>;
  timeZone: string;
  acts: AgendaActs;
  onDrop: (itemId: string, bucket: Bucket, index: number) => void;
}

/** The agenda to arrange: lines are dragged within and between the four parts. */
export function AgendaLists({ items, slots, timeZone, acts, onDrop }: Props) {
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
                          slot={slots.get(item.id)}
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
