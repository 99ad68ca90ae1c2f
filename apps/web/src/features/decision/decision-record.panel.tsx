import { Decision, STANCES, STANDING_STATEMENT, ROLES, formatDate, labelOf, type DecisionRecord } from '@rachis/domain';
import { IconRubberStamp } from '@tabler/icons-react';
import { Panel, Section } from '../../ui/panel.js';
import { ReadList } from '../../ui/read-field.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { DecisionParts } from './decision-parts.js';
import { GoalList } from './goal-list.js';
import type { Known } from './known.js';
import { KnownAttendance } from './known-attendance.js';
import classes from './record.module.css';
import { RecordSeal } from './record-seal.js';

const FACTS = ['levels', 'timing', 'latestBy', 'intent', 'agreement'] as const;
const TEXTS = ['plan', 'rationale', 'radiotherapy', 'systemic', 'supportive', 'missingInformation'] as const;
/** Asked since decisions have their parts; an older record is not shown as if it had been asked and left open. */
const IF_SAID = [
  'discussionType', 'mode', 'imagesShown', 'interests', 'interestsWords', 'standard', 'deviationReason', 'uncertainty', 'fallbackTrigger', 'fallbackPlan', 'missingRisk', 'risksDiscussedBy', 'nextDiscussionOn', 'nextDiscussion',
] as const;

/** The signed text: who signed when, the sentence, the goals, the plan and its reasons, who stood where, who was there. */
export function DecisionRecordPanel({ record, known }: { record: DecisionRecord; known: Known | null }) {
  const zone = known?.timeZone;
  const retracted = record.state === 'entered_in_error';
  return (
    <Panel
      title={record.state === 'draft' ? 'Draft, not signed' : 'Decision of the board'}
      note={known?.boardName ? <>{known.boardName}{known.meetingStartsAt && <>, <Timestamp at={known.meetingStartsAt} {...(zone ? { timeZone: zone } : {})} show="date" /></>}</> : undefined}
    >
      <div className={classes['record']} data-retracted={retracted || undefined}>
        {retracted && (
          <p className={classes['retracted']}>
            <StatusBadge tone="critical">Entered in error</StatusBadge> {record.retractedReason}
          </p>
        )}
        <p className={classes['sentence']}>{record.sentence}</p>
        <GoalList goals={record.goals} />
        <ReadList of={Decision} from={record} only={FACTS} columns={3} />
        <dl className={classes['people']}>
          <div>
            <dt>Responsible clinician</dt>
            <dd>{record.responsible?.displayName ?? 'Not named'}</dd>
          </div>
          <div>
            <dt>Tells the patient</dt>
            <dd>{record.informsPatient?.displayName ?? 'Not named'}
              {record.informPatientBy && `, by ${formatDate(record.informPatientBy)}`}{record.informPatientTime && `, ${record.informPatientTime}`}</dd>
          </div>
        </dl>
        <Section title="Plan and reasons">
          <ReadList of={Decision} from={record} only={[...TEXTS, ...IF_SAID.filter((name) => record[name] ?? record.absences?.[name])]} />
        </Section>
        <DecisionParts decision={record} />
        {known && (
          <>
            <Section title="Positions">
              {record.positions.length === 0 ? (
                <p className={classes['quiet']}>No positions were recorded.</p>
              ) : (
                <ul className={classes['positions']}>
                  {record.positions.map((position) => (
                    <li key={position.personId}>
                      <strong>{position.displayName}</strong>, {labelOf(ROLES, position.specialty)}:{' '}
                      <StatusBadge tone={position.stance === 'dissent' ? 'serious' : position.stance === 'agree' ? 'good' : 'neutral'} quiet>
                        {labelOf(STANCES, position.stance)}
                      </StatusBadge>
                      {position.words && <p className={classes['words']}>“{position.words}”</p>}
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            <Section title="Attendance and quorum">
              <KnownAttendance known={known} exception={record.quorumException ?? null} />
            </Section>
          </>
        )}
        <div className={classes['signature']}>
          <IconRubberStamp size={28} stroke={1.4} aria-hidden />
          {record.signedBy && record.signedAt ? (
            <div>
              <p className={classes['signer']}>
                Signed by {record.signedBy.displayName}, <Timestamp at={record.signedAt} {...(zone ? { timeZone: zone } : {})} /> {zone && <span className={classes['quiet']}>({zone})</span>}
              </p>
              <RecordSeal sha256={record.snapshotSha256 ?? null} />
            </div>
          ) : (
            <p className={classes['signer']}>Not signed</p>
          )}
        </div>
        <p className={classes['quiet']}>{STANDING_STATEMENT}</p>
      </div>
    </Panel>
  );
}
