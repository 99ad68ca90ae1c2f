import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';

const SHOWN_AT_FIRST = 4;

/** The newest few of a list and, on request, all of it: sixty columns would hide the three that matter. */
export function useFolded<T>(
  newestFirst: readonly T[],
  what: string,
): { readonly shown: readonly T[]; readonly more: ReactNode } {
  const [all, setAll] = useState(false);
  if (newestFirst.length <= SHOWN_AT_FIRST) return { shown: newestFirst, more: null };
  const earlier = newestFirst.length - SHOWN_AT_FIRST;
  return {
    shown: all ? newestFirst : newestFirst.slice(0, SHOWN_AT_FIRST),
    more: (
      <Button variant="subtle" size="compact-sm" className="no-print" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? `Fold earlier ${what}s away` : `Show ${earlier} earlier ${what}${earlier === 1 ? '' : 's'}`}
      </Button>
    ),
  };
}
