import { useSyncExternalStore } from 'react';

const KEY = 'rachis.identity-hidden';
const listeners = new Set<() => void>();

function isHidden(): boolean {
  try {
    return sessionStorage.getItem(KEY) === 'yes';
  } catch {
    return false;
  }
}

function change(hidden: boolean): void {
  try {
    if (hidden) sessionStorage.setItem(KEY, 'yes');
    else sessionStorage.removeItem(KEY);
  } catch {
    // Without a store the identity stays visible, which is what the screen then shows.
  }
  for (const tell of listeners) tell();
}

/** Whether names, dates of birth and numbers are hidden, for teaching or a screen that others can see; kept for this tab. */
export function useIdentityHidden(): [hidden: boolean, toggle: () => void] {
  const hidden = useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, isHidden);
  return [hidden, () => change(!hidden)];
}
