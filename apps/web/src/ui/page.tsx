import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  children: ReactNode;
  /** How wide the content may grow: `text` for reading, `form` for questions, `full` for tables and maps. */
  width?: 'text' | 'form' | 'full';
}

/** The body of a screen below the top bar: margins, width and the rhythm between its parts. */
export function Page({ children, width = 'full' }: PageProps) {
  return (
    <div className={classes['page']} data-width={width}>
      {children}
    </div>
  );
}

interface PageHeaderProps {
  title: string;
  /** What the browser tab says; the title when left out. */
  tabTitle?: string;
  /** A quiet line above the title, such as the name of the board. */
  eyebrow?: ReactNode;
  /** One line under the title. */
  lead?: ReactNode;
  /** Buttons at the right. */
  actions?: ReactNode;
}

/** The title of a screen with its actions; sets the title of the browser tab too. */
export function PageHeader({ title, tabTitle, eyebrow, lead, actions }: PageHeaderProps) {
  useDocumentTitle(`${tabTitle ?? title} · Rachis`);
  return (
    <header className={classes['header']}>
      <div className={classes['titles']}>
        {eyebrow && <p className={classes['eyebrow']}>{eyebrow}</p>}
        <h1 className={classes['title']}>{title}</h1>
        {lead && <div className={classes['lead']}>{lead}</div>}
      </div>
      {actions && <div className={`${classes['actions']} no-print`}>{actions}</div>}
    </header>
  );
}
