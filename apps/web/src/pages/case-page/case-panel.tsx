import { Activity, type ReactNode } from 'react';
import classes from './case-page.module.css';
import { CASE_PANELS, placeOfPanel, type CasePanelId } from './case-panels.js';

interface Props {
  id: CasePanelId;
  /** The panel that is shown alone; null when all are. What is not shown keeps what was typed in it. */
  only: CasePanelId | null;
  children: ReactNode;
}

/** One of the panels of the case: its title, and the sections that belong to it. */
export function CasePanel({ id, only, children }: Props) {
  const { key, label } = CASE_PANELS.find((one) => one.id === id) ?? CASE_PANELS[0];
  const titleId = `${placeOfPanel(id)}-title`;
  return (
    <Activity mode={only === null || only === id ? 'visible' : 'hidden'}>
      <div role="group" aria-labelledby={titleId} id={placeOfPanel(id)} className={classes['panel']}>
        <p id={titleId} data-panel-title className={classes['panelTitle']}>
          <b aria-hidden className="no-print">
            {key}
          </b>
          {label}
        </p>
        {children}
      </div>
    </Activity>
  );
}
