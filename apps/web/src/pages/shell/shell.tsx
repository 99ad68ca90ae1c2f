import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { LiveChanges } from '../../api/live-state.js';
import { useMay } from '../../api/session.queries.js';
import { LoadingRows } from '../../ui/loading.js';
import { Page } from '../../ui/page.js';
import { useShortcuts } from '../../ui/shortcuts.js';
import { DESTINATIONS } from './navigation.js';
import classes from './shell.module.css';
import { TopBar } from './top-bar.js';

const loadPalette = () => import('./palette.js').then((file) => ({ default: file.Palette }));
const Palette = lazy(loadPalette);
const ShortcutHelp = lazy(() => import('./shortcut-help.js').then((file) => ({ default: file.ShortcutHelp })));

const PALETTE_AFTER_MS = 1_500;

/** The frame of every screen behind the sign-in: top bar, keys, live changes, and the page itself. */
export function Shell() {
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  const navigate = useNavigate();
  const may = useMay();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // A new page begins at its top, also for a screen reader; the very first one is read by itself.
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
    window.scrollTo(0, 0);
  }, [path]);
  useEffect(() => {
    // Fetched after the page stands, so that what is typed right after `/` already reaches it.
    const later = setTimeout(() => void loadPalette(), PALETTE_AFTER_MS);
    return () => clearTimeout(later);
  }, []);
  useShortcuts({
    'mod+k': () => setOpen('palette'),
    '/': () => setOpen('palette'),
    '?': () => setOpen('help'),
    ...Object.fromEntries(DESTINATIONS.flatMap(({ key, to, needs }) => (key && may(needs) ? [[`g ${key}`, () => void navigate({ to })]] : []))),
  });
  return (
    <LiveChanges>
      <a href="#page" className={classes['skip']}>
        Skip to the page
      </a>
      <TopBar onSearch={() => setOpen('palette')} onHelp={() => setOpen('help')} />
      <main id="page" ref={main} tabIndex={-1} className={classes['main']}>
        <Suspense
          fallback={
            <Page>
              <LoadingRows label="Loading the page" />
            </Page>
          }
        >
          <Outlet />
        </Suspense>
      </main>
      <Suspense fallback={null}>
        {open === 'palette' && <Palette onClose={() => setOpen(null)} />}
        {open === 'help' && <ShortcutHelp onClose={() => setOpen(null)} />}
      </Suspense>
    </LiveChanges>
  );
}
