import { formatDate, type Score, type ScoreResultView } from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { WideContent } from '../../ui/wide-content.js';
import { bandWords, totalWords, toneOf } from './band-words.js';
import { byRater, type Rating } from './rating.js';
import { ScoreSource } from './score-source.js';
import classes from './scores.module.css';

interface Props {
  score: Score;
  ratings: readonly ScoreResultView[];
  /** Says of a rating that it was made for another level, in words; null where it fits. */
  flag?: (rating: ScoreResultView) => string | null;
}

/** The ratings of a lesion, one column a rater, with every addend, who said it, when, on what, and the source of the points. */
export function RatingsTable({ score, ratings, flag = () => null }: Props) {
  const { latest, earlier } = byRater(ratings, score);
  if (latest.length === 0) return null;
  return (
    <div className={classes['ratings']}>
      <RatingColumns score={score} ratings={latest} flag={flag} />
      <ScoreSource id={score.id} citation={score.citation} checkedBy={score.checkedBy} />
      {earlier.length > 0 && (
        <details>
          <summary>Earlier ratings by the same people ({earlier.length})</summary>
          <RatingColumns score={score} ratings={earlier} flag={flag} />
        </details>
      )}
    </div>
  );
}

function RatingColumns({ score, ratings, flag }: { score: Score; ratings: readonly Rating[]; flag: NonNullable<Props['flag']> }) {
  const cells = (item: string) => ratings.map(({ result }) => result.addends.find((addend) => addend.item === item));
  const differ = (item: string) => new Set(cells(item).map((addend) => addend?.answer)).size > 1;
  return (
    <WideContent label={`${score.shortTitle}, every item`} className={classes['scroll']}>
      <table className={classes['table']} aria-label={`${score.shortTitle}, ${ratings.length === 1 ? 'one rating' : `${ratings.length} ratings`}`}>
        <thead>
          <tr>
            <th scope="col">{score.shortTitle}</th>
            {ratings.map(({ stored }) => (
              <th key={stored.id} scope="col">
                {stored.recordedByName}
                <span className={classes['rater']}>
                  {formatDate(stored.assessedOn)}
                  {stored.basedOn ? ` · ${stored.basedOn}` : ' · basis not recorded'}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(score.items).map(([item, { label }]) => (
            <tr key={item} data-differ={differ(item) || undefined}>
              <th scope="row">
                {label}
                {differ(item) && <span className={classes['differ']}>differs</span>}
              </th>
              {ratings.map(({ stored, result }) => {
                const addend = result.addends.find((one) => one.item === item);
                return (
                  <td key={stored.id}>
                    <span className={classes['cell']}>
                      <span>{addend?.answerLabel ?? <AbsenceChip absence={result.missing.find((one) => one.item === item)?.absence} />}</span>
                      <b className={classes['points']}>{addend?.points ?? '?'}</b>
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{ratings.every(({ result }) => result.status === 'complete') ? 'Total' : 'Total or range'}</th>
            {ratings.map(({ stored, result }) => (
              <td key={stored.id}>
                <span className={classes['cell']}>
                  <span>
                    <StatusBadge tone={toneOf(score, result)} quiet>
                      {bandWords(result)}
                    </StatusBadge>
                    {result.missing.length > 0 && <span className={classes['note']}>Open: {result.missing.map(({ label }) => label.toLowerCase()).join(', ')}</span>}
                    {flag(stored) && <span className={classes['elsewhere']}>{flag(stored)}</span>}
                    {stored.scoreVersion !== score.version && <span className={classes['note']}>Rated with version {stored.scoreVersion} of the score</span>}
                  </span>
                  <b className={classes['total']}>{totalWords(result)}</b>
                </span>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </WideContent>
  );
}
