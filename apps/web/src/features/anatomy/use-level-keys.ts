import { LEVELS, type Level } from '@rachis/domain';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

const FORGET_AFTER_MS = 1_100;
const CODES: readonly Level[] = LEVELS.map(({ code }) => code);
/** In reports the thoracic levels are also written with D. */
const spelled = (typed: string): string => typed.toLowerCase().replace(/^d/, 't').replace(/^(th)(?=\d)/, 't');
const matching = (typed: string): readonly Level[] => CODES.filter((code) => code.toLowerCase().startsWith(spelled(typed)));

interface Options {
  onFocus: (level: Level) => void;
  onPick: (level: Level) => void;
}

/** Moves through the levels by arrows, Home, End and Page keys, and finds them by typing: `T`, `T8`. Enter picks. */
export function useLevelKeys({ onFocus, onPick }: Options) {
  const [typed, setTyped] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const remember = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    if (text !== '') timer.current = setTimeout(() => setTyped(''), FORGET_AFTER_MS);
  };

  const type = (letter: string) => {
    const longer = matching(typed + letter).length > 0 ? typed + letter : letter;
    const found = matching(longer);
    remember(found.length > 0 ? longer : '');
    const exact = found.find((code) => code.toLowerCase() === spelled(longer));
    const first = exact ?? found[0];
    if (first) onFocus(first);
    // "T8" can become nothing else and is picked at once; "T1" may still become "T12" and waits for Enter.
    if (exact && found.length === 1) onPick(exact);
  };

  return {
    typed,
    onKeyDown: (level: Level) => (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const index = CODES.indexOf(level);
      const region = LEVELS[index]?.region;
      const go = (to: number) => onFocus(CODES[Math.min(Math.max(to, 0), CODES.length - 1)] ?? level);
      const moves: Record<string, () => void> = {
        ArrowDown: () => go(index + 1),
        ArrowUp: () => go(index - 1),
        Home: () => go(0),
        End: () => go(CODES.length - 1),
        PageDown: () => go(LEVELS.findIndex((one, at) => at > index && one.region !== region) === -1 ? CODES.length - 1 : LEVELS.findIndex((one, at) => at > index && one.region !== region)),
        PageUp: () => go(LEVELS.findLastIndex((one, at) => at < index && one.region !== region)),
        Enter: () => onPick(level),
        ' ': () => onPick(level),
        Escape: () => remember(''),
      };
      const move = moves[event.key];
      if (!move && !/^[a-z0-9]$/i.test(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      if (move) {
        if (event.key !== 'Escape') remember('');
        move();
      } else type(event.key);
    },
  };
}
