import { Decision, type DecisionView } from '@rachis/domain';
import { Link } from '@tanstack/react-router';
import { ReadList } from '../../ui/read-field.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { IconPencil, IconRubberStamp } from '@tabler/icons-react';
import classes from './decision.module.css';
import { DecisionParts } from './decision-parts.js';
import { GoalList } from './goal-list.js';

const PLANS = ['plan', 'rationale', 'radiotherapy', 'systemic', 'supportive', 'missingInformation'] as const;
/** Shown where they were said; a decision from before they were asked is not full of holes. */
const IF_SAID = ['standard', 'deviationReason', 'uncertainty', 'fallbackTrigger', 'fallbackPlan', 'missingRisk', 'risksDiscussedBy', 'nextDiscussionOn', 'nextDiscussion'] as const;
const FACTS = ['levels', 'timing', 'latestBy', 'intent', 'agreement'] as const;

/** A decision as it stands, to read along while somebody writes it, or after it was signed. */
export function DecisionReading({ decision, timeZone }: { decision: DecisionView | null | undefined; timeZone: string }) {
  if (!decision) return <p className={classes['note']}>Nothing has been written yet.</p>;
  const signed = decision.state !== 'draft';
  const asked = (names: readonly (keyof Decision)[]) => (signed ? names : names.filter((name) => decision[name] || decision.absences?.[name]));
  return (
    <div className={classes['editor']} aria-live="polite">
      <p>
        {signed && decision.signedAt ? (
          <StatusBadge tone={decision.state === 'signed' ? 'good' : 'critical'} icon={IconRubberStamp}>
            {decision.state === 'signed' ? 'Signed' : 'Entered in error'} by {decision.signedBy?.displayName}, <Timestamp at={decision.signedAt} timeZone={timeZone} show="time" />
          </StatusBadge>
        ) : (
          <StatusBadge tone="info" icon={IconPencil}>
            Being written by {decision.recordedByName}
          </StatusBadge>
        )}
      </p>
      <p className={classes['previewText']}>{decision.sentence}</p>
      <GoalList goals={decision.goals} />
      <ReadList of={Decision} from={decision} only={asked(FACTS)} columns={2} />
      <ReadList of={Decision} from={decision} only={[...asked(PLANS), ...IF_SAID.filter((name) => decision[name])]} />
      <DecisionParts decision={decision} />
      <dl className={classes['versions']} data-wide>
        <dt>Responsible</dt>
        <dd>{decision.responsible?.displayName ?? 'Not named'}</dd>
        <dt>Tells the patient</dt>
        <dd>{decision.informsPatient?.displayName ?? 'Not named'}</dd>
      </dl>
      {signed && (
        <p>
          <Link to="/decisions/$decisionId" params={{ decisionId: decision.id }}>
            Open the signed record
          </Link>
        </p>
      )}
    </div>
  );
}
