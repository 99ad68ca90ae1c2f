import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { contractWords } from './contract-dictionary.js';
import { ContractWordsProvider } from './ui/contract-words.js';

// The test browser has no page to scroll; the router asks for it after every navigation.
window.scrollTo = () => undefined;

/** What stands around a component in the application, for component specs: words, look, kept answers, and addresses for its links. */
export function aroundSpec(children: ReactNode): ReactNode {
  const root = createRootRoute({ component: () => children });
  const anywhere = createRoute({ getParentRoute: () => root, path: '$' });
  const router = createRouter({ routeTree: root.addChildren([anywhere]), history: createMemoryHistory({ initialEntries: ['/'] }) });
  return (
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <ContractWordsProvider words={contractWords}>
          <RouterProvider router={router as never} />
        </ContractWordsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
