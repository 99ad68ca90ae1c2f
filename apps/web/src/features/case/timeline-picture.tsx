import { DISCIPLINES, liesWithin, spanOf, type Discipline, type TimelineEvent } from '@rachis/domain';
import classes from './timeline.module.css';
import { placeIn, ticksOf, type Window } from './timeline-scale.js';
import { whenWords } from './timeline-words.js';

interface Props {
  events: readonly TimelineEvent[];
  shown: Window;
  now: number;
  chosen: string | null;
  onChoose: (key: string) => void;
}

/** One lane for each discipline that has something to show. A day is a point; what is known less exactly, or lasted, is as long as it may be. */
export function TimelinePicture({ events, shown, now, chosen, onChoose }: Props) {
  const visible = events.filter((event) => liesWithin(event, shown.from, shown.to));
  const lanes = DISCIPLINES.filter(({ code }) => visible.some(({ discipline }) => discipline === code));
  const ticks = ticksOf(shown);
  return (
    <div className={classes['picture']}>
      {lanes.map(({ code, label }) => (
        <div key={code} className={classes['lane']}>
          <p className={classes['laneName']}>{label}</p>
          <div className={classes['track']}>
            {ticks.map(({ at }) => (
              <span key={at} className={classes['line']} style={{ left: `${placeIn(shown, at)}%` }} />
            ))}
            {now >= shown.from && now <= shown.to && <span className={classes['now']} style={{ left: `${placeIn(shown, now)}%` }} />}
            {visible.filter(({ discipline }) => discipline === code).map((event) => (
              <Mark key={event.key} event={event} shown={shown} lane={code} chosen={event.key === chosen} onChoose={onChoose} />
            ))}
          </div>
        </div>
      ))}
      <div className={classes['lane']} aria-hidden>
        <p className={classes['laneName']} />
        <div className={classes['scale']}>
          {ticks.map(({ at, label }) => (
            <span key={at} className={classes['tick']} style={{ left: `${placeIn(shown, at)}%` }}>
              {label}
            </span>
          ))}
        </div>
      </div>
      {lanes.length === 0 && <p className={classes['none']}>Nothing with a date lies in this part of the time.</p>}
    </div>
  );
}

function Mark({ event, shown, lane, chosen, onChoose }: { event: TimelineEvent; shown: Window; lane: Discipline; chosen: boolean; onChoose: (key: string) => void }) {
  const begins = spanOf(event.at);
  if (!begins) return null;
  const ends = spanOf(event.until);
  const [left, right] = [placeIn(shown, begins.from), placeIn(shown, ends?.to ?? begins.to)];
  const lasting = ends !== null || begins.to - begins.from > 86_400_000;
  return (
    <button
      type="button"
      className={classes['mark']}
      data-lane={lane}
      data-lasting={lasting || undefined}
      data-vague={(ends === null && lasting) || undefined}
      data-planned={event.planned || undefined}
      aria-pressed={chosen}
      aria-label={`${event.title}, ${whenWords(event)}${event.planned ? ', planned' : ''}`}
      title={`${event.title} · ${whenWords(event)}`}
      style={lasting ? { left: `${left}%`, width: `max(0.75rem, ${right - left}%)` } : { left: `${left}%` }}
      onClick={() => onChoose(event.key)}
    />
  );
}
