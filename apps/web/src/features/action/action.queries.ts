import type { ActionChange, ActionFilter, ActionList, ActionOutcome, ActionScope, Kept, NewAction } from '@rachis/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/http.js';

/** Which actions are shown. */
export interface ActionSearch {
  readonly scope: ActionScope;
  readonly filter: ActionFilter;
}

export const actionsOf = ({ scope, filter }: ActionSearch) =>
  queryOptions({ queryKey: ['actions', scope, filter], queryFn: ({ signal }) => call<ActionList>('GET', `/api/actions?scope=${scope}&filter=${filter}`, { signal }) });

/** Every action of a case, those that no longer hold too. */
export const actionsOfCase = (caseId: string) => queryOptions({ queryKey: ['cases', caseId, 'actions'], queryFn: ({ signal }) => call<ActionList>('GET', `/api/cases/${caseId}/actions`, { signal }) });

/** After any of it every list that shows the case's actions is loaded again. */
function useActionWrite<Change extends { caseId: string }>(write: (change: Change) => Promise<Kept>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSettled: async (_kept, _problem, { caseId }) => {
      for (const queryKey of [['day'], ['cases', caseId, 'actions']]) void client.invalidateQueries({ queryKey });
      await client.invalidateQueries({ queryKey: ['actions'] });
    },
  });
}

interface OnOne {
  caseId: string;
  id: string;
  /** The version that was on the screen. */
  version: number;
}
export const useSettleAction = () => useActionWrite(({ id, version, outcome }: OnOne & { outcome: ActionOutcome }) => call<Kept>('POST', `/api/actions/${id}/outcome`, { body: outcome, version }));
export const useUndoAction = () => useActionWrite(({ id, version }: OnOne) => call<Kept>('POST', `/api/actions/${id}/undoing`, { version }));
export const useChangeAction = () => useActionWrite(({ id, version, change }: OnOne & { change: ActionChange }) => call<Kept>('PUT', `/api/actions/${id}/plan`, { body: change, version }));
/** The id is made by the sender: a second press is no second action. */
export const useMakeAction = () => useActionWrite(({ caseId, id, action }: { caseId: string; id: string; action: NewAction }) => call<Kept>('PUT', `/api/cases/${caseId}/actions/${id}`, { body: action }));
