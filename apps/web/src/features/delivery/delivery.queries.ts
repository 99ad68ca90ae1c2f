import type { DeliveryLink, DeliveryStatement, GoalResult } from '@rachis/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/generated.js';
import { judgeGoal, linkDelivery, readDelivery, stateDelivery } from '../../api/gen/sdk.gen.js';
import { seen as version } from '../../api/http.js';

const asked = { throwOnError: true } as const;

/** What was recommended for a case, what was delivered and what was achieved. Its key lies under the case, so that a change of the case loads it again. */
export const deliveryOf = (caseId: string) =>
  queryOptions({ queryKey: ['cases', caseId, 'delivery'], queryFn: ({ signal }) => bodyOf(readDelivery({ path: { caseId }, signal, ...asked })) });

interface Said<T> {
  readonly decisionId: string;
  readonly id: string;
  readonly values: T;
  readonly seen: number;
}

/** Whatever came of it, the case is loaded again: somebody else may have been quicker. */
function useSaying<T>(caseId: string, say: (said: Said<T>) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: say, onSettled: () => client.invalidateQueries({ queryKey: ['cases', caseId] }) });
}

/** Says what a recorded treatment fulfils. */
export const useLinkDelivery = (caseId: string) =>
  useSaying(caseId, ({ decisionId, id, values, seen }: Said<DeliveryLink>) => bodyOf(linkDelivery({ path: { decisionId, id }, body: values, headers: version(seen), ...asked })));

/** States what became of a part. */
export const useStateDelivery = (caseId: string) =>
  useSaying(caseId, ({ decisionId, id, values, seen }: Said<DeliveryStatement>) => bodyOf(stateDelivery({ path: { decisionId, id }, body: values, headers: version(seen), ...asked })));

/** Judges whether a goal was achieved. */
export const useJudgeGoal = (caseId: string) =>
  useSaying(caseId, ({ decisionId, id, values, seen }: Said<GoalResult>) => bodyOf(judgeGoal({ path: { decisionId, id }, body: values, headers: version(seen), ...asked })));
