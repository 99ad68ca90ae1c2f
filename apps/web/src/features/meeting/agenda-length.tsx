import type { MeetingView } from '@rachis/domain';
import { Figure } from '../../ui/figure.js';
import { Timestamp } from '../../ui/timestamp.js';
import type { AgendaPlan } from './agenda-plan.js';

/** How long the agenda is against the length of the meeting. Cases without minutes are said, not counted as nothing. */
export function AgendaLength({ meeting, plan: { length: { minutes, open }, pause } }: { meeting: MeetingView; plan: AgendaPlan }) {
  const over = typeof meeting.plannedMinutes === 'number' ? minutes - meeting.plannedMinutes : null;
  const until = new Date(Date.parse(meeting.startsAt) + minutes * 60_000).toISOString();
  return (
    <Figure
      label="Planned"
      unit={typeof meeting.plannedMinutes === 'number' ? `of ${meeting.plannedMinutes} min` : 'min'}
      {...(over !== null && over > 0 ? { tone: 'serious' as const } : {})}
      note={
        <>
          {open > 0 ? `At least until ` : 'Until '}
          <Timestamp at={until} timeZone={meeting.timeZone} show="time" />
          {over !== null && over > 0 && `, ${over} min over`}
          {over !== null && over < 0 && open === 0 && `, ${-over} min to spare`}
          {open > 0 && ` · ${open} without minutes`}
          {pause && ` · with ${pause.minutes} min of break${pause.proposed ? ', proposed' : ''}`}
        </>
      }
    >
      {minutes}
    </Figure>
  );
}
