import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api/api-problem.js';

const worthRepeating = (error: unknown): boolean => !(error instanceof ApiProblem) || error.code === 'no-connection' || error.status >= 500;

/** What is loaded once and kept. The stream of changes marks it as old, so it need not be asked for again and again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (count, error) => count < 2 && worthRepeating(error), refetchOnWindowFocus: true },
      // A clinical change is sent once: repeating it is the person's decision.
      mutations: { retry: false },
    },
  });
}
