import type { Evaluation, Score } from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { bandWords, totalWords, toneOf } from './band-words.js';
import classes from './scores.module.css';

/** What answers amount to while they are given: every addend, what is missing, and the total or its range. */
export function ScoreTally({ score, result, remark }: { score: Score; result: Evaluation; remark?: string | undefined }) {
  const answered = new Map(result.addends.map((addend) => [addend.item, addend]));
  const open = new Map(result.missing.map((missing) => [missing.item, missing]));
  return (
    <div className={classes['tally']}>
      <table aria-label={`${score.shortTitle}: what it adds up to`} className={classes['addends']}>
        <tbody>
          {Object.entries(score.items).map(([item, { label }]) => (
            <tr key={item}>
              <th scope="row">{label}</th>
              <td>{answered.get(item)?.answerLabel ?? <AbsenceChip absence={open.get(item)?.absence} />}</td>
              <td className={classes['points']}>{answered.get(item)?.points ?? '?'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{result.status === 'complete' ? 'Total' : 'Range'}</th>
            <td>
              <StatusBadge tone={toneOf(score, result)} quiet>
                {bandWords(result)}
              </StatusBadge>
            </td>
            <td className={classes['points']}>{totalWords(result)}</td>
          </tr>
        </tfoot>
      </table>
      {result.missing.length > 0 && <p className={classes['note']}>No total: {result.missing.length === 1 ? 'one item is' : `${result.missing.length} items are`} open.</p>}
      {remark && <p className={classes['note']}>{remark}</p>}
    </div>
  );
}
