import { Button } from '@mantine/core';
import { mjoa, type Score, type ScoreResultView } from '@rachis/domain';
import { lazy, Suspense, useState } from 'react';
import { LoadingLines } from '../../ui/loading.js';
import { Panel } from '../../ui/panel.js';
import { RatingsTable } from './ratings-table.js';
import { useRecordScore } from './score.queries.js';
import classes from './scores.module.css';

const ScoreForm = lazy(() => import('./score.form.js').then((file) => ({ default: file.ScoreForm })));

/** The scores that are about the patient and shown with the case; models of prognosis have a panel of their own. */
const OFFERED: readonly Score[] = [mjoa];

interface Props {
  caseId: string;
  ratings: readonly ScoreResultView[];
  mayRate: boolean;
}

/** Scores of the patient: every rating beside the others, and a new one. */
export function PatientScoresPanel({ caseId, ratings, mayRate }: Props) {
  const [rating, setRating] = useState<Score | null>(null);
  const record = useRecordScore(caseId);
  const rated = OFFERED.filter(({ id }) => ratings.some(({ score }) => score === id));
  const offers =
    mayRate &&
    rating === null &&
    OFFERED.map((score) => (
      <Button key={score.id} variant="default" size="compact-sm" onClick={() => setRating(score)}>
        {rated.includes(score) ? `Rate ${score.shortTitle} again` : `Rate ${score.shortTitle}`}
      </Button>
    ));
  return (
    <Panel title="Scores of the patient" actions={offers}>
      <div className={classes['sins']}>
        {rating && (
          <Suspense fallback={<LoadingLines label={`Loading the items of ${rating.shortTitle}`} lines={6} />}>
            <ScoreForm key={rating.id} score={rating} draftKey={`score/${rating.id}/${caseId}`} onSave={(id, answers) => record.mutateAsync({ id, answers })} onDone={() => setRating(null)} />
          </Suspense>
        )}
        {rated.length === 0 && rating === null && <p className={classes['note']}>None is recorded: {OFFERED.map(({ shortTitle, title }) => `${title} (${shortTitle})`).join(', ')}.</p>}
        {rated.map((score) => (
          <RatingsTable key={score.id} score={score} ratings={ratings} />
        ))}
      </div>
    </Panel>
  );
}
