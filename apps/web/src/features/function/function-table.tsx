import { Button } from '@mantine/core';
import { fieldsOf, formatDate, FunctionalStatus, type FunctionalStatusView } from '@rachis/domain';
import type { ReactNode } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { spanWords, useNow } from '../../ui/ago.js';
import { useContractWords } from '../../ui/contract-words.js';
import { answerText } from '../../ui/read-field.js';
import { useFolded } from './folded.js';
import classes from './function.module.css';
import { Ecog, Kps } from './performance.js';

const ROWS = [
  'ecog',
  'kps',
  'ambulation',
  'ais',
  'myelopathy',
  'radiculopathy',
  'bladder',
  'bowel',
  'painNrs',
  'painWorst',
  'painCharacter',
  'nightPain',
  'analgesics',
  'opioid',
  'deficitOnsetAt',
  'neurologyText',
  'examinedBy',
] as const satisfies readonly (keyof FunctionalStatus)[];
const DAY = 86_400_000;

interface Props {
  statuses: readonly FunctionalStatusView[];
  onEdit: ((id: string) => void) | null;
}

/** One row a question, one column an examination, so that a change is seen by running along the row. */
export function FunctionTable({ statuses: all, onEdit }: Props) {
  const { shown: statuses, more } = useFolded(all, 'examination');
  const words = useContractWords();
  const now = useNow(60_000);
  const questions = fieldsOf(FunctionalStatus);
  const isSaid = (row: (typeof ROWS)[number]): boolean => {
    const names = row === 'ecog' || row === 'kps' ? (['ecog', 'kps'] as const) : ([row] as const);
    return statuses.some((status) => names.some((name) => [status[name] ?? []].flat().length > 0 || Boolean(status.absences?.[name])));
  };
  // Of a single examination every question is shown; of several, what none of them answers is said in one line.
  const rows = statuses.length > 1 ? ROWS.filter(isSaid) : ROWS;
  const open = ROWS.filter((row) => !rows.includes(row));
  const cell = (status: FunctionalStatusView, row: (typeof ROWS)[number]): ReactNode => {
    if (row === 'ecog') return <Ecog status={status} />;
    if (row === 'kps') return <Kps status={status} />;
    const question = questions[row];
    return (question && answerText(question, status[row], words)) ?? <AbsenceChip absence={status.absences?.[row]} />;
  };
  return (
    <>
      <div className={classes['scroll']}>
        <table className={classes['table']} aria-label="Examinations, newest first">
          <thead>
            <tr>
              <td />
              {statuses.map(({ id, examinedOn, recordedByName }) => (
                <th key={id} scope="col">
                  {formatDate(examinedOn)}
                  <span className={classes['age']}>
                    {now - Date.parse(examinedOn) < DAY ? 'today' : `${spanWords(now - Date.parse(examinedOn))} ago`} ·
                    recorded by {recordedByName}
                  </span>
                  {onEdit && (
                    <Button
                      variant="subtle"
                      size="compact-xs"
                      className="no-print"
                      onClick={() => onEdit(id)}
                      aria-label={`Correct the examination of ${formatDate(examinedOn)}`}
                    >
                      Correct
                    </Button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">{questions[row]?.label}</th>
                {statuses.map((status) => (
                  <td key={status.id}>{cell(status, row)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open.length > 0 && (
        <p className={classes['none']}>Not recorded in any of these: {open.map((row) => (questions[row]?.label ?? row).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())).join(', ')}.</p>
      )}
      {more}
    </>
  );
}
