import { AMBULATION, FOLLOW_UP_REASONS, formatDate, inboxInOrder, labelOf, SURVEILLANCE_KINDS, type FollowUpInbox, type FollowUpReason, type FollowUpRow, type ReasonOfRow } from '@rachis/domain';
import type { ReactNode } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Figure } from '../../ui/figure.js';
import { Panel } from '../../ui/panel.js';
import { StatusBadge } from '../../ui/status-badge.js';
import type { Tone } from '../../ui/tone.js';
import { nameOfRow, PatientCell } from './patient-cell.js';
import classes from './follow-up.module.css';

const TONES: Readonly<Record<FollowUpReason, Tone>> = { died: 'serious', progression: 'critical', overdue: 'critical', no_plan: 'critical', missed: 'serious', new_result: 'info', due_soon: 'caution', on_course: 'good' };
type Line = ReturnType<typeof inboxInOrder>[number];

/** A reason by word, sign and colour together. */
export function Reason({ of: { reason, words } }: { of: ReasonOfRow }) {
  return (
    <StatusBadge tone={TONES[reason]} quiet={reason === 'on_course' || reason === 'due_soon' || reason === 'new_result'}>
      {words}
    </StatusBadge>
  );
}

interface Props {
  inbox: FollowUpInbox;
  today: string;
  hidden: boolean;
  onOpen: (caseId: string) => void;
  empty: ReactNode;
}

/** Decided cases by what is due or has changed, the most pressing first. */
export function InboxPanel({ inbox: { rows, total }, today, hidden, onOpen, empty }: Props) {
  const lines = inboxInOrder(rows, today);
  const count = (reason: FollowUpReason) => lines.filter(({ reasons }) => reasons.some((one) => one.reason === reason)).length;
  return (
    <>
      {lines.length > 0 && (
        <div className={classes['figures']}>
          {(['progression', 'overdue', 'no_plan', 'missed', 'new_result'] as const).map((reason) => (
            <Figure key={reason} label={labelOf(FOLLOW_UP_REASONS, reason)} {...(count(reason) > 0 && TONES[reason] === 'critical' ? { tone: 'critical' as const } : {})}>
              {count(reason)}
            </Figure>
          ))}
        </div>
      )}
      <Panel title="Inbox" note={rows.length < total ? `${rows.length} of ${total}, the most pressing first` : total} flush>
        <DataTable
          label="Follow-up"
          columns={columns(hidden)}
          rows={lines}
          rowId={({ row }) => row.theCase.id}
          rowLabel={({ row, reasons }) => `${nameOfRow(row.theCase, hidden)}: ${reasons.map(({ words }) => words).join('; ')}`}
          onOpen={({ row }) => onOpen(row.theCase.id)}
          empty={empty}
        />
      </Panel>
    </>
  );
}

const columns = (hidden: boolean): readonly Column<Line>[] => [
  {
    id: 'why',
    header: 'Why',
    width: '18rem',
    cell: ({ reasons }) => (
      <ul className={classes['reasons']}>
        {reasons.slice(0, 4).map((reason) => (
          <li key={reason.words}>
            <Reason of={reason} />
          </li>
        ))}
        {reasons.length > 4 && <li className={classes['quiet']}>and {reasons.length - 4} more</li>}
      </ul>
    ),
  },
  { id: 'patient', header: 'Patient', width: '13rem', phone: 'title', cell: ({ row }) => <PatientCell theCase={row.theCase} hidden={hidden} to="/cases/$caseId/follow-up" /> },
  {
    id: 'decision',
    header: 'Decision',
    phone: 'hide',
    cell: ({ row: { sentence, signedAt } }) => (
      <div className={classes['cell']}>
        {signedAt ? <span className="figures">{formatDate(signedAt.slice(0, 10))}</span> : <AbsenceChip absence={null} />}
        {sentence && <span className={classes['sentence']}>{sentence}</span>}
      </div>
    ),
  },
  { id: 'scan', header: 'Last scan, next due', width: '11rem', cell: ({ row }) => <Scan row={row} /> },
  { id: 'course', header: 'Pain, KPS, walking', width: '12rem', cell: ({ row }) => <FunctionCourse row={row} /> },
];

function Scan({ row: { lastScanOn, next } }: { row: FollowUpRow }) {
  const [first] = next;
  return (
    <div className={classes['cell']}>
      <span className="figures">{lastScanOn ? formatDate(lastScanOn) : <AbsenceChip absence={null} />}</span>
      <span className={classes['quiet']}>{first ? `${labelOf(SURVEILLANCE_KINDS, first.kind)} ${formatDate(first.dueOn)}` : 'nothing scheduled'}</span>
    </div>
  );
}

/** "NRS 8 → 2": the newest value after the one before; what was not asked is not filled in. */
export function FunctionCourse({ row: { function: examinations } }: { row: FollowUpRow }) {
  const [now, before] = examinations;
  if (!now) return <AbsenceChip absence={null} />;
  const one = (label: string, key: 'painNrs' | 'kps') => `${label} ${before && (before[key] ?? null) !== null ? `${before[key]} → ` : ''}${now[key] ?? 'not recorded'}`;
  return (
    <div className={classes['cell']}>
      <span className="figures">{one('NRS', 'painNrs')}</span>
      <span className="figures">{one('KPS', 'kps')}</span>
      <span className={classes['quiet']}>{now.ambulation ? labelOf(AMBULATION, now.ambulation) : 'walking not recorded'}</span>
      <span className={classes['quiet']}>{formatDate(now.examinedOn)}</span>
    </div>
  );
}
