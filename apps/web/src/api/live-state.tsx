import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { followChanges, type LiveState } from './live.js';

const State = createContext<LiveState>('off');

/** Follows other people's changes as long as it is shown; stands around everything behind the sign-in. */
export function LiveChanges({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('off');
  useEffect(() => followChanges(client, setState), [client]);
  return <State value={state}>{children}</State>;
}

/** Whether changes of others arrive at once: 'live', 'reconnecting' after a break, 'off' outside. */
export const useLiveState = (): LiveState => useContext(State);
