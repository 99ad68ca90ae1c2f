import { Button } from '@mantine/core';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { Page } from '../../ui/page.js';

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <Page width="text">
      <EmptyState title="There is no such page" action={<Button component="a" href="/" variant="default">Go to my day</Button>}>
        The address may be mistyped, or the record is not yours to see.
      </EmptyState>
    </Page>
  );
}

/** A page that broke while it was shown. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <Page width="text">
      <ErrorState
        title="This page could not be shown"
        error={error}
        safety="What was saved is safe."
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </Page>
  );
}
