import { Button, TextInput, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconEye } from '@tabler/icons-react';
import { TRIGGER_EFFECTS, TRIGGER_SOURCES, agreedEffect, consequenceClause, firedBecause, isUnanswered, labelOf, nextAfter, triggerClause, type TriggerEffect, type WatchedTrigger } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Panel } from '../../ui/panel.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Timestamp } from '../../ui/timestamp.js';
import { today } from '../../ui/today.js';
import { triggersOf, useAnswerTrigger, useReportTrigger } from './decision.queries.js';
import classes from './parts.module.css';

interface Props {
  caseId: string;
  mayReport: boolean;
  mayAnswer: boolean;
}

/** What would overturn the plan that stands: what has happened comes first, and asks what follows. */
export function TriggersPanel({ caseId, mayReport, mayAnswer }: Props) {
  const { data } = useQuery(triggersOf(caseId));
  const triggers = data?.triggers ?? [];
  if (triggers.length === 0) return null;
  const waits = triggers.filter(isUnanswered);
  const rest = triggers.filter((trigger) => !isUnanswered(trigger));
  return (
    <Panel title="What would overturn the plan" note={waits.length > 0 ? `${waits.length} to be looked at` : `${rest.length} watched or answered`} id="triggers">
      <div className={classes['rows']}>
        {[...waits, ...rest].map((trigger) => (
          <OneTrigger key={trigger.id} trigger={trigger} mayReport={mayReport} mayAnswer={mayAnswer} />
        ))}
      </div>
    </Panel>
  );
}

function OneTrigger({ trigger, mayReport, mayAnswer }: { trigger: WatchedTrigger } & Omit<Props, 'caseId'>) {
  const { firedAt, source, effect, why, answeredBy, answeredAt, caseId } = trigger;
  const because = firedBecause(trigger);
  const next = nextAfter(trigger);
  const [acting, setActing] = useState<'answer' | 'report' | null>(null);
  const waits = isUnanswered(trigger);
  return (
    <div className={classes['fired']} data-waits={waits || undefined} role="group" aria-label={`If ${triggerClause(trigger)}`}>
      <p>
        If {triggerClause(trigger)}, then {consequenceClause(trigger)}.
      </p>
      {waits && firedAt && (
        <p>
          <StatusBadge tone="caution" icon={IconAlertTriangle}>
            Has happened
          </StatusBadge>{' '}
          <Timestamp at={firedAt} />, {source ? labelOf(TRIGGER_SOURCES, source).toLowerCase() : ''}
          {because && `: ${because}`}
        </p>
      )}
      {!firedAt && (
        <StatusBadge tone="neutral" icon={IconEye} quiet>
          Watched
        </StatusBadge>
      )}
      {effect && (
        <p>
          <StatusBadge tone="good" icon={IconCircleCheck} quiet>
            {labelOf(TRIGGER_EFFECTS, effect)}
          </StatusBadge>{' '}
          {why && `because ${why}. `}
          <span className={classes['quiet']}>
            {answeredBy?.displayName}
            {answeredAt && (
              <>
                , <Timestamp at={answeredAt} />
              </>
            )}
          </span>
        </p>
      )}
      {next && (
        <p>
          Next:{' '}
          {effect === 'plan_b' ? (
            <Link to="/cases/$caseId" params={{ caseId }} hash="delivery">
              {next}
            </Link>
          ) : (
            <Link to="/meetings">{next}</Link>
          )}
        </p>
      )}
      {acting === null && (
        <p className={classes['acts']}>
          {waits && mayAnswer && (
            <Button size="compact-sm" onClick={() => setActing('answer')}>
              Say what follows
            </Button>
          )}
          {!firedAt && mayReport && (
            <Button size="compact-sm" variant="default" onClick={() => setActing('report')}>
              It has happened
            </Button>
          )}
        </p>
      )}
      {acting === 'answer' && <Answering trigger={trigger} onDone={() => setActing(null)} />}
      {acting === 'report' && <Reporting trigger={trigger} onDone={() => setActing(null)} />}
    </div>
  );
}

const ASKED: readonly { effect: TriggerEffect; label: string }[] = [
  { effect: 'plan_b', label: 'Follow plan B' }, { effect: 'rediscussed', label: 'Discuss the case again' }, { effect: 'no_effect', label: 'No effect' },
];

function Answering({ trigger, onDone }: { trigger: WatchedTrigger; onDone: () => void }) {
  const { id, caseId, decisionId, version } = trigger;
  const agreed = agreedEffect(trigger);
  const answer = useAnswerTrigger(caseId);
  const [why, setWhy] = useState('');
  const say = (effect: TriggerEffect) => answer.mutate({ decisionId, triggerId: id, version, answer: { effect, why: why.trim() || null } }, { onSuccess: onDone });
  return (
    <div className={classes['partBody']}>
      <Textarea label="Because" description="Needed where it has no effect. The signed decision stays as it is." value={why} onChange={(event) => setWhy(event.currentTarget.value)} maxLength={1000} rows={2} data-autofocus />
      {answer.error && <ProblemNote problem={answer.error} />}
      <p className={classes['acts']}>
        {ASKED.map(({ effect, label }) => (
          <Button key={effect} size="compact-sm" variant={effect === agreed ? 'filled' : 'default'} disabled={answer.isPending || (effect === 'no_effect' && why.trim() === '')} onClick={() => say(effect)}>
            {effect === agreed ? `${label}, as agreed` : label}
          </Button>
        ))}
        <Button size="compact-sm" variant="subtle" onClick={onDone}>
          Not now
        </Button>
      </p>
    </div>
  );
}

function Reporting({ trigger: { id, caseId, decisionId, version }, onDone }: { trigger: WatchedTrigger; onDone: () => void }) {
  const report = useReportTrigger(caseId);
  const [on, setOn] = useState(today());
  const [words, setWords] = useState('');
  return (
    <div className={classes['partBody']}>
      <div className={classes['fields']}>
        <TextInput type="date" label="Happened on" value={on} onChange={(event) => setOn(event.currentTarget.value)} />
        <TextInput label="What happened" value={words} onChange={(event) => setWords(event.currentTarget.value)} maxLength={1000} />
      </div>
      {report.error && <ProblemNote problem={report.error} />}
      <p className={classes['acts']}>
        <Button size="compact-sm" disabled={on === ''} loading={report.isPending} onClick={() => report.mutate({ decisionId, triggerId: id, version, report: { happenedOn: on, happenedWords: words.trim() || null } }, { onSuccess: onDone })}>
          Report it
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onDone}>
          Not now
        </Button>
      </p>
    </div>
  );
}
