import { useState, type KeyboardEvent } from 'react';
import { useShortcuts } from './shortcuts.js';

/** Moves the focus through the rows of a table or list: j/k or arrows, Home, End, Enter opens. One row is in the tab order. */
export function useRowFocus(count: number, open: (index: number) => void, keys = true) {
  const [list, setList] = useState<HTMLElement | null>(null);
  const [current, setCurrent] = useState(0);
  const go = (index: number) => {
    const target = list?.querySelectorAll<HTMLElement>('[data-focus-row]')[Math.min(Math.max(index, 0), count - 1)];
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  };
  const step = (by: number) => go(list?.contains(document.activeElement) ? current + by : current);
  useShortcuts({ j: () => step(1), k: () => step(-1) }, keys && count > 0);

  const row = (index: number) => ({
    'data-focus-row': true,
    tabIndex: index === Math.min(current, count - 1) ? 0 : -1,
    onFocus: () => setCurrent(index),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget) return;
      const moves: Record<string, () => void> = {
        ArrowDown: () => go(index + 1),
        ArrowUp: () => go(index - 1),
        Home: () => go(0),
        End: () => go(count - 1),
        Enter: () => open(index),
      };
      const move = moves[event.key];
      if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      move();
    },
  });
  return { table: setList, row };
}
