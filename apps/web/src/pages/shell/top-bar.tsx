import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { IconAlertOctagon, IconChevronDown, IconKeyboard, IconMenu2, IconMoon, IconSearch, IconSun, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useMay, useSession } from '../../api/session.queries.js';
import { day } from '../../features/day/day.queries.js';
import { UserMenu } from '../../features/people/user-menu.panel.js';
import { Kbd } from '../../ui/kbd.js';
import { LiveSign } from './live-sign.js';
import { Logo } from './logo.js';
import { placesOf, type Destination } from './navigation.js';
import classes from './shell.module.css';

const WorstClock = lazy(() => import('../../features/emergency/emergency-badge.js').then((file) => ({ default: file.WorstClock })));
const CLOCK_AFTER_MS = 1_500;

/** Name, places, search, emergencies, connection, colour scheme and account: one line that never moves. */
export function TopBar({ onSearch, onHelp }: { onSearch: () => void; onHelp: () => void }) {
  // Remembered with the page it was unfolded on, so that it is folded again on the next one.
  const [unfoldedOn, setUnfoldedOn] = useState<string | null>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const unfolded = unfoldedOn === path;
  const { bar, more } = placesOf(useMay());
  const { demo } = useSession();
  return (
    <header className={`${classes['bar']} no-print`} data-unfolded={unfolded || undefined}>
      <ActionIcon className={classes['unfold'] ?? ''} size="lg" aria-label={unfolded ? 'Close the menu' : 'Open the menu'} aria-expanded={unfolded} aria-controls="places" onClick={() => setUnfoldedOn(unfolded ? null : path)}>
        {unfolded ? <IconX size={20} /> : <IconMenu2 size={20} />}
      </ActionIcon>
      <Link to="/" className={classes['brand']} aria-label="Rachis, my day">
        <Logo />
        <span>Rachis</span>
      </Link>
      {demo && <span className={classes['demo']}>Demo</span>}
      <nav id="places" aria-label="Places" className={classes['places']}>
        <PlaceLinks places={bar} />
        {more.length > 0 && <MorePlaces places={more} path={path} />}
      </nav>
      <div className={classes['right']}>
        <button type="button" className={classes['search']} onClick={onSearch} aria-label="Find a case or a page">
          <IconSearch size={15} aria-hidden />
          <span className={classes['searchText']}>Find a case</span>
          <Kbd>/</Kbd>
        </button>
        <Emergencies />
        <LiveSign />
        <Tooltip label="Keyboard shortcuts (?)">
          <ActionIcon size="lg" className={classes['wide'] ?? ''} aria-label="Keyboard shortcuts" onClick={onHelp}>
            <IconKeyboard size={18} />
          </ActionIcon>
        </Tooltip>
        <ColourScheme />
        <UserMenu />
      </div>
    </header>
  );
}

const PlaceLinks = ({ places }: { places: readonly Destination[] }) =>
  places.map(({ to, label }) => (
    <Link key={to} to={to} className={classes['place']} activeOptions={{ exact: to === '/', includeSearch: false }}>
      {label}
    </Link>
  ));

/** The places that the bar has no room for. A phone shows them with the others, where the menu is unfolded anyway. */
function MorePlaces({ places, path }: { places: readonly Destination[]; path: string }) {
  const [openOn, setOpenOn] = useState<string | null>(null);
  const open = openOn === path;
  const button = useRef<HTMLButtonElement>(null);
  const box = useClickOutside<HTMLDivElement>(() => setOpenOn(null));
  useEffect(() => {
    if (!open) return;
    const byKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpenOn(null);
      button.current?.focus();
    };
    const byLeaving = ({ target }: FocusEvent) => target instanceof Node && !box.current?.contains(target) && setOpenOn(null);
    document.addEventListener('keydown', byKey);
    document.addEventListener('focusin', byLeaving);
    return () => {
      document.removeEventListener('keydown', byKey);
      document.removeEventListener('focusin', byLeaving);
    };
  }, [open, box]);
  return (
    <div ref={box} className={classes['more']}>
      <button type="button" ref={button} className={`${classes['place']} ${classes['moreButton']}`} aria-label="More places" aria-expanded={open} aria-controls="more-places" data-status={places.some(({ to }) => path.startsWith(to)) ? 'active' : undefined} onClick={() => setOpenOn(open ? null : path)}>
        More
        <IconChevronDown size={14} aria-hidden />
      </button>
      <div id="more-places" className={classes['morePlaces']} data-open={open || undefined}>
        <PlaceLinks places={places} />
      </div>
    </div>
  );
}

/** How many emergencies are in flight; leads to them. Quiet when there are none, absent while that is not known. */
function Emergencies() {
  const { data } = useQuery(day);
  const may = useMay();
  const [late, setLate] = useState(false);
  useEffect(() => {
    // The clocks come after the page stands.
    const timer = setTimeout(() => setLate(true), CLOCK_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!data || !may('worklist.read')) return null;
  const word = data.emergencies === 1 ? 'emergency' : 'emergencies';
  const look = {
    className: classes['emergencies'], 'data-any': data.emergencies > 0 || undefined, 'aria-label': `${data.emergencies} ${word} in flight`,
    children: (
      <>
        <IconAlertOctagon size={16} aria-hidden />
        <span className="figures">{data.emergencies}</span>
        <span className={classes['emergencyWord']}>{word}</span>
      </>
    ),
  };
  if (!may('emergency.read')) return <Link to="/worklist" search={{ urgency: 'emergency' }} {...look} />;
  return (
    <>
      <Link to="/emergencies" {...look} />
      {late && (
        <Suspense fallback={null}>
          <WorstClock className={classes['worst']} />
        </Suspense>
      )}
    </>
  );
}

function ColourScheme() {
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon size="lg" aria-label={dark ? 'Light colours' : 'Dark colours'} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
      {dark ? <IconSun size={18} /> : <IconMoon size={18} />}
    </ActionIcon>
  );
}
