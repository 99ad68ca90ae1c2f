import { Button, TextInput } from '@mantine/core';
import { packDifferences, type AgendaPackView, type AgendaPreparation, type MeetingView, type PackDifference } from '@rachis/domain';
import { useState } from 'react';
import { ProblemNote } from '../../ui/problem-note.js';
import { Timestamp } from '../../ui/timestamp.js';
import { WideContent } from '../../ui/wide-content.js';
import classes from './agenda-plan.module.css';
import { usePublish } from './preparation.queries.js';

interface Props {
  meeting: MeetingView;
  preparation: AgendaPreparation;
  mayPublish: boolean;
}

/** The published versions of the agenda, each with what is different in it, and what the next one would bring. */
export function VersionsPanel({ meeting, preparation: { packs, now }, mayPublish }: Props) {
  const publish = usePublish(meeting.id);
  const [note, setNote] = useState('');
  const [shown, setShown] = useState<number | null>(null);
  const [last] = packs;
  const next = last ? packDifferences(last.content, now) : null;
  const press = () => publish.mutate({ note: { note: note.trim() || null }, version: meeting.version }, { onSuccess: () => setNote('') });
  const number = (last?.number ?? 0) + 1;
  return (
    <div className={classes['stack']}>
      {!last && <p className={classes['quiet']}>Not published yet. A published version is frozen: cases, order, minutes, presenters, readiness and what was missing.</p>}
      {next && next.length === 0 && <p>The agenda stands as in v{last?.number}.</p>}
      {next && next.length > 0 && (
        <>
          <p>
            Different from v{last?.number}: {next.length} {next.length === 1 ? 'line' : 'lines'}
          </p>
          <Differences label={`Different from v${last?.number ?? 0}`} lines={next} />
        </>
      )}
      {publish.error && <ProblemNote problem={publish.error} />}
      {mayPublish && (next === null || next.length > 0) && (
        <div className={classes['stack']}>
          <TextInput label="Remark to this version" size="xs" value={note} maxLength={400} onChange={(event) => setNote(event.currentTarget.value)} />
          <Button loading={publish.isPending} onClick={press}>
            Publish v{number}
          </Button>
        </div>
      )}
      {packs.length > 0 && (
        <ul className={classes['list']} aria-label="Published versions">
          {packs.map((pack, at) => (
            <Version key={pack.id} pack={pack} earlier={packs[at + 1]} timeZone={meeting.timeZone} open={shown === pack.number} onToggle={() => setShown(shown === pack.number ? null : pack.number)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Version({ pack, earlier, timeZone, open, onToggle }: { pack: AgendaPackView; earlier: AgendaPackView | undefined; timeZone: string; open: boolean; onToggle: () => void }) {
  const lines = earlier ? packDifferences(earlier.content, pack.content) : [];
  return (
    <li>
      <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={onToggle}>
        <span>
          v{pack.number}, <Timestamp at={pack.publishedAt} timeZone={timeZone} show="day-time" />
        </span>
      </Button>{' '}
      <span className={classes['quiet']}>{pack.publishedByName ?? 'Author not recorded'}</span>
      {open && (
        <div className={classes['stack']}>
          {pack.note && <p>{pack.note}</p>}
          {earlier && <Differences label={`v${pack.number} against v${earlier.number}`} lines={lines} />}
          <ol className={classes['rules']} aria-label={`Cases of v${pack.number}`}>
            {pack.content.lines.map(({ itemId, name, caseNumber, plannedMinutes, readiness, late }) => (
              <li key={itemId}>
                {name} <span className={classes['quiet']}>{[caseNumber, typeof plannedMinutes === 'number' ? `${plannedMinutes} min` : 'minutes not planned', `${readiness.done}/${readiness.of} ready`, ...(late ? ['late'] : [])].join(' · ')}</span>
              </li>
            ))}
          </ol>
          <p className={classes['hash']} title="SHA-256 of the frozen agenda">
            SHA-256 {pack.sha256}
          </p>
        </div>
      )}
    </li>
  );
}

const KIND_WORDS = { added: 'Added', removed: 'Taken off', changed: '' } as const;

function Differences({ label, lines }: { label: string; lines: readonly PackDifference[] }) {
  return (
    <WideContent label={label} className={classes['changes']}>
    <ul className={classes['list']}>
      {lines.map(({ kind, itemId, name, caseNumber, changes }) => (
        <li key={itemId ?? 'meeting'} className={classes['change']} data-kind={kind}>
          {KIND_WORDS[kind] && <strong>{KIND_WORDS[kind]}: </strong>}
          {name} <span className={classes['quiet']}>{caseNumber}</span>
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
    </WideContent>
  );
}
