import { Button, Group } from '@mantine/core';
import { BUCKETS, ORDER_RULES, labelOf, proposedOrder, type AgendaFacts, type AgendaItemView, type MeetingView } from '@rachis/domain';
import { WideContent } from '../../ui/wide-content.js';
import classes from './agenda-plan.module.css';
import { nameOf } from './case-words.js';
import { runningOrder } from './running-order.js';

interface Props {
  meeting: MeetingView;
  items: readonly AgendaItemView[];
  facts: readonly AgendaFacts[];
  onUse: (itemIds: readonly string[]) => void;
  onClose: () => void;
}

/** The proposed order, case by case with the facts that gave each its place. Nothing moves before it is pressed. */
export function OrderProposal({ meeting, items, facts, onUse, onClose }: Props) {
  const now = runningOrder(items);
  const proposal = proposedOrder(now, facts, meeting.highGradeFrom);
  const ids = runningOrder(proposal.map(({ itemId, bucket, place }) => ({ id: itemId, bucket, position: place, status: 'listed' as const, plannedMinutes: null }))).map(({ id }) => id);
  const same = ids.every((id, at) => id === now[at]?.id);
  const placeNow = (itemId: string, bucket: string) => now.filter((item) => item.bucket === bucket).findIndex(({ id }) => id === itemId) + 1;
  return (
    <div className={classes['stack']}>
      <p>A suggestion by {ORDER_RULES.map(({ label }) => label.toLowerCase()).join(', then ')}. It changes nothing until it is used, and can be undone. No case changes its part of the agenda.</p>
      <WideContent label="Proposed order" className={classes['scroll']}>
        <table className={classes['proposal']}>
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col">Case</th>
              <th scope="col">Because</th>
              <th scope="col">Not known</th>
            </tr>
          </thead>
          <tbody>
            {ids.map((id) => {
              const place = proposal.find(({ itemId }) => itemId === id);
              const item = items.find((one) => one.id === id);
              if (!place || !item) return null;
              const before = placeNow(id, place.bucket);
              return (
                <tr key={id} data-moved={before !== place.place || undefined}>
                  <td>
                    {place.place}
                    {before !== place.place && <span className={classes['quiet']}> was {before}</span>}
                  </td>
                  <th scope="row">
                    {nameOf(item.theCase)}
                    <div className={classes['quiet']}>{labelOf(BUCKETS, place.bucket)}</div>
                  </th>
                  <td>{place.because.join(' · ')}</td>
                  <td className={classes['quiet']}>{place.unknown.join(' · ') || 'Nothing'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </WideContent>
      <details>
        <summary>The rules and their reasons</summary>
        <ol className={classes['rules']}>
          {ORDER_RULES.map(({ id, label, reason }) => (
            <li key={id}>
              <strong>{label}.</strong> {reason}
            </li>
          ))}
        </ol>
      </details>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          Leave it as it is
        </Button>
        <Button
          disabled={same}
          onClick={() => {
            onUse(ids);
            onClose();
          }}
        >
          {same ? 'It stands in this order already' : 'Use this order'}
        </Button>
      </Group>
    </div>
  );
}
