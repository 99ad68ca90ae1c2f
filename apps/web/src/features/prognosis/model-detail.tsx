import { Button } from '@mantine/core';
import { formatDate, isPartialDate, type PanelItem, type PanelRow } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { WideContent } from '../../ui/wide-content.js';
import { totalWords } from './panel-words.js';
import classes from './prognosis.module.css';

interface Props {
  row: PanelRow;
  answer: ((row: PanelRow, done: () => void) => ReactNode) | null;
}

/** Everything a model is made of: its items with points, source, day and author, what would settle it, and what was published. */
export function ModelDetail({ row, answer }: Props) {
  const [answering, setAnswering] = useState(false);
  const open = row.items.some(({ state }) => state !== 'known');
  return (
    <div className={classes['parts']}>
      <ItemTable row={row} />
      <div className={classes['aside']}>
        {row.settling.length > 0 && <Settling row={row} />}
        <Published row={row} />
        {row.badges.length > 0 && (
          <ul className={classes['notes']}>
            {row.badges.map(({ kind, label, words }) => (
              <li key={`${kind} ${words}`}>
                {kind !== 'cohort' && kind !== 'caution' && <b>{label}. </b>}
                {words}
              </li>
            ))}
          </ul>
        )}
      </div>
      {answer && open && !row.notApplicable && (
        <div className={classes['answering']}>
          {answering ? (
            answer(row, () => setAnswering(false))
          ) : (
            <Button variant="default" size="compact-sm" className="no-print" onClick={() => setAnswering(true)}>
              Answer open items of {row.shortName}
            </Button>
          )}
        </div>
      )}
      <p className={classes['source']}>
        {row.citation.text}
        {row.citation.doi && (
          <>
            {' · '}
            <a href={`https://doi.org/${row.citation.doi}`} target="_blank" rel="noreferrer">
              doi {row.citation.doi}
            </a>
          </>
        )}
        {' · '}version {row.version} of our reading{' · '}
        <Link to="/scores/$scoreId" params={{ scoreId: row.id }}>
          How it is counted
        </Link>
      </p>
    </div>
  );
}

function ItemTable({ row }: { row: PanelRow }) {
  const counts = row.items.some(({ answers }) => answers.some(({ points }) => points !== null));
  return (
    <WideContent label={`${row.shortName}, every item`} className={classes['scroll']}>
      <table className={classes['items']} aria-label={`${row.shortName}: items with their sources`}>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Answer</th>
            {counts && <th scope="col">Points</th>}
            <th scope="col">From the record</th>
          </tr>
        </thead>
        <tbody>
          {row.items.map((item) => (
            <tr key={item.item}>
              <th scope="row">{item.label}</th>
              <td>
                <Answer item={item} />
              </td>
              {counts && <td className={classes['points']}>{pointsOf(item)}</td>}
              <td>
                <Sources item={item} />
              </td>
            </tr>
          ))}
        </tbody>
        {counts && (
          <tfoot>
            <tr>
              <th scope="row">{row.total === null ? 'Range, no total while items are open' : 'Total'}</th>
              <td />
              <td className={classes['points']}>{totalWords(row) ?? '–'}</td>
              <td />
            </tr>
          </tfoot>
        )}
      </table>
    </WideContent>
  );
}

/** The points of the one answer, or the range of what is left. */
function pointsOf({ answers }: PanelItem): string {
  const points = answers.flatMap(({ points: some }) => some ?? []);
  const [low, high] = [Math.min(...points), Math.max(...points)];
  if (points.length === 0) return '–';
  return low === high ? String(low) : `${low}–${high}`;
}

function Answer({ item }: { item: PanelItem }) {
  if (item.state === 'open') return <AbsenceChip absence={item.absence} />;
  const labels = item.answers.map(({ label }) => label);
  return (
    <>
      {labels.join(' or ')}
      {item.state === 'several' && labels.length > 0 && (
        <div className={classes['small']}>
          open: {item.wanted}
          {item.absence && (
            <>
              {' '}
              <AbsenceChip absence={item.absence} />
            </>
          )}
        </div>
      )}
    </>
  );
}

function Sources({ item }: { item: PanelItem }) {
  return (
    <>
      {item.sources.map(({ words, date, recordedByName, recordedAt, section }) => (
        <div key={`${section} ${words}`} className={classes['from']}>
          {words}
          <span className={classes['small']}>
            {date && isPartialDate(date) && ` · ${formatDate(date)}`}
            {recordedByName && ` · ${recordedByName}`}
            {!date && recordedAt && (
              <>
                , <Timestamp at={recordedAt} show="date" />
              </>
            )}
          </span>
        </div>
      ))}
      {item.derived && <div className={classes['derived']}>{item.derived}</div>}
      {item.caution && <div className={classes['derived']}>{item.caution}</div>}
      {item.stale && (
        <StatusBadge tone="caution" quiet>
          {item.stale.days === null ? item.stale.words : `${item.stale.days} days old`}
        </StatusBadge>
      )}
      {item.sources.length === 0 && <span className={classes['small']}>{item.wanted}</span>}
    </>
  );
}

function Settling({ row }: { row: PanelRow }) {
  return (
    <section aria-label={`What would settle ${row.shortName}`}>
      <h3 className={classes['minor']}>What would settle it</h3>
      <ol className={classes['settling']}>
        {row.settling.map(({ item, wanted, leavesAtMost }) => (
          <li key={item}>
            {wanted}
            <span className={classes['small']}>
              {leavesAtMost === 1
                ? ' – leaves one band'
                : ` – leaves ${leavesAtMost} bands at most, of ${row.bands.length}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Published({ row }: { row: PanelRow }) {
  const { cohort, outcome, horizon } = row;
  return (
    <section aria-label={`What was published of ${row.shortName}`}>
      <h3 className={classes['minor']}>Published</h3>
      <dl className={classes['published']}>
        {row.bands.map(({ id, label, words }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{words.length > 0 ? words.join('; ') : 'no survival published'}</dd>
          </div>
        ))}
        <div>
          <dt>Outcome</dt>
          <dd>
            {outcome}; {horizon}
          </dd>
        </div>
        <div>
          <dt>Patients</dt>
          <dd>
            {cohort.words}
            {cohort.years ? ` · treated ${cohort.years}` : ''}
            {cohort.mark === 'unverified' ? ' · source not verified' : ''}
          </dd>
        </div>
      </dl>
    </section>
  );
}
