import type { AccountView, OwnAccount, PasswordChange, PasswordLinkView, ProofView, RecoveryCodes, SecondFactorOffer, SessionProof } from '@rachis/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/http.js';
import { session } from '../../api/session.queries.js';

/** How I sign in, and where I am signed in. */
export const ownAccount = queryOptions({ queryKey: ['account'], queryFn: ({ signal }) => call<OwnAccount>('GET', '/api/account', { signal }) });

/** How somebody signs in, for the administrator. */
export const accountOf = (personId: string) => queryOptions({ queryKey: ['people', personId, 'account'], queryFn: ({ signal }) => call<AccountView>('GET', `/api/people/${personId}/account`, { signal }) });

/** Something done to my own account; what is shown of it is loaded again. */
function useOwnAct<In, Out>(act: (input: In) => Promise<Out>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => client.invalidateQueries({ queryKey: ownAccount.queryKey }) });
}

export const useChangePassword = () => useOwnAct((body: PasswordChange) => call<null>('POST', '/api/account/password', { body }));
export const useEndOwnSession = () => useOwnAct((id: string) => call<null>('DELETE', `/api/account/sessions/${id}`));
export const useOfferFactor = () => useOwnAct((_: undefined) => call<SecondFactorOffer>('POST', '/api/account/second-factor'));
export const useRenewCodes = () => useOwnAct((_: undefined) => call<RecoveryCodes>('POST', '/api/account/second-factor/recovery-codes'));
export const useRemoveFactor = () => useOwnAct((_: undefined) => call<null>('DELETE', '/api/account/second-factor'));
export const useProveAccount = () => useOwnAct((body: SessionProof) => call<ProofView>('POST', '/api/session/proof', { body }));

/** Confirms the app. From then on a role that needs it may do its work, so who is signed in is asked again. */
export function useConfirmFactor() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => call<RecoveryCodes>('POST', '/api/account/second-factor/confirmation', { body: { code } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: session.queryKey, exact: true });
      await client.invalidateQueries({ queryKey: ownAccount.queryKey });
    },
  });
}

/** By what this session would be proved once more. */
export const proofWay = queryOptions({ queryKey: ['account', 'proof'], queryFn: ({ signal }) => call<ProofView>('GET', '/api/session/proof', { signal }), staleTime: 0 });

/** What the administrator does to somebody's account. */
export function useAccountAct(personId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ method, what }: { method: 'POST' | 'DELETE'; what: string }) => call<null>(method, `/api/people/${personId}/${what}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['people', personId] }),
  });
}

/** Whose link it is. */
export const passwordLink = (token: string) =>
  queryOptions({ queryKey: ['password-link'], queryFn: ({ signal }) => call<PasswordLinkView>('POST', '/api/account/password-link', { body: { token }, signal }), staleTime: Infinity, retry: false });
export const useSetPassword = () => useMutation({ mutationFn: (body: { token: string; newPassword: string }) => call<null>('POST', '/api/account/password-link/password', { body }) });
export const useForgotten = () => useMutation({ mutationFn: (email: string) => call<null>('POST', '/api/account/forgotten-password', { body: { email } }) });
