import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';

/** A change to one case: afterwards everything shown of that case, and every list with cases, is loaded again. */
export function useCaseWrite<Change, Answer>(caseId: string, write: (change: Change) => Promise<Answer>): UseMutationResult<Answer, Error, Change> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: ['worklist'] });
      void client.invalidateQueries({ queryKey: ['day'] });
      await client.invalidateQueries({ queryKey: ['cases', caseId] });
    },
  });
}

/** A record as it was changed, and the version that was seen; 0 for a new one. */
export interface Edit<T> {
  values: T;
  seen: number;
}
