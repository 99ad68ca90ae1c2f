import type { Addendum, Decision, Kept, ModeLite, Position, Ratify, Retraction, SessionProof, Signature, TriggerAnswer, TriggerReport } from '@rachis/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/generated.js';
import {
  addAddendum, answerTrigger, draftDecision, prove, rateDiscussion, ratifyDecision, readChanges, readDecision, readEarlier, readMeeting, readProof, readQuality, readRating, readTriggers, reopenDecision, reportTrigger, retractDecision, signDecision, statePosition,
} from '../../api/gen/sdk.gen.js';
import { ApiProblem } from '../../api/api-problem.js';
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
    meta: { said: 'Position' },
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

/** Whether a password is needed before the next signature; asked again each time somebody is about to sign. */
export const proofOf = queryOptions({ queryKey: ['session', 'proof'], queryFn: ({ signal }) => bodyOf(readProof({ signal, ...asked })), staleTime: 0, gcTime: 0 });

/** Proves once more who is signed in. */
export function useProve() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (proof: SessionProof) => bodyOf(prove({ body: proof, ...asked })),
    onSuccess: (proof) => client.setQueryData(proofOf.queryKey, proof),
  });
}

/** What came before a discussion: the decision that stands, what it waits for, what is different since. */
export const earlierOf = (itemId: string) =>
  queryOptions({ queryKey: ['agenda-items', itemId, 'earlier'], queryFn: ({ signal }) => bodyOf(readEarlier({ path: { itemId }, signal, ...asked })) });

/** What is different since a decision was signed. Its key lies under the case, so that a change of the case loads it again. */
export const changesOf = (caseId: string, decisionId: string) =>
  queryOptions({ queryKey: ['cases', caseId, 'changes', decisionId], queryFn: ({ signal }) => bodyOf(readChanges({ path: { decisionId }, signal, ...asked })) });

/** What the decision of a case waits for. */
export const triggersOf = (caseId: string) =>
  queryOptions({ queryKey: ['cases', caseId, 'triggers'], queryFn: ({ signal }) => bodyOf(readTriggers({ path: { caseId }, signal, ...asked })) });

interface AboutTrigger {
  readonly decisionId: string;
  readonly triggerId: string;
  readonly version: number;
}

/** Says that a trigger has happened. */
export function useReportTrigger(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ decisionId, triggerId, version, report }: AboutTrigger & { report: TriggerReport }) => bodyOf(reportTrigger({ path: { decisionId, triggerId }, body: report, headers: seen(version), ...asked })),
    onSettled: () => client.invalidateQueries({ queryKey: ['cases', caseId] }),
  });
}

/** Says what follows from a trigger that fired. */
export function useAnswerTrigger(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ decisionId, triggerId, version, answer }: AboutTrigger & { answer: TriggerAnswer }) => bodyOf(answerTrigger({ path: { decisionId, triggerId }, body: answer, headers: seen(version), ...asked })),
    onSettled: () => client.invalidateQueries({ queryKey: ['cases', caseId] }),
  });
}

/** One's own rating of a discussion. */
export const ratingOf = (itemId: string) =>
  queryOptions({ queryKey: ['agenda-items', itemId, 'rating'], queryFn: ({ signal }) => bodyOf(readRating({ path: { itemId }, signal, ...asked })) });

/** Rates a discussion. */
export function useRateDiscussion(itemId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ rating, version }: { rating: ModeLite; version: number }) => bodyOf(rateDiscussion({ path: { itemId }, body: rating, headers: seen(version), ...asked })),
    onSettled: () => client.invalidateQueries({ queryKey: ['agenda-items', itemId, 'rating'] }),
  });
}

/** What the events of a meeting say of its quality. */
export const qualityOf = (meetingId: string) =>
  queryOptions({ queryKey: ['meetings', meetingId, 'quality'], queryFn: ({ signal }) => bodyOf(readQuality({ path: { meetingId }, signal, ...asked })) });

/**
 * The room has just turned to the case, which counts as a change of it: the key pressed at once is not lost for that. What is ratified
 * is a signed decision and cannot have changed; that it still waits is looked up.
 */
async function asLongAsItWaits<T>(meetingId: string, itemId: string, version: number, act: (version: number) => Promise<T>): Promise<T> {
  try {
    return await act(version);
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.code !== 'stale-version') throw problem;
    const { items } = await bodyOf(readMeeting({ path: { meetingId }, ...asked }));
    const item = items.find(({ id }) => id === itemId);
    if (item?.status !== 'listed' || item.bucket !== 'ratify') throw problem;
    return act(item.version);
  }
}

/** Ratifies the decision of an emergency as it stands. */
export function useRatify(meetingId: string, itemId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, ...body }: Ratify & { version: number }) =>
      asLongAsItWaits(meetingId, itemId, version, (now) => bodyOf(ratifyDecision({ path: { itemId }, body, headers: seen(now), ...asked }))),
    onSettled: () => client.invalidateQueries({ queryKey: ['meetings', meetingId] }),
  });
}

/** Opens the decision of an emergency for discussion. */
export function useReopen(meetingId: string, itemId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) => asLongAsItWaits(meetingId, itemId, version, (now) => bodyOf(reopenDecision({ path: { itemId }, headers: seen(now), ...asked }))),
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
