import { movedView, shownViews, type CaseView, type ShowViewView } from '@rachis/domain';
import { useState } from 'react';
import { useArrange } from './show-list.queries.js';

/** The views in their order, and what can be done with the order. Every step is one writing on the order that was seen. */
export function useShowList(theCase: CaseView) {
  const arrange = useArrange(theCase.id);
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<{ readonly id: string; readonly at: number } | null>(null);
  const { showList, showViews } = theCase;
  const views: ShowViewView[] = shownViews(showViews ?? [], arrange.isPending ? arrange.variables.values : showList);
  const ids = views.map(({ id }) => id);
  const write = (viewIds: string[], removedIds: readonly string[], words: string) => {
    setSaid('');
    return arrange.mutateAsync({ values: { viewIds, removedIds: [...removedIds] }, seen: showList?.version ?? 0 }).then(
      () => setSaid(words),
      () => undefined,
    );
  };
  const out = showList?.removedIds ?? [];
  return {
    views,
    said,
    removed,
    busy: arrange.isPending,
    problem: arrange.error,
    move: (id: string, by: number) => {
      const next = movedView(ids, id, by);
      const place = next.indexOf(id);
      if (place === ids.indexOf(id) || arrange.isPending) return Promise.resolve();
      setRemoved(null);
      return write(next, out, `Moved to place ${place + 1} of ${next.length}`);
    },
    remove: (id: string) => {
      setRemoved({ id, at: ids.indexOf(id) });
      return write(ids.filter((one) => one !== id), [...out, id], 'View taken out');
    },
    undo: () => {
      if (!removed) return Promise.resolve();
      const { id, at } = removed;
      setRemoved(null);
      const others = ids.filter((one) => one !== id);
      return write([...others.slice(0, at), id, ...others.slice(at)], out.filter((one) => one !== id), 'View brought back');
    },
  };
}
