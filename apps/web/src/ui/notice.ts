import type { NotificationData } from '@mantine/notifications';

const listeners = new Set<() => void>();
let wanted = false;

/** Whether anything has ever been told: only then the place for notices is loaded. */
export const noticesWanted = (): boolean => wanted;

export function onNoticesWanted(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells something in passing, at the edge of the page; what matters stands on the page itself as well. */
export async function tell(notice: NotificationData): Promise<void> {
  wanted = true;
  for (const listener of listeners) listener();
  const { notifications } = await import('@mantine/notifications');
  notifications.show(notice);
}
