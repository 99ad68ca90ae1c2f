import { Button } from '@mantine/core';
import { IconArrowBackUp, IconClockPlus, IconLayoutList, IconSortDescending } from '@tabler/icons-react';
import type { AgendaFacts, AgendaItemView, MeetingView } from '@rachis/domain';
import { Suspense, lazy, useState } from 'react';
import { usualFor, type AgendaPlan } from '../../features/meeting/agenda-plan.js';
import classes from '../../features/meeting/agenda-plan.module.css';
import type { useAgendaActs } from '../../features/meeting/use-agenda-acts.js';
import { Dialog } from '../../ui/dialog.js';
import { LoadingLines } from '../../ui/loading.js';

const OrderProposal = lazy(async () => ({ default: (await import('../../features/meeting/order-proposal.js')).OrderProposal }));

interface Props {
  meeting: MeetingView;
  plan: AgendaPlan;
  facts: readonly AgendaFacts[] | undefined;
  arranging: Pick<ReturnType<typeof useAgendaActs>, 'items' | 'putInOrder' | 'fillMinutes' | 'undo' | 'busy'>;
  compact: boolean;
  onCompact: () => void;
  arranges: boolean;
}

/** What is done with the agenda as a whole: a proposed order, minutes for those without, and how much of each line is shown. */
export function AgendaTools({ meeting, plan, facts, arranging: { items, putInOrder, fillMinutes, undo, busy }, compact, onCompact, arranges }: Props) {
  const [proposing, setProposing] = useState(false);
  const open = items.flatMap((item: AgendaItemView) => {
    const plannedMinutes = usualFor(item.bucket, plan.known.get(item.id));
    return item.status === 'listed' && typeof item.plannedMinutes !== 'number' && plannedMinutes !== null ? [{ item, plannedMinutes }] : [];
  });
  return (
    <div className={classes['actions']}>
      {undo && (
        <Button size="compact-sm" variant="filled" leftSection={<IconArrowBackUp size={15} aria-hidden />} onClick={undo}>
          Undo the order
        </Button>
      )}
      {arranges && open.length > 0 && (
        <Button size="compact-sm" variant="default" loading={busy} leftSection={<IconClockPlus size={15} aria-hidden />} onClick={() => void fillMinutes(open)}>
          Usual minutes for {open.length}
        </Button>
      )}
      {arranges && facts && items.length > 1 && (
        <Button size="compact-sm" variant="default" leftSection={<IconSortDescending size={15} aria-hidden />} onClick={() => setProposing(true)}>
          Propose an order…
        </Button>
      )}
      <Button size="compact-sm" variant={compact ? 'light' : 'default'} aria-pressed={compact} leftSection={<IconLayoutList size={15} aria-hidden />} onClick={onCompact}>
        One line each
      </Button>
      <Dialog title="Proposed order" opened={proposing} onClose={() => setProposing(false)} size="xl">
        {proposing && facts && (
          <Suspense fallback={<LoadingLines label="Loading the proposal" />}>
            <OrderProposal meeting={meeting} items={items} facts={facts} onUse={(ids) => putInOrder(ids)} onClose={() => setProposing(false)} />
          </Suspense>
        )}
      </Dialog>
    </div>
  );
}
