import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useSyncExternalStore, type ReactNode } from 'react';
import { contractWords } from './contract-dictionary.js';
import { SignInAgain } from './features/people/sign-in-again.panel.js';
import { ContractWordsProvider } from './ui/contract-words.js';
import { noticesWanted, onNoticesWanted } from './ui/notice.js';
import { theme } from './ui/theme.js';

const Notifications = lazy(() => import('@mantine/notifications').then((kit) => ({ default: kit.Notifications })));

interface Props {
  client: QueryClient;
  /** The one-time word that lets our style elements through the content security policy. */
  nonce: string;
  children: ReactNode;
}

/** Everything that stands once around the whole application. */
export function Providers({ client, nonce, children }: Props) {
  const notices = useSyncExternalStore(onNoticesWanted, noticesWanted);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <QueryClientProvider client={client}>
        <ContractWordsProvider words={contractWords}>
          <SignInAgain />
          {children}
          {notices && (
            <Suspense fallback={null}>
              <Notifications position="bottom-right" autoClose={6000} />
            </Suspense>
          )}
        </ContractWordsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
