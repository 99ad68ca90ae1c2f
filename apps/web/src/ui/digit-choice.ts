import { useEffect } from 'react';

function chooseByDigit(event: KeyboardEvent): void {
  const input = event.target;
  if (!/^\d$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!(input instanceof HTMLInputElement) || input.type !== 'radio') return;
  const choices = [...(input.closest('[role="radiogroup"]')?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [])];
  const chosen = choices.find(({ value }) => value === event.key) ?? choices[Number(event.key) - 1];
  if (!chosen) return;
  event.preventDefault();
  chosen.focus();
  chosen.click();
}

/**
 * Answers a row of choices by number while one of them has the focus: a digit takes the answer of that code ("3" of a grade
 * 0 to 5), else the answer at that place. Listens before the page's own number keys, which then stay quiet.
 */
export function useDigitChoices(): void {
  useEffect(() => {
    document.addEventListener('keydown', chooseByDigit, true);
    return () => document.removeEventListener('keydown', chooseByDigit, true);
  }, []);
}
