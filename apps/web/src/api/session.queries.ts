import type { Action, Credentials, DemoSignIn, SessionView, SignInOptions } from '@rachis/domain';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isProblem } from './api-problem.js';
import { readSession, signIn, signInAsDemo, signInOptions as readSignInOptions, signOut, signOutEverywhere } from './gen/sdk.gen.js';
import { bodyOf } from './generated.js';
import { call } from './http.js';

/** Who is signed in; null when nobody is. */
export const session = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<SessionView | null> => {
    try {
      return await bodyOf(readSession({ signal, throwOnError: true }));
    } catch (refused) {
      if (isProblem(refused, 'not-signed-in')) return null;
      throw refused;
    }
  },
  staleTime: 5 * 60_000,
});

/** What the sign-in page needs to know before anybody has signed in. */
export const signInOptions = queryOptions({
  queryKey: ['session', 'options'],
  queryFn: ({ signal }) => bodyOf<SignInOptions>(readSignInOptions({ signal, throwOnError: true })),
  staleTime: 5 * 60_000,
});

/** Who is signed in. Only to be used behind the sign-in, where somebody always is. */
export function useSession(): SessionView {
  const { data } = useQuery(session);
  if (!data) throw new Error('useSession was used where nobody is signed in');
  return data;
}

/** Whether the person who is signed in may do this. The server decides again; this only hides what would be refused. */
export function useMay(): (action: Action) => boolean {
  const { actions } = useSession();
  return (action) => actions.includes(action);
}

/** Signs in with a local account. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Credentials) => bodyOf<SessionView>(signIn({ body, throwOnError: true })),
    onSuccess: (view) => client.setQueryData(session.queryKey, view),
  });
}

/** Signs in as a fictional person; possible only while demo data is on. */
export function useDemoSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: DemoSignIn) => bodyOf<SessionView>(signInAsDemo({ body, throwOnError: true })),
    onSuccess: (view) => client.setQueryData(session.queryKey, view),
  });
}

/** Signs out here, or on every device, and says where to go on: after the hospital's own sign-in its sign-out ends. What was kept in the browser is forgotten by the caller. */
export function useSignOut() {
  return useMutation({
    mutationFn: async (where: 'here' | 'everywhere' | 'provider'): Promise<string> => {
      if (where === 'provider') return (await call<{ address: string }>('POST', '/api/session/oidc/sign-out')).address;
      await (where === 'here' ? signOut({ throwOnError: true }) : signOutEverywhere({ throwOnError: true }));
      return '/sign-in';
    },
  });
}
