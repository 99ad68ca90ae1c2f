import { useLocalStorage } from '@mantine/hooks';
import type { ReadinessItem, Section } from '@rachis/domain';
import { useEffect, useState } from 'react';
import { useShortcuts } from '../../ui/shortcuts.js';
import { CASE_PANELS, panelOf, placeOfPanel, type CasePanelId } from './case-panels.js';

/** Where somebody asked to go: a panel as a whole, or one section of it. */
interface Place {
  readonly panel: CasePanelId;
  readonly section: Section | null;
}

/** Brings a place of the case into view and moves the focus to its title, so that reading and tabbing go on from it. */
function show({ panel, section }: Place): void {
  const place = document.getElementById(section ?? placeOfPanel(panel)) ?? document.getElementById(placeOfPanel(panel));
  if (!place) return;
  place.scrollIntoView({ block: 'start' });
  const title = place.querySelector<HTMLElement>('h2, [data-panel-title]');
  title?.setAttribute('tabindex', '-1');
  title?.focus({ preventScroll: true });
}

/** Digits go to the panels, m goes from one missing item to the next. A panel can be looked at alone; that choice is kept in this browser. */
export function useSectionKeys(items: readonly ReadinessItem[], onPrivacy: () => void, asked: Section | null) {
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [place, setPlace] = useState<Place | null>(asked && { panel: panelOf(asked), section: asked });
  const [alone, setAlone] = useLocalStorage({ key: 'rachis/one-panel', defaultValue: false, getInitialValueInEffect: false });
  useEffect(() => {
    if (place) show(place);
  }, [place]);
  const go = (section: Section, itemId: string | null = null) => {
    setCurrentId(itemId);
    setPlace({ panel: panelOf(section), section });
  };
  const goToPanel = (panel: CasePanelId) => {
    setCurrentId(null);
    setPlace({ panel, section: null });
  };
  const setOnly = (only: boolean, panel: CasePanelId) => {
    setAlone(only);
    goToPanel(panel);
  };
  const next = () => {
    const missing = items.filter(({ done }) => !done);
    const after = missing[missing.findIndex(({ id }) => id === currentId) + 1] ?? missing[0];
    if (after) go(after.section, after.id);
  };
  useShortcuts({
    ...Object.fromEntries(CASE_PANELS.map(({ id, key }) => [key, () => goToPanel(id)])),
    m: next,
    p: onPrivacy,
  });
  return { currentId, go, goToPanel, setOnly, only: alone ? (place?.panel ?? CASE_PANELS[0].id) : null };
}
