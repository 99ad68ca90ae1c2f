import { useState, type ReactNode } from 'react';

interface Props {
  summary: ReactNode;
  className: string | undefined;
  children: () => ReactNode;
}

/** A line that opens. What is inside is drawn when it is opened, so that sixty closed lines cost sixty lines. */
export function OpenOnDemand({ summary, className, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={className} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children()}
    </details>
  );
}
