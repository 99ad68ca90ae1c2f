import { Button } from '@mantine/core';
import { IconAlertOctagon, IconBell, IconChecks, IconPhone, IconUserOff, type Icon } from '@tabler/icons-react';
import { ACKNOWLEDGED_BY, EMERGENCY_DUTIES, POST_STATES, alertStanding, labelOf, type AlertStanding, type EmergencyAlert } from '@rachis/domain';
import { useNow } from '../../ui/ago.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import type { Tone } from '../../ui/tone.js';
import classes from './emergency.module.css';
import { useAcknowledge } from './emergency.queries.js';

interface Props {
  alerts: readonly EmergencyAlert[];
  /** Which of them wait for the person who is looking. */
  mine: readonly string[];
  /** Whom to telephone where no number of the person is known. */
  centrePhone: string | null | undefined;
  timeZone: string;
  mayNote: boolean;
}

const LOOK: Readonly<Record<AlertStanding, { tone: Tone; icon: Icon; words: string }>> = {
  acknowledged: { tone: 'good', icon: IconChecks, words: 'Acknowledged' },
  waiting: { tone: 'info', icon: IconBell, words: 'Not yet acknowledged' },
  overdue: { tone: 'critical', icon: IconAlertOctagon, words: 'No answer: telephone now' },
  nobody: { tone: 'critical', icon: IconUserOff, words: 'Nobody is named: telephone now' },
};
const dial = (phone: string) => `tel:${phone.replace(/[^\d+]/g, '')}`;

/** Whom the emergency has alerted and what became of it. Who does not answer in time is red, with the number to telephone. */
export function Alerts({ alerts, mine, centrePhone, timeZone, mayNote }: Props) {
  const now = useNow(10_000);
  const acknowledge = useAcknowledge();
  return (
    <>
      {acknowledge.error && <ProblemNote problem={acknowledge.error} />}
      <ul className={classes['alerts']} aria-label="Alerts">
        {alerts.map((alert) => {
          const standing = alertStanding(alert, now);
          const { tone, icon, words } = LOOK[standing];
          const urgent = standing === 'overdue' || standing === 'nobody';
          const phone = alert.phone ?? (urgent ? centrePhone : null);
          const own = mine.includes(alert.id);
          return (
            <li key={alert.id} data-urgent={urgent || undefined}>
              <p>
                <b>{alert.person?.displayName ?? 'Nobody named'}</b> <span className={classes['quiet']}>{labelOf(EMERGENCY_DUTIES, alert.duty)}</span>
              </p>
              <StatusBadge tone={tone} icon={icon}>
                {words}
                {alert.acknowledgedAt && (
                  <>
                    {' '}
                    <Timestamp at={alert.acknowledgedAt} timeZone={timeZone} show="time" />
                  </>
                )}
              </StatusBadge>
              {phone && (
                <a href={dial(phone)} className={classes['phone']}>
                  <IconPhone size={15} aria-hidden /> {phone}
                  {!alert.phone && ' (centre)'}
                </a>
              )}
              <span className={classes['quiet']}>
                Queued <Timestamp at={alert.queuedAt} timeZone={timeZone} show="time" /> · {alert.sentAt ? <>sent <Timestamp at={alert.sentAt} timeZone={timeZone} show="time" /></> : labelOf(POST_STATES, alert.post)}
                {alert.acknowledgedHow && ` · ${labelOf(ACKNOWLEDGED_BY, alert.acknowledgedHow)}${alert.acknowledgedHow === 'telephone' && alert.acknowledgedByName ? ` (${alert.acknowledgedByName})` : ''}`}
              </span>
              {!alert.acknowledgedAt && (own || (mayNote && alert.person)) && (
                <Button size="compact-sm" variant={own ? 'filled' : 'default'} loading={acknowledge.isPending && acknowledge.variables === alert.id} onClick={() => acknowledge.mutate(alert.id)}>
                  {own ? 'I have seen it' : 'Reached by telephone'}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
