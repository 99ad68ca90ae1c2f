import { Button } from '@mantine/core';
import { Position, ROLES, STANCES, labelOf, type PositionView, type Role } from '@rachis/domain';
import { IconCheck, IconMinus, IconThumbDown } from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemNote } from '../../ui/problem-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './positions.module.css';
import { useStatePosition } from './decision.queries.js';

/** Somebody who takes part in this discussion. */
export interface Speaker {
  readonly personId: string;
  readonly displayName: string;
  readonly specialty: Role;
  /** They were there for this case and have left since. */
  readonly hasLeft?: boolean;
}

const SIGNS = { agree: IconCheck, dissent: IconThumbDown, abstain: IconMinus } as const;
const TONES = { agree: 'good', dissent: 'serious', abstain: 'neutral' } as const;

interface Props {
  meetingId: string;
  itemId: string;
  speakers: readonly Speaker[];
  positions: readonly PositionView[];
  /** For whom positions may be stated here: everybody for the chair and the coordinator, else oneself. */
  mayStateFor: (personId: string) => boolean;
}

/** Where everybody stands, by specialty. Dissent is named and keeps its words. */
export function PositionsPanel({ meetingId, itemId, speakers, positions, mayStateFor }: Props) {
  const state = useStatePosition(meetingId, itemId);
  const known = new Map(positions.map((position) => [position.personId, position]));
  const others = positions.filter(({ personId }) => !speakers.some((one) => one.personId === personId));
  const rows: readonly Speaker[] = [...speakers, ...others].toSorted((a, b) => labelOf(ROLES, a.specialty).localeCompare(labelOf(ROLES, b.specialty)) || a.displayName.localeCompare(b.displayName));
  const shown = rows.filter(({ personId }) => known.has(personId) || mayStateFor(personId));
  const silent = rows.length - shown.length;
  return (
    <div className={classes['positions']}>
      {state.error && <ProblemNote problem={state.error} />}
      {rows.length === 0 && <p className={classes['quiet']}>Tick who takes part first; then their positions can be noted.</p>}
      <ul className={classes['rows']}>
        {shown.map((speaker) => (
          <PositionRow
            key={speaker.personId}
            speaker={speaker}
            position={known.get(speaker.personId) ?? null}
            editable={mayStateFor(speaker.personId)}
            onState={(position) => state.mutateAsync({ personId: speaker.personId, position })}
          />
        ))}
      </ul>
      {silent > 0 && (
        <p className={classes['quiet']}>
          {shown.length === 0 ? 'Nobody has' : `${silent} more ${silent === 1 ? 'has' : 'have'} not`} stated a position{shown.length === 0 ? ' yet' : ''}.
        </p>
      )}
    </div>
  );
}

interface RowProps {
  speaker: Speaker;
  position: PositionView | null;
  editable: boolean;
  onState: (position: Position) => Promise<unknown>;
}

function PositionRow({ speaker, position, editable, onState }: RowProps) {
  const [words, setWords] = useState<string | null>(null);
  // What was pressed is shown as pressed while it is being kept; a refusal turns it back.
  const [asked, setAsked] = useState<Position['stance'] | null>(null);
  const stance = asked ?? position?.stance ?? null;
  const put = (change: Partial<Position>) => {
    if (change.stance) setAsked(change.stance);
    void onState({ specialty: speaker.specialty, stance: position?.stance ?? 'agree', words: position?.words ?? null, ...change })
      .then(
        () => setWords(null),
        () => undefined,
      )
      .finally(() => setAsked(null));
  };
  return (
    <li className={classes['row']}>
      <div className={classes['who']}>
        <p className={classes['name']}>{speaker.displayName}</p>
        <p className={classes['quiet']}>
          {labelOf(ROLES, speaker.specialty)}
          {speaker.hasLeft && ' · has left: note only what was said before'}
        </p>
      </div>
      {editable ? (
        <fieldset className={classes['stances']}>
          <legend className="visually-hidden">Position of {speaker.displayName}</legend>
          {STANCES.map(({ code, label }) => {
            const Sign = SIGNS[code];
            return (
              <label key={code} className={classes['stance']} data-stance={code} data-asked={asked === code || undefined}>
                <input type="radio" name={`stance-${speaker.personId}`} value={code} checked={stance === code} onChange={() => put({ stance: code })} />
                <span>
                  <Sign size={14} aria-hidden /> {label}
                </span>
              </label>
            );
          })}
        </fieldset>
      ) : position ? (
        <StatusBadge tone={TONES[position.stance]} icon={SIGNS[position.stance]}>
          {labelOf(STANCES, position.stance)}
        </StatusBadge>
      ) : (
        <span className={classes['quiet']}>Not stated</span>
      )}
      {position && editable && (position.stance === 'dissent' || position.words || words !== null) && (
        <div className={classes['words']}>
          <textarea
            rows={1}
            aria-label={`In the words of ${speaker.displayName}`}
            placeholder={position.stance === 'dissent' ? 'Dissents because…' : 'In words'}
            maxLength={2000}
            className={classes['input']}
            value={words ?? position.words ?? ''}
            onChange={(event) => setWords(event.currentTarget.value)}
            onBlur={() => words !== null && words !== (position.words ?? '') && put({ words: words.trim() || null })}
          />
          {words !== null && words !== (position.words ?? '') && (
            <Button size="compact-sm" variant="default" onClick={() => put({ words: words.trim() || null })}>
              Keep the words
            </Button>
          )}
        </div>
      )}
      {position?.words && !editable && <p className={classes['quote']}>“{position.words}”</p>}
    </li>
  );
}
