import { Button } from '@mantine/core';
import { DISCIPLINES, inOrder, timelineOf, type CaseView, type Discipline, type Section, type TimelineEvent } from '@rachis/domain';
import { useMemo, useState, type ReactNode } from 'react';
import { useNow } from '../../ui/ago.js';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Panel } from '../../ui/panel.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './timeline.module.css';
import { TimelinePicture } from './timeline-picture.js';
import { wholeWindow, zoomed, ZOOMS } from './timeline-scale.js';
import { whenWords } from './timeline-words.js';

interface Props {
  theCase: CaseView;
  timeZone: string;
  /** The way to where an event was recorded. */
  link: (section: Section, words: string) => ReactNode;
}

const AT_ONCE = 60;

/** Everything that happened, as one picture and as one list of the same events. */
export function TimelinePanel({ theCase, timeZone, link }: Props) {
  const now = useNow(60_000);
  const [hidden, setHidden] = useState<ReadonlySet<Discipline>>(new Set());
  const [zoom, setZoom] = useState('All');
  const [end, setEnd] = useState(100);
  const [chosen, setChosen] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const everything = useMemo(() => timelineOf(theCase), [theCase]);
  const present = DISCIPLINES.filter(({ code }) => everything.some(({ discipline }) => discipline === code));
  const { dated, undated } = useMemo(() => inOrder(everything.filter(({ discipline }) => !hidden.has(discipline))), [everything, hidden]);
  const whole = useMemo(() => wholeWindow(dated), [dated]);
  if (everything.length === 0) return <EmptyState title="Nothing has happened yet">As soon as something of the case is recorded with or without a date, it stands here.</EmptyState>;
  const days = ZOOMS.find(({ label }) => label === zoom)?.days ?? null;
  const shown = whole && zoomed(whole, days, end / 100);
  const choose = (key: string) => {
    setChosen(key);
    setAll(true);
    requestAnimationFrame(() => document.getElementById(`event ${key}`)?.scrollIntoView({ block: 'center' }));
  };
  const toggle = (code: Discipline) => setHidden((before) => new Set(before.has(code) ? [...before].filter((one) => one !== code) : [...before, code]));
  return (
    <div className={classes['timeline']}>
      <Panel title="Picture" note={`${dated.length} with a date`}>
        <div className={`${classes['controls'] ?? ''} no-print`}>
          <div role="group" aria-label="Disciplines" className={classes['filters']}>
            {present.map(({ code, label }) => (
              <Button key={code} size="compact-sm" variant={hidden.has(code) ? 'default' : 'light'} aria-pressed={!hidden.has(code)} onClick={() => toggle(code)}>
                {label}
              </Button>
            ))}
          </div>
          <div role="group" aria-label="How much of the time" className={classes['filters']}>
            {ZOOMS.map(({ label }) => (
              <Button key={label} size="compact-sm" variant={zoom === label ? 'light' : 'default'} aria-pressed={zoom === label} onClick={() => setZoom(label)}>
                {label}
              </Button>
            ))}
          </div>
        </div>
        {shown && <TimelinePicture events={dated} shown={shown} now={now} chosen={chosen} onChoose={choose} />}
        {shown && whole && shown !== whole && (
          <input className={`${classes['slider'] ?? ''} no-print`} type="range" aria-label="Which part of the time, oldest to newest" min={0} max={100} value={end} onChange={(event) => setEnd(Number(event.currentTarget.value))} />
        )}
        {!shown && <p className={classes['none']}>Nothing that is chosen has a date.</p>}
      </Panel>
      {undated.length > 0 && (
        <Panel title="Without a date" note={undated.length}>
          <ul className={classes['list']}>{undated.map((event) => <Entry key={event.key} event={event} timeZone={timeZone} link={link} chosen={false} />)}</ul>
        </Panel>
      )}
      <Panel title="List" note="newest first">
        <ul className={classes['list']}>
          {(all ? dated : dated.slice(0, AT_ONCE)).map((event) => (
            <Entry key={event.key} event={event} timeZone={timeZone} link={link} chosen={event.key === chosen} />
          ))}
        </ul>
        {!all && dated.length > AT_ONCE && (
          <Button variant="default" size="compact-sm" onClick={() => setAll(true)}>
            Show {dated.length - AT_ONCE} more
          </Button>
        )}
      </Panel>
    </div>
  );
}

function Entry({ event, timeZone, link, chosen }: { event: TimelineEvent; timeZone: string; link: Props['link']; chosen: boolean }) {
  const { key, discipline, section, title, detail, at, planned } = event;
  return (
    <li id={`event ${key}`} className={classes['entry']} data-lane={discipline} data-chosen={chosen || undefined}>
      <span className={classes['when']}>{at === null ? <AbsenceChip absence={null} /> : whenWords(event, timeZone)}</span>
      <span className={classes['what']}>
        <b>{link(section, title)}</b>
        {planned && <StatusBadge tone="info" quiet>planned</StatusBadge>}
        {detail && <span className={classes['detail']}>{detail}</span>}
      </span>
      <span className={classes['who']}>{DISCIPLINES.find(({ code }) => code === discipline)?.label}</span>
    </li>
  );
}
