import { CASE_STATES, CLOSING_REASONS, labelOf, type CaseView } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './case-header.module.css';
import { Due } from './due.js';
import { MsccClock } from './mscc-clock.js';
import { UrgencyBadge } from './urgency-badge.js';

/** Where the case stands, how soon an answer is needed, and who stands for it. */
export function CaseHeader({ theCase, mayReadHistory, mayFollowUp = false, timeZone }: { theCase: CaseView; mayReadHistory: boolean; mayFollowUp?: boolean; timeZone: string }) {
  const { caseNumber, state, urgency, dueAt, responsible, closingReason, absences } = theCase;
  return (
    <dl className={classes['facts']} aria-label="Case">
      <div>
        <dt>Case</dt>
        <dd>
          <b className="figures">{caseNumber}</b>
          <Link to="/cases/$caseId/timeline" params={{ caseId: theCase.id }} className={`${classes['link'] ?? ''} no-print`}>
            Timeline
          </Link>
          {mayFollowUp && (
            <Link to="/cases/$caseId/follow-up" params={{ caseId: theCase.id }} className={`${classes['link'] ?? ''} no-print`}>
              Follow-up
            </Link>
          )}
          {mayReadHistory && (
            <Link to="/cases/$caseId/history" params={{ caseId: theCase.id }} className={`${classes['link'] ?? ''} no-print`}>
              History
            </Link>
          )}
        </dd>
      </div>
      <div>
        <dt>State</dt>
        <dd>
          <StatusBadge tone={state === 'closed' ? 'neutral' : 'info'}>
            {labelOf(CASE_STATES, state)}
            {closingReason ? `: ${labelOf(CLOSING_REASONS, closingReason).toLowerCase()}` : ''}
          </StatusBadge>
        </dd>
      </div>
      <div>
        <dt>Urgency</dt>
        <dd>
          <UrgencyBadge urgency={urgency} absence={absences?.['urgency']} />
        </dd>
      </div>
      <div>
        <dt>Plan due</dt>
        <dd>
          <Due dueAt={dueAt} state={state} />
        </dd>
      </div>
      <MsccClock theCase={theCase} timeZone={timeZone} />
      <div>
        <dt>Responsible clinician</dt>
        <dd>{responsible?.displayName ?? <AbsenceChip absence={absences?.['responsibleId']} />}</dd>
      </div>
    </dl>
  );
}
