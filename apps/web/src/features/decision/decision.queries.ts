import type { Addendum, Decision, Kept, Position, Retraction, Signature } from '@rachis/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/generated.js';
import { addAddendum, draftDecision, ratifyDecision, readDecision, reopenDecision, retractDecision, signDecision, statePosition } from '../../api/gen/sdk.gen.js';
import { seen } from '../../api/http.js';

const asked = { throwOnError: true } as const;

/** A decision with the frozen record of what was known. */
export const decisionOf = (decisionId: string) =>
  queryOptions({ queryKey: ['decisions', decisionId], queryFn: ({ signal }) => bodyOf(readDecision({ path: { decisionId }, signal, ...asked })) });

/** Where the signed record lies as a document. */
export const documentOf = (decisionId: string): string => `/api/decisions/${decisionId}/document.pdf`;

/** Keeps the draft of a decision on the version that was seen. */
export const keepDraft = (itemId: string, decision: Decision, version: number): Promise<Kept> =>
  bodyOf(draftDecision({ path: { itemId }, body: decision, headers: seen(version), ...asked }));

/** Records where somebody stands; the meeting is loaded again. */
export function useStatePosition(meetingId: string, itemId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ personId, position }: { personId: string; position: Position }) => bodyOf(statePosition({ path: { itemId, personId }, body: position, ...asked })),
    onSettled: () => client.invalidateQueries({ queryKey: ['meetings', meetingId] }),
  });
}

/** Signs the version that was read back. */
export function useSignDecision(meetingId: string, itemId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ signature, version }: { signature: Signature; version: number }) => bodyOf(signDecision({ path: { itemId }, body: signature, headers: seen(version), ...asked })),
    onSettled: () => client.invalidateQueries({ queryKey: ['meetings', meetingId] }),
  });
}

/** Ratifies the decision of an emergency as it stands. */
export function useRatify(meetingId: string, itemId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, quorumException }: { version: number; quorumException: string | null }) => bodyOf(ratifyDecision({ path: { itemId }, body: { quorumException }, headers: seen(version), ...asked })),
    onSettled: () => client.invalidateQueries({ queryKey: ['meetings', meetingId] }),
  });
}

/** Opens the decision of an emergency for discussion. */
export function useReopen(meetingId: string, itemId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) => bodyOf(reopenDecision({ path: { itemId }, headers: seen(version), ...asked })),
    onSettled: () => client.invalidateQueries({ queryKey: ['meetings', meetingId] }),
  });
}

/** Adds to a signed decision; its text itself never changes. */
export function useAddAddendum(decisionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ addendumId, addendum }: { addendumId: string; addendum: Addendum }) => bodyOf(addAddendum({ path: { decisionId, addendumId }, body: addendum, ...asked })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['decisions', decisionId] }),
  });
}

/** Marks a signed decision as entered in error; it stays to be read. */
export function useRetractDecision(decisionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (retraction: Retraction) => bodyOf(retractDecision({ path: { decisionId }, body: retraction, ...asked })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['decisions', decisionId] }),
  });
}
