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

/** One request of a component as the server would get it. */
export interface SpecRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** The server of a component spec: answers what it is told and keeps what it was sent. jsdom has no Request of its own. */
export function serverForSpec(answer: (request: SpecRequest) => unknown): { readonly sent: SpecRequest[]; readonly stop: () => void } {
  const before = { fetch: globalThis.fetch, Request: globalThis.Request };
  const sent: SpecRequest[] = [];
  class PlainRequest {
    readonly headers = new Map<string, string>();
    readonly signal = { aborted: false };
    readonly method: string;
    readonly url: URL;
    readonly init: { method?: string; body?: unknown };
    // The generated calls make a request of an address, and the way out of the browser another one of that.
    constructor(input: URL | string | PlainRequest, init: { method?: string; body?: unknown } = {}) {
      this.url = input instanceof PlainRequest ? input.url : new URL(input, window.location.origin);
      this.init = input instanceof PlainRequest ? { ...input.init, ...init } : init;
      this.method = this.init.method ?? 'GET';
    }
    clone(): PlainRequest {
      return new PlainRequest(this.url, this.init);
    }
  }
  const fetch = ({ method, url, init }: PlainRequest) => {
    const request = { method, path: url.pathname, body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : (init.body ?? null) };
    sent.push(request);
    const said = () => Promise.resolve(answer(request));
    return Promise.resolve({ ok: true, status: 200, headers: new Map([['Content-Type', 'application/json']]), json: said, text: async () => JSON.stringify(await said()), blob: async () => new Blob([JSON.stringify(await said())]) });
  };
  Object.assign(globalThis, { Request: PlainRequest, fetch });
  return { sent, stop: () => Object.assign(globalThis, before) };
}
