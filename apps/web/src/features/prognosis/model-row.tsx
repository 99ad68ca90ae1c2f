import { IconChevronRight } from '@tabler/icons-react';
import type { Badge, PanelBand, PanelRow } from '@rachis/domain';
import { useId, useState, type ReactNode } from 'react';
import { StatusBadge } from '../../ui/status-badge.js';
import type { Tone } from '../../ui/tone.js';
import { AxisLane } from './axis-lane.js';
import { marksOf } from './axis.js';
import { ModelDetail } from './model-detail.js';
import { bandsWords, openWords, survivalWords, totalWords } from './panel-words.js';
import classes from './prognosis.module.css';

const TONES: Readonly<Record<Badge['kind'], Tone>> = {
  items: 'neutral',
  era: 'neutral',
  outside: 'caution',
  cohort: 'neutral',
  stale: 'caution',
  caution: 'info',
};
/** What stands in the row itself; the rest is said when it is opened. */
const IN_ROW: readonly Badge['kind'][] = ['items', 'era', 'outside', 'stale'];
const SHORT: Readonly<Partial<Record<Badge['kind'], string>>> = {
  items: 'items not verified',
  era: 'older cohort',
  outside: 'outside population',
  stale: 'stale input',
};

interface Props {
  row: PanelRow;
  /** The form in which an open item is answered; null where the person may not. */
  answer: ((row: PanelRow, done: () => void) => ReactNode) | null;
}

/** One model: its lane on the axis, the same in words, and everything it is made of when it is opened. */
export function ModelRow({ row, answer }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const total = totalWords(row);
  return (
    <li className={classes['model']} data-open={open || undefined}>
      <div className={classes['row']}>
        <div className={classes['name']}>
          <button
            type="button"
            className={classes['toggle']}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <IconChevronRight size={15} aria-hidden className={classes['chevron']} />
            <span>
              {row.name}
              {row.year !== null && !row.name.includes(String(row.year)) && (
                <span className={classes['year']}> {row.year}</span>
              )}
            </span>
          </button>
          <RowBadges badges={row.badges} />
        </div>
        <div className={classes['axis']}>
          <AxisLane
            span={row.span}
            definite={row.definite}
            marks={row.notApplicable ? [] : marksOf(row.bands)}
            empty={row.notApplicable ? 'no result for this patient' : 'no survival published by band'}
          />
        </div>
        <div className={classes['result']}>
          <p className={classes['band']}>
            {total !== null && <b className={classes['total']}>{total}</b>}
            <span>{bandsWords(row)}</span>
          </p>
          {!row.notApplicable && (
            <p className={classes['small']}>
              {row.direction && `${sentence(row.direction)}. `}
              <PublishedWords row={row} />
            </p>
          )}
          {openWords(row) && <p className={classes['open']}>{openWords(row)}</p>}
        </div>
      </div>
      <div id={id} className={classes['detail']} hidden={!open}>
        <ModelDetail row={row} answer={answer} />
      </div>
    </li>
  );
}

/** The signs of a row: a short word each, the whole sentence when it is opened. */
export function RowBadges({ badges }: { badges: readonly Badge[] }) {
  const shown = badges.filter(({ kind }) => IN_ROW.includes(kind));
  if (shown.length === 0) return null;
  return (
    <p className={classes['badges']}>
      {shown.map(({ kind, label, words }) => (
        <span key={`${kind} ${words}`} title={words}>
          <StatusBadge tone={TONES[kind]} quiet>
            {SHORT[kind] ?? label.toLowerCase()}
          </StatusBadge>
        </span>
      ))}
    </p>
  );
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

function PublishedWords({ row }: { row: PanelRow }) {
  const medians = row.bands.flatMap(medianIn);
  if (medians.length > 0) return <>Published median {medians.join(' or ')} months.</>;
  return <>{row.span ? `Published survival: ${survivalWords(row)}.` : `${survivalWords(row)}.`}</>;
}

function medianIn({ figures }: PanelBand): string[] {
  const figure = figures.find(({ measure }) => measure === 'median survival');
  if (!figure) return [];
  const { value, low, high } = figure;
  return [low !== null && high !== null ? `${value} (${low}–${high})` : String(value)];
}
