import type { ReactNode } from 'react';

/** In the tab order: what scrolls has to scroll by the arrow keys as well. */
export const SCROLLS_BY_KEYS = 0;

/** A table or drawing that may be wider than its place and then scrolls sideways by itself, never the page. */
export function WideContent({ label, className, children }: { label: string; className?: string | undefined; children: ReactNode }) {
  return (
    <div role="group" aria-label={label} tabIndex={SCROLLS_BY_KEYS} className={className}>
      {children}
    </div>
  );
}
