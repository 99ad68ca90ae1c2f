import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

const Stopped = createContext<number | null>(null);

/** Stops every clock inside at a moment of the past, for a record of what was known then. */
export function StoppedClock({ at, children }: { at: string; children: ReactNode }) {
  return <Stopped value={Date.parse(at)}>{children}</Stopped>;
}

/** The time of this machine, told anew at this interval; inside a stopped clock always that moment. */
export function useNow(everyMs: number): number {
  const stopped = useContext(Stopped);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (stopped !== null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, stopped]);
  return stopped ?? now;
}
