import { type Cut, type RecordedTotal, type Tree, type TreeItem, type TreeNumber } from '@rachis/domain';
import { Panel } from '../../ui/panel.js';
import { WideContent } from '../../ui/wide-content.js';
import classes from './scores.module.css';

const lower = (cut: Cut): string => ('from' in cut ? `${cut.from} or more` : `above ${cut.above}`);
const upper = (cut: Cut): string => ('from' in cut ? `below ${cut.from}` : `up to ${cut.above}`);

/** The intervals that a measured item is told apart by: "below 80", "80 or more". */
function intervalsOf({ cuts, min, max }: TreeNumber): string[] {
  const edges: (Cut | null)[] = [null, ...cuts];
  return edges.map((cut, index) => {
    const next = cuts[index];
    const words = [cut && lower(cut), next && upper(next)].filter(Boolean).join(', ');
    return words || `${min} to ${max}`;
  });
}

function answersOf(item: TreeItem): string[] {
  if (item.kind === 'choice') return Object.values(item.options).map(({ label }) => label);
  return item.kind === 'flag' ? ['Yes', 'No'] : intervalsOf(item);
}

/** Every item of a model that is no sum of points, with the answers it tells apart. */
export function TreeItemsPanel({ tree }: { tree: Tree }) {
  return (
    <Panel title="Items" flush>
      <WideContent label="Items" className={classes['explained']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">Item</th>
              <th scope="col">Answers that are told apart</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(tree.items).map(([name, item]) => (
              <tr key={name}>
                <th scope="row">
                  {item.label}
                  {'unit' in item && item.unit ? ` (${item.unit})` : ''}
                  {item.hint && <span className={classes['rater']}>{item.hint}</span>}
                </th>
                <td>{answersOf(item).join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideContent>
    </Panel>
  );
}

/** Where a tree can end. */
export function LeavesPanel({ tree }: { tree: Tree }) {
  return <GroupsPanel title="Groups" groups={tree.leaves.map(({ id, label, note }) => ({ id, label, totals: null, note: note ?? '' }))} />;
}

/** The groups of a total that is worked out elsewhere. */
export function TotalGroupsPanel({ total: { groups } }: { total: RecordedTotal }) {
  return (
    <GroupsPanel
      title="Groups of the total"
      groups={groups.map(({ id, label, note, start }, index) => {
        const next = groups[index + 1]?.start;
        return { id, label, totals: [lower(start), next && upper(next)].filter(Boolean).join(', '), note: note ?? '' };
      })}
    />
  );
}

function GroupsPanel({ title, groups }: { title: string; groups: readonly { id: string; label: string; totals: string | null; note: string }[] }) {
  return (
    <Panel title={title} flush>
      <WideContent label={title} className={classes['explained']}>
        {groups.length === 0 && <p className={classes['note']}>No groups are published.</p>}
        <table className={classes['table']}>
          <tbody>
            {groups.map(({ id, label, totals, note }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                {totals !== null && <td>{totals}</td>}
                <td>{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={classes['note']}>While an item is open, every group that can still be reached is named. A missing answer is never taken for the best one.</p>
      </WideContent>
    </Panel>
  );
}
