import { useEffect, useRef } from 'react';

/** A key or a sequence ("j", "Enter", "mod+k", "g w") and what it does. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const SEQUENCE_WITHIN_MS = 1200;
/** Begins the sequences that lead to another page. */
const LEADER = 'g';

/** Whether the person is typing, so that a letter is a letter and not a command. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);
  return target.closest('textarea, select, [role="textbox"], [role="combobox"]') !== null;
}

/** Whether a window lies over the page; its keys are its own. */
const isCovered = () => document.querySelector('[role="dialog"], [role="menu"]') !== null;

const PRESSED = 'a, button, summary, input, [role="button"], [role="tab"], [role="option"]';
const MOVED_THROUGH = 'input[type="radio"], input[type="range"], [role="tab"], [role="option"], [role="slider"]';

/** Keys by which the control that has the focus is itself worked: the page leaves them to it. */
function belongsToControl({ key, target, altKey }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || altKey) return false;
  if (key === ' ' || key === 'Enter') return target.closest(PRESSED) !== null;
  return key.startsWith('Arrow') && target.closest(MOVED_THROUGH) !== null;
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `mod+${key}` : event.altKey ? `alt+${key}` : key;
}

/**
 * Listens for keys on the whole page while the component is shown. Plain keys never fire while somebody types or a
 * dialog is open; combinations with Ctrl or Cmd do.
 */
export function useShortcuts(shortcuts: Shortcuts, active = true): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    if (!active) return undefined;
    let first: { key: string; at: number } | null = null;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat && event.key === 'Enter') return;
      const key = nameOf(event);
      if (!key.startsWith('mod+') && (isTyping(event.target) || belongsToControl(event) || isCovered())) return;
      const sequence = first && event.timeStamp - first.at < SEQUENCE_WITHIN_MS ? `${first.key} ${key}` : null;
      // After the first letter of a sequence the next one is no command of its own, or "g r" would also press "r".
      const led = sequence !== null && first?.key === LEADER;
      const action = (sequence && current.current[sequence]) || (led ? undefined : current.current[key]);
      first = { key, at: event.timeStamp };
      if (!action) return;
      first = null;
      event.preventDefault();
      action(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [active]);
}
