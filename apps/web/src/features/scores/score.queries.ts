import type { Kept, ScoreAnswers } from '@rachis/domain';
import { useCaseWrite } from '../../api/case-write.queries.js';
import { call } from '../../api/http.js';

/** Records one rating. It is never changed afterwards: who sees it differently records another one. */
export const useRecordScore = (caseId: string) =>
  useCaseWrite(caseId, ({ id, answers }: { id: string; answers: ScoreAnswers }) => call<Kept>('PUT', `/api/cases/${caseId}/scores/${id}`, { body: answers }));
