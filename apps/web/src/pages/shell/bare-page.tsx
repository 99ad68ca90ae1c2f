import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../../ui/page.js';
import bare from './bare-page.module.css';
import { Logo } from './logo.js';

/** A page outside the house, for whoever followed a link: whose page it is, its words, and the way to the door. */
export function BarePage({ children }: { children: ReactNode }) {
  return (
    <div className={bare['ground']}>
      <header className={bare['brand']}>
        <Link to="/sign-in" aria-label="Rachis, to the sign-in page">
          <Logo />
          <span>Rachis</span>
        </Link>
      </header>
      <main className={bare['sheet']}>
        <Page width="text">{children}</Page>
      </main>
    </div>
  );
}
