import { IconCheck, IconLayoutNavbar } from '@tabler/icons-react';
import type { ReadinessItem } from '@rachis/domain';
import { useEffect, useRef } from 'react';
import { CASE_PANELS, stateOfPanel, type CasePanelId } from './case-panels.js';
import classes from './section-nav.module.css';
import { usePanelInView } from './use-panel-in-view.js';

interface Props {
  items: readonly ReadinessItem[];
  /** The one panel that is shown; null while all stand below each other. */
  only: CasePanelId | null;
  onPanel: (panel: CasePanelId) => void;
  /** One at a time, or all below each other. */
  onOnly: (only: boolean, panel: CasePanelId) => void;
}

/** What the board still misses in a panel; a tick where it has all it asks for, nothing where it asks for nothing. */
function Mark({ asked, missing }: { asked: number; missing: number }) {
  if (asked === 0) return null;
  if (missing === 0)
    return (
      <span className={classes['complete']}>
        <IconCheck size={13} stroke={2.4} aria-hidden />
        <span className="visually-hidden">, complete</span>
      </span>
    );
  return (
    <span className={classes['missing']}>
      <span className="visually-hidden">, </span>
      {missing}
      <span className="visually-hidden"> missing</span>
    </span>
  );
}

/** The panels of the case with the keys that lead to them and what is missing in each; stays in view while the case is read. */
export function SectionNav({ items, only, onPanel, onOnly }: Props) {
  const inView = usePanelInView();
  const current = only ?? inView;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [strip, button] = [list.current, list.current?.querySelector<HTMLElement>('[aria-current]')];
    if (!strip || !button || strip.scrollWidth <= strip.clientWidth) return;
    strip.scrollLeft = button.offsetLeft - strip.offsetLeft - (strip.clientWidth - button.offsetWidth) / 2;
  }, [current]);
  return (
    <nav aria-label="Panels of the case" className={`${classes['nav'] ?? ''} no-print`}>
      <div ref={list} className={classes['list']}>
        {CASE_PANELS.map(({ id, key, label }) => (
          <button key={id} type="button" aria-current={id === current ? 'true' : undefined} aria-keyshortcuts={key} onClick={() => onPanel(id)}>
            <b aria-hidden>{key}</b>
            {label}
            <Mark {...stateOfPanel(items, id)} />
          </button>
        ))}
      </div>
      <button type="button" className={classes['only']} aria-pressed={only !== null} aria-label="One panel at a time" title="One panel at a time" onClick={() => onOnly(only === null, current)}>
        <IconLayoutNavbar size={16} aria-hidden />
        <span aria-hidden>One at a time</span>
      </button>
    </nav>
  );
}
