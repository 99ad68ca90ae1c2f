import { evaluateTree, type Absence, type Tree, type TreeAnswers } from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { answerWords, askedItems, readAnswers } from './asked-item.js';
import classes from './scores.module.css';

interface Props {
  tree: Tree;
  /** The answers as they were typed or chosen. */
  typed: Readonly<Record<string, unknown>>;
  absences: Readonly<Record<string, Absence>>;
}

/** What answers to a tree amount to while they are given: each answer, what is missing, and the groups that can be reached. */
export function TreeTally({ tree, typed, absences }: Props) {
  const items = askedItems(tree);
  const result = evaluateTree(tree, readAnswers(items, typed) as TreeAnswers);
  const labels = result.possibleLeaves.map(({ label }) => label);
  return (
    <div className={classes['tally']}>
      <table aria-label={`${tree.shortTitle}: where it ends`} className={classes['addends']}>
        <tbody>
          {items.map((item) => (
            <tr key={item.name}>
              <th scope="row">{item.label}</th>
              <td>{answerWords(item, typed[item.name]) ?? <AbsenceChip absence={absences[item.name]} />}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{result.leaf ? 'Group' : 'Possible groups'}</th>
            <td>
              <StatusBadge tone={result.leaf ? 'info' : 'neutral'} quiet>
                {labels.join(', ')}
              </StatusBadge>
            </td>
          </tr>
        </tfoot>
      </table>
      {result.leaf && result.missing.length > 0 && <p className={classes['note']}>Certain whatever the open items say.</p>}
      {result.leaf?.note && <p className={classes['note']}>{result.leaf.note}</p>}
      <p className={classes['note']}>{tree.direction}; this model counts no points.</p>
    </div>
  );
}
