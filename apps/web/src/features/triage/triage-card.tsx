import { Button } from '@mantine/core';
import { formatDate, formatLevels, labelOf, PRIMARY_TUMOURS, READINESS_ITEMS, readinessOf, ROLES, standingTriage, type CaseView, type TriageCode } from '@rachis/domain';
import type { HTMLAttributes, ReactNode } from 'react';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { Kbd } from '../../ui/kbd.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Timestamp } from '../../ui/timestamp.js';
import { Suggestion } from './triage-suggestion.js';
import { TRIAGE_ACTS } from './triage-acts.js';
import classes from './triage.module.css';

interface Props {
  theCase: CaseView;
  /** Who it is and how urgent, by name unless identity is hidden. */
  head: ReactNode;
  /** How the card is called for a screen reader. */
  name: string;
  focus: HTMLAttributes<HTMLElement>;
  current: boolean;
  busy: boolean;
  problem: unknown;
  /** What the person may do; the others are not offered. */
  may: (outcome: TriageCode) => boolean;
  onAct: (outcome: TriageCode) => void;
}

/** One referral: the question, the red flags, the suggestion, what is unknown, and the five things that can come of it. */
export function TriageCard({ theCase, head, name, focus, current, busy, problem, may, onAct }: Props) {
  const { question, absences, tumour, lesions, referrer, referringOrganisationName, contact, referredAt, imaging } = theCase;
  const standing = lesions.filter(({ retractedReason }) => !retractedReason);
  return (
    <article {...focus} aria-label={name} aria-current={current} aria-keyshortcuts={TRIAGE_ACTS.map(({ key }) => key).join(' ')} className={classes['card']}>
      {head}
      <p className={classes['question']}>{question ?? <AbsenceChip absence={absences?.['question']} />}</p>
      <Suggestion theCase={theCase} />
      <dl className={classes['facts']}>
        <div>
          <dt>Primary</dt>
          <dd>{tumour?.primary ? labelOf(PRIMARY_TUMOURS, tumour.primary) : <AbsenceChip absence={tumour?.absences?.['primary']} />}</dd>
        </div>
        <div>
          <dt>Levels</dt>
          <dd>{standing.some(({ levels }) => levels) ? standing.flatMap(({ levels }) => (levels ? [formatLevels(levels)] : [])).join(', ') : <AbsenceChip absence={standing[0]?.absences?.['levels']} />}</dd>
        </div>
        <div>
          <dt>Images received</dt>
          <dd>{imaging.some(({ received }) => received === 'yes') ? 'Yes' : imaging.some(({ received }) => received === 'no') ? 'No' : <AbsenceChip absence={imaging[0]?.absences?.['received']} />}</dd>
        </div>
        <div>
          <dt>Referred by</dt>
          <dd>{[referrer.displayName, referringOrganisationName].filter(Boolean).join(', ')}</dd>
        </div>
        <div>
          <dt>Call</dt>
          <dd>{contact ?? <AbsenceChip absence={absences?.['contact']} />}</dd>
        </div>
        <div>
          <dt>Referred</dt>
          <dd>{referredAt ? <Timestamp at={referredAt} show="day-time" /> : <AbsenceChip absence={null} />}</dd>
        </div>
      </dl>
      <Asked theCase={theCase} />
      {problem !== null && <ProblemNote problem={problem} />}
      <div className={classes['acts']} role="group" aria-label={`What comes of it: ${name}`}>
        {TRIAGE_ACTS.filter(({ outcome }) => may(outcome)).map(({ outcome, key, label }) => (
          <Button key={outcome} size="compact-sm" variant={outcome === 'accept' ? 'filled' : 'default'} disabled={busy} onClick={() => onAct(outcome)} rightSection={current ? <Kbd>{key.toUpperCase()}</Kbd> : undefined}>
            {label}
          </Button>
        ))}
      </div>
    </article>
  );
}

/** What was asked for already, and whether an answer came. */
function Asked({ theCase }: { theCase: CaseView }) {
  const standing = standingTriage(theCase.triages);
  if (standing?.outcome !== 'ask') return null;
  const done = readinessOf(theCase).filter((item) => item.done).map(({ id }) => id);
  const recorded = (standing.asked ?? []).filter((item) => done.includes(item));
  return (
    <p className={classes['asked']}>
      Asked of the {labelOf(ROLES, standing.askedOf).toLowerCase()} by {standing.decidedByName}, <Timestamp at={standing.decidedAt} show="day-time" />: {(standing.asked ?? []).map((item) => labelOf(READINESS_ITEMS, item)).join(', ')}
      {standing.neededBy ? `, needed by ${formatDate(standing.neededBy)}` : ''}. {standing.replied ? <b>The referrer has replied.</b> : recorded.length > 0 ? <b>Recorded by now: {recorded.map((item) => labelOf(READINESS_ITEMS, item)).join(', ')}.</b> : 'No reply yet.'}
    </p>
  );
}
