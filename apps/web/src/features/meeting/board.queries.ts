import type { Board } from '@rachis/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/generated.js';
import { recordBoard } from '../../api/gen/sdk.gen.js';
import type { Board as BoardSent } from '../../api/gen/types.gen.js';
import { seen } from '../../api/http.js';
import { boards } from './meeting.queries.js';

/** Keeps a board; version 0 makes it. */
export function useRecordBoard() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, values, version }: { id: string; values: Board; version: number }) => bodyOf(recordBoard({ path: { id }, body: values as BoardSent, headers: seen(version), throwOnError: true })),
    onSuccess: () => client.invalidateQueries({ queryKey: boards.queryKey }),
  });
}
