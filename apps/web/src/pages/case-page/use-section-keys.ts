import { SECTIONS, type ReadinessItem, type Section } from '@rachis/domain';
import { useState } from 'react';
import { useShortcuts } from '../../ui/shortcuts.js';

/** Brings a section of the case into view and moves the focus there, so that reading and tabbing go on from it. */
function show(section: Section): void {
  const place = document.getElementById(section);
  if (!place) return;
  place.scrollIntoView({ block: 'start' });
  const title = place.querySelector<HTMLElement>('h2');
  title?.setAttribute('tabindex', '-1');
  title?.focus({ preventScroll: true });
}

/** Number keys go to the sections, m goes from one missing item to the next. */
export function useSectionKeys(items: readonly ReadinessItem[], onPrivacy: () => void) {
  const [currentId, setCurrentId] = useState<string | null>(null);
  const go = (section: Section, itemId: string | null = null) => {
    setCurrentId(itemId);
    show(section);
  };
  const next = () => {
    const missing = items.filter(({ done }) => !done);
    const after = missing[missing.findIndex(({ id }) => id === currentId) + 1] ?? missing[0];
    if (after) go(after.section, after.id);
  };
  useShortcuts({
    ...Object.fromEntries(SECTIONS.map((section, index) => [String(index + 1), () => go(section)])),
    m: next,
    p: onPrivacy,
  });
  return { currentId, go };
}
