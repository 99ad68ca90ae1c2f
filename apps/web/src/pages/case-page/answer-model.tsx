import { scoreById, treeById, type PanelItem, type PanelRow } from '@rachis/domain';
import { lazy, Suspense } from 'react';
import type { DerivedItem } from '../../features/scores/score.form.js';
import { useRecordScore } from '../../features/scores/score.queries.js';
import { LoadingLines } from '../../ui/loading.js';

const ScoreForm = lazy(() =>
  import('../../features/scores/score.form.js').then((file) => ({ default: file.ScoreForm })),
);

interface Props {
  caseId: string;
  row: PanelRow;
  onDone: () => void;
}

/** The open items of a prognostic model in the form of every score; what the record already answers is not asked again. */
export function AnswerModel({ caseId, row, onDone }: Props) {
  const record = useRecordScore(caseId);
  const model = scoreById(row.id) ?? treeById(row.id);
  if (!model) return null;
  const derived = Object.fromEntries(
    row.items.filter(({ state }) => state === 'known').map((item) => [item.item, fromRecord(item)]),
  );
  return (
    <Suspense fallback={<LoadingLines label={`Loading the items of ${row.shortName}`} lines={5} />}>
      <ScoreForm
        score={model}
        derived={derived}
        draftKey={`prognosis/${row.id}/${caseId}`}
        onSave={(id, answers) => record.mutateAsync({ id, answers })}
        onDone={onDone}
      />
    </Suspense>
  );
}

/** An answer of the record as a form takes it, with where it stands. */
function fromRecord({ answers, sources }: PanelItem): DerivedItem {
  const [only] = answers;
  const value = only?.value ?? null;
  const answer = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value === null ? null : String(value);
  const from = sources.map(({ words }) => words).join(', ');
  return { answer, reason: `${only?.label ?? ''} – from the record: ${from}` };
}
