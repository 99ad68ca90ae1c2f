import { labelOf, SPECIMEN_STATES, specimenState, type SpecimenList, type SpecimenRow } from '@rachis/domain';
import type { ReactNode } from 'react';
import { DataTable } from '../../ui/data-table.js';
import { Figure } from '../../ui/figure.js';
import { Panel } from '../../ui/panel.js';
import classes from './biopsy.module.css';
import { specimenColumns, specimenPatient } from './specimen-columns.js';

interface Props {
  list: SpecimenList;
  /** The calendar day where the reader is. */
  today: string;
  onOpen: (row: SpecimenRow) => void;
  empty: ReactNode;
}

/** Every specimen that somebody waits for across the open cases, what is late first. */
export function SpecimensPanel({ list: { specimens, total }, today, onOpen, empty }: Props) {
  const columns = specimenColumns(today);
  const stateOf = (row: SpecimenRow) => specimenState(row, today);
  const count = (test: (row: SpecimenRow) => boolean) => specimens.filter(test).length;
  const overdue = count((row) => stateOf(row) === 'overdue');
  return (
    <>
      {specimens.length > 0 && (
        <div className={classes['figures']}>
          <Figure label="Overdue" {...(overdue > 0 ? { tone: 'serious' as const } : {})}>
            {overdue}
          </Figure>
          <Figure label="Taken, awaited">{count((row) => stateOf(row) === 'awaited')}</Figure>
          <Figure label="Needed before a decision">{count(({ tissueNeeded }) => tissueNeeded === 'yes')}</Figure>
        </div>
      )}
      <Panel title="Awaited" note={<span aria-live="polite">{specimens.length < total ? `${specimens.length} of ${total}, those expected first` : total}</span>} flush>
        <DataTable
          label="Specimens"
          columns={columns}
          rows={specimens}
          rowId={({ id }) => id}
          rowLabel={(row) => `${specimenPatient(row)}, ${labelOf(SPECIMEN_STATES, stateOf(row))}, ${row.caseNumber}`}
          onOpen={onOpen}
          empty={empty}
        />
      </Panel>
    </>
  );
}
