import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import classes from './chart-frame.module.css';
import { pngOf, saveFile, svgText } from './chart-files.js';
import { SCROLLS_BY_KEYS, WideContent } from './wide-content.js';

/** The numbers of a chart, beside it and in its files. */
export interface ChartTable {
  readonly head: readonly string[];
  /** The first cell of a row is its name. */
  readonly rows: readonly (readonly string[])[];
}

interface Props {
  title: string;
  /** What is shown, of whom, and how it was worked out. Printed in every file. */
  definition: string;
  /** Which cases: board, hospital, period. Printed in every file. */
  scope: string;
  /** The name of the files, without an ending. */
  fileName: string;
  table: ChartTable;
  /** The same as CSV, already guarded. */
  csv: () => string;
  /** Notes that belong to the numbers, such as who was left out. */
  notes?: ReactNode;
  /** The drawing: one plain SVG. Without one the table stands alone. */
  children?: ReactNode;
}

/** A table of more columns stands below its drawing. */
const BESIDE = 4;

/** A chart with its definition, its numbers as a table beside it, and its downloads. The table says everything that the drawing says. */
export function ChartFrame({ title, definition, scope, fileName, table, csv, notes, children }: Props) {
  const drawing = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const labelId = useId();
  const wide = table.head.length > BESIDE;
  const words = () => ({ title, scope, definition, element: drawing.current?.querySelector('svg') ?? null });
  const savePng = () => {
    setFailed(false);
    pngOf(words()).then((blob) => saveFile(`${fileName}.png`, blob)).catch(() => setFailed(true));
  };
  return (
    <figure className={classes['frame']} aria-labelledby={labelId}>
      <figcaption className={classes['head']}>
        <h2 id={labelId} className={classes['title']}>{title}</h2>
        <span className="no-print">
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <Button size="compact-sm" variant="default" leftSection={<IconDownload size={14} aria-hidden />} aria-label={`Download: ${title}`}>
                Download
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => saveFile(`${fileName}.csv`, new Blob([csv()], { type: 'text/csv;charset=utf-8' }))}>CSV, the table</Menu.Item>
              {children && <Menu.Item onClick={() => saveFile(`${fileName}.svg`, new Blob([svgText(words())], { type: 'image/svg+xml' }))}>SVG, the drawing</Menu.Item>}
              {children && <Menu.Item onClick={savePng}>PNG, the drawing</Menu.Item>}
            </Menu.Dropdown>
          </Menu>
        </span>
      </figcaption>
      <p className={classes['scope']}>{scope}</p>
      {failed && <p role="alert" className={classes['alert']}>The picture could not be made here. The SVG has the same drawing.</p>}
      <div className={classes['body']} data-drawn={children ? true : undefined} data-wide={wide || undefined}>
        {children && <div ref={drawing} className={classes['drawing']} {...(wide ? { role: 'group', 'aria-label': `${title}, the drawing`, tabIndex: SCROLLS_BY_KEYS } : {})}>{children}</div>}
        <WideContent label={`${title}, the numbers`} className={classes['scroll']}>
          <table className={classes['table']}>
            <caption className={classes['caption']}>{title}</caption>
            <thead>
              <tr>{table.head.map((cell) => <th key={cell} scope="col">{cell}</th>)}</tr>
            </thead>
            <tbody>
              {table.rows.map((row, at) => (
                <tr key={`${row[0] ?? ''}-${at}`}>
                  {row.map((cell, column) => (column === 0 ? <th key={column} scope="row">{cell}</th> : <td key={column}>{cell}</td>))}
                </tr>
              ))}
            </tbody>
          </table>
        </WideContent>
      </div>
      {notes && <div className={classes['notes']}>{notes}</div>}
      <details className={classes['definition']}>
        <summary>How this is counted</summary>
        <p>{definition}</p>
      </details>
    </figure>
  );
}
