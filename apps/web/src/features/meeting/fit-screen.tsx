import { useLayoutEffect, useRef, type ReactNode } from 'react';
import classes from './fit-screen.module.css';

/** How many lines a long text may have once the type is as small as it may be; 0 is as many as it needs. */
const LINES = [0, 8, 6, 4, 3] as const;
/** How many lines each block of the summary may have, when shortening its long texts was not enough. */
const BLOCK_LINES = [9, 8, 7, 6, 5, 4, 3, 2, 1] as const;

/** The first of these that fits, found in few tries, because each costs a layout of the whole screen; the last where none does. */
function firstThatFits<T>(choices: readonly T[], put: (choice: T) => boolean): void {
  let [low, high] = [0, choices.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const choice = choices[middle];
    if (choice === undefined || put(choice)) high = middle;
    else low = middle + 1;
  }
  const found = choices[low];
  if (found !== undefined) put(found);
}

/** Announces every text that is shortened; the announcement itself needs room. */
function announceCuts(box: HTMLElement): void {
  for (const block of box.querySelectorAll<HTMLElement>('[data-block]')) block.toggleAttribute('data-cut', box.hasAttribute('data-tight') && block.scrollHeight > block.clientHeight + 2);
  for (const text of box.querySelectorAll<HTMLElement>('[data-long]')) {
    const inner = text.firstElementChild;
    text.toggleAttribute('data-cut', inner !== null && inner.scrollHeight > inner.clientHeight + 2);
  }
}

/** Shortened text may leave room: then the type is as large as it can be without cutting anything more. */
function growAgain(box: HTMLElement, sizes: readonly number[], fits: () => boolean): void {
  const cuts = () => box.querySelectorAll('[data-block][data-cut]').length;
  const before = cuts();
  firstThatFits(sizes, (size) => {
    box.style.fontSize = `${size}px`;
    announceCuts(box);
    return fits() && cuts() <= before;
  });
}

function fit(box: HTMLElement, largest: number, smallest: number): void {
  const fits = () => box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth;
  const lines = (count: number) => {
    if (count === 0) box.style.removeProperty('--lines');
    else box.style.setProperty('--lines', String(count));
    announceCuts(box);
    return fits();
  };
  const blocks = (count: number) => {
    box.setAttribute('data-tight', '');
    box.style.setProperty('--block-lines', String(count));
    announceCuts(box);
    return fits();
  };
  box.removeAttribute('data-tight');
  lines(0);
  const sizes = Array.from({ length: 2 * (largest - smallest) + 1 }, (_, index) => largest - index / 2);
  firstThatFits(sizes, (size) => {
    box.style.fontSize = `${size}px`;
    return fits();
  });
  if (!fits()) firstThatFits(LINES, lines);
  if (!fits()) {
    firstThatFits(BLOCK_LINES, blocks);
    growAgain(box, sizes, fits);
  }
  box.toggleAttribute('data-overfull', !fits());
}

interface Props {
  largest: number;
  smallest: number;
  children: ReactNode;
}

/**
 * Shows everything on one screen without scrolling: the type shrinks to the smallest that can be read from the back row;
 * then long texts are shortened, then every block flows as one text of so many lines; what is shortened says so.
 */
export function FitScreen({ largest, smallest, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const again = () => fit(element, largest, smallest);
    again();
    const watch = new ResizeObserver(again);
    watch.observe(element);
    const content = new MutationObserver(again);
    content.observe(element, { childList: true, characterData: true, subtree: true });
    void document.fonts?.ready.then(again);
    return () => {
      watch.disconnect();
      content.disconnect();
    };
  }, [largest, smallest]);
  return (
    <div ref={box} className={classes['fit']}>
      {children}
      <p className={classes['overfull']}>More than fits on one screen: the rest is in the case</p>
    </div>
  );
}
