import { Button } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { useShortcuts } from '../../ui/shortcuts.js';
import { useIdentityHidden } from './privacy.js';

/** What cannot be shown without names, birth dates and numbers is not shown at all while identity is hidden. */
export function WithIdentity({ children }: { children: ReactNode }) {
  const [hidden, toggle] = useIdentityHidden();
  useShortcuts({ p: toggle });
  if (!hidden) return <>{children}</>;
  return (
    <EmptyState title="Identity is hidden" icon={IconEyeOff} action={<Button variant="default" onClick={toggle}>Show identity</Button>}>
      Here names, birth dates and numbers are compared: nothing of it can be shown while they are hidden. Press P to show them when nobody else sees the screen.
    </EmptyState>
  );
}
