import type { Kept, NewCase, PatientMatch, ReferralDraftList, ReferralDraftView } from '@rachis/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/http.js';

/** What is kept of a referral while it is typed: the form as it stands, and the patient who was recognised. */
export interface TypedReferral {
  readonly values: Partial<NewCase>;
  readonly known: PatientMatch | null;
}

/** The referrals that I have begun and not sent. */
export const referralDrafts = queryOptions({
  queryKey: ['referral-drafts'],
  queryFn: async ({ signal }) => (await call<ReferralDraftList>('GET', '/api/referral-drafts', { signal })).drafts,
});

/** What was typed into a draft; one that was kept by an older page may lack parts. */
export function typedIn({ typed }: Pick<ReferralDraftView, 'typed'>): TypedReferral {
  const { values, known } = typed as Partial<TypedReferral>;
  return { values: values ?? {}, known: known ?? null };
}

/** Keeps a draft on the server; answers the version it has now. */
export const keepReferralDraft = async (id: string, typed: TypedReferral, version: number): Promise<number> => (await call<Kept>('PUT', `/api/referral-drafts/${id}`, { body: { typed }, version })).version;

/** Throws a draft away. */
export function useDiscardReferralDraft() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (id: string) => call<null>('DELETE', `/api/referral-drafts/${id}`), onSuccess: () => client.invalidateQueries({ queryKey: referralDrafts.queryKey }) });
}
