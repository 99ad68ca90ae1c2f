import { Button } from '@mantine/core';
import { formatLevels, sins, sinsLocationOf, sinsOf, type LesionView, type ScoreResultView } from '@rachis/domain';
import { lazy, Suspense, useState } from 'react';
import { LoadingLines } from '../../ui/loading.js';
import { ratedElsewhere } from './rating.js';
import { RatingsTable } from './ratings-table.js';
import { useRecordScore } from './score.queries.js';
import classes from './scores.module.css';

const ScoreForm = lazy(() => import('./score.form.js').then((file) => ({ default: file.ScoreForm })));

interface Props {
  caseId: string;
  lesion: LesionView;
  mayRate: boolean;
}

/** SINS of one lesion: every rating beside the others, and a new one. */
export function SinsPanel({ caseId, lesion, mayRate }: Props) {
  const [rating, setRating] = useState(false);
  const record = useRecordScore(caseId);
  const question = sinsOf({ levels: lesion.levels ?? null, instrumented: lesion.instrumented, answers: {} });
  const applies = question.status === 'complete' || question.status === 'incomplete';
  const location = lesion.levels ? sinsLocationOf(lesion.levels) : null;
  const flag = (stored: ScoreResultView) =>
    ratedElsewhere(stored, lesion.levels) ? `Rated at another level: ${lesion.levels ? formatLevels(lesion.levels) : 'a level that is not known'} gives another location` : null;
  const rated = lesion.ratings.some(({ score }) => score === sins.id);
  return (
    <div className={classes['sins']}>
      {!applies && <p className={classes['note']}>{question.reason}</p>}
      {!rated && applies && <p className={classes['note']}>SINS has not been rated for this lesion.</p>}
      <RatingsTable score={sins} ratings={lesion.ratings} flag={flag} />
      {rating ? (
        <Suspense fallback={<LoadingLines label="Loading the items of SINS" lines={6} />}>
          <ScoreForm
            score={sins}
            lesionId={lesion.id}
            derived={{ location: { answer: location?.region ?? null, reason: location ? `${location.reason}: ${location.points} ${location.points === 1 ? 'point' : 'points'}` : 'No level is recorded, so the location points are open' } }}
            cautions={applies ? question.cautions : []}
            draftKey={`sins/${caseId}/${lesion.id}`}
            onSave={(id, answers) => record.mutateAsync({ id, answers })}
            onDone={() => setRating(false)}
          />
        </Suspense>
      ) : (
        mayRate &&
        applies && (
          <Button variant="default" size="compact-sm" className="no-print" onClick={() => setRating(true)}>
            {rated ? 'Rate SINS again or as another rater' : 'Rate SINS'}
          </Button>
        )
      )}
    </div>
  );
}
