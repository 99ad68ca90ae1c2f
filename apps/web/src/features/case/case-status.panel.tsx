import { formatDate, labelOf, REJECTIONS, ROLES, STATUS_STEPS, type CaseStatus } from '@rachis/domain';
import { Panel } from '../../ui/panel.js';
import { MissingAnswer } from './missing-answer.js';
import classes from './status-link.module.css';

const moment = (at: string, timeZone: string): string => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'short' }).format(new Date(at));

/** Where the case stands, in words for somebody outside the board. */
function stepWords({ step, listedFor, outcomeTo, timeZone, rejection, neededBy }: CaseStatus): string {
  const label = labelOf(STATUS_STEPS, step);
  if (step === 'listed' && listedFor) return `${label}, ${moment(listedFor, timeZone)}`;
  if (step === 'not_accepted') return [label, rejection ? labelOf(REJECTIONS, rejection).toLowerCase() : null].filter(Boolean).join(': ') + '. The reason in words: sign in, or telephone the centre';
  if (step === 'needs_more' && neededBy) return `${label}, by ${formatDate(neededBy)}`;
  if (step === 'discussed') return outcomeTo ? `${label}; the outcome goes to the ${labelOf(ROLES, outcomeTo).toLowerCase()} responsible` : `${label}; telephone the centre for the outcome`;
  return label;
}

/** All that a status link shows, and where missing answers are sent. */
export function CaseStatusPanel({ status, token }: { status: CaseStatus; token: string }) {
  const { initials, birthYear, receivedAt, missing, centreName, phone, timeZone, expiresAt } = status;
  return (
    <>
      <Panel title={`${initials}${birthYear ? `, born ${birthYear}` : ''}`} note={centreName}>
        <dl className={classes['facts']}>
          <div>
            <dt>State</dt>
            <dd className={classes['step']}>{stepWords(status)}</dd>
          </div>
          <div>
            <dt>Received</dt>
            <dd>{receivedAt ? moment(receivedAt, timeZone) : 'Not yet'}</dd>
          </div>
          <div>
            <dt>Telephone, at any hour</dt>
            <dd>{phone ? <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a> : 'Ask your switchboard for the centre'}</dd>
          </div>
        </dl>
        <p className={classes['quiet']}>New weakness, numbness or loss of bladder or bowel control: telephone, do not write here. This page works until {moment(expiresAt, timeZone)}.</p>
      </Panel>
      {missing.length > 0 && (
        <Panel title="Still missing" note="nothing of this holds the case up">
          <ul className={classes['list']}>
            {missing.map((item) => (
              <MissingAnswer key={item.item} item={item} token={token} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
