import { REPLIES, ROLES, labelOf, quorumForecast, shortWords, type InviteeView, type MeetingReply, type MeetingView, type PersonView, type ReplyCode } from '@rachis/domain';
import { IconUsers, IconUsersMinus, IconUserQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemNote } from '../../ui/problem-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './agenda-plan.module.css';
import { useReply } from './preparation.queries.js';

interface Props {
  meeting: MeetingView;
  invitees: readonly InviteeView[];
  people: readonly PersonView[];
  /** Whose own answer it is. */
  me: string;
  /** May put down what others have said. */
  recordsAll: boolean;
}

const FORECASTS = {
  met: { tone: 'good', icon: IconUsers, words: 'Will be quorate by the replies' },
  depends: { tone: 'caution', icon: IconUserQuestion, words: 'Depends on those who have not answered' },
  not_met: { tone: 'serious', icon: IconUsersMinus, words: 'Will not be quorate by the replies' },
} as const;

/** Who has said that they come, and what that makes of the quorum. Silence is silence. */
export function RepliesPanel({ meeting, invitees, people, me, recordsAll }: Props) {
  const reply = useReply(meeting.id);
  const forecast = quorumForecast(meeting.quorum, invitees);
  const { tone, icon, words } = FORECASTS[forecast.state];
  const editable = meeting.state === 'planned' || meeting.state === 'open';
  const mineFirst = [...invitees].sort((a, b) => Number(b.personId === me) - Number(a.personId === me));
  const open = invitees.filter(({ answer }) => (answer ?? 'open') === 'open').length;
  return (
    <div className={classes['stack']}>
      {meeting.quorum.length === 0 ? (
        <StatusBadge tone="neutral">This board has no quorum rule</StatusBadge>
      ) : (
        <div role="status" aria-label="Quorum forecast">
          <StatusBadge tone={tone} icon={icon}>
            {words}
            {forecast.state !== 'met' && `: ${shortWords(forecast)}`}
          </StatusBadge>
        </div>
      )}
      <p className={classes['quiet']}>{open === 0 ? 'Everybody has answered.' : `${open} of ${invitees.length} have not answered.`}</p>
      {reply.error && <ProblemNote problem={reply.error} />}
      <ul className={classes['list']}>
        {mineFirst.map((invitee) => (
          <ReplyLine
            key={invitee.personId}
            invitee={invitee}
            mine={invitee.personId === me}
            editable={editable && (recordsAll || invitee.personId === me)}
            people={people}
            onReply={(answer) => reply.mutate({ personId: invitee.personId, reply: answer, version: invitee.version })}
          />
        ))}
      </ul>
      {invitees.length === 0 && <p className={classes['quiet']}>The board has no standing team yet; it is set up under Boards.</p>}
    </div>
  );
}

interface LineProps {
  invitee: InviteeView;
  mine: boolean;
  editable: boolean;
  people: readonly PersonView[];
  onReply: (reply: MeetingReply) => void;
}

function ReplyLine({ invitee: { displayName, specialties, answer, cover, note, recordedByName, personId }, mine, editable, people, onReply }: LineProps) {
  // "Covered by" is sent only when it is known who comes instead.
  const [covering, setCovering] = useState(false);
  const said = covering ? 'cover' : (answer ?? 'open');
  const choose = (code: ReplyCode) => {
    setCovering(code === 'cover');
    if (code !== 'cover') onReply({ answer: code, note: note ?? null });
  };
  const covers = people.filter(({ id, active, roles }) => active && id !== personId && roles.some(({ role }) => specialties.includes(role)));
  return (
    <li className={classes['reply']} data-mine={mine || undefined}>
      <div>
        <p className={classes['replyName']}>
          {displayName}
          {mine && ' (you)'}
        </p>
        <p className={classes['quiet']}>{specialties.map((role) => labelOf(ROLES, role)).join(', ')}</p>
      </div>
      {editable ? (
        <select aria-label={`${displayName} comes?`} className={classes['select']} value={said} onChange={(event) => choose(event.currentTarget.value as ReplyCode)}>
          {REPLIES.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <span>{labelOf(REPLIES, said)}</span>
      )}
      {said === 'cover' && editable && (
        <select
          aria-label={`Who covers for ${displayName}`}
          className={`${classes['select'] ?? ''} ${classes['coverRow'] ?? ''}`}
          value={covering ? '' : (cover?.id ?? '')}
          onChange={(event) => {
            setCovering(false);
            onReply({ answer: 'cover', coverId: event.currentTarget.value, note: note ?? null });
          }}
        >
          <option value="" disabled>
            Who comes instead?
          </option>
          {covers.map(({ id, displayName: name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {said === 'cover' && !editable && cover && <p className={classes['coverRow']}>Covered by {cover.displayName}</p>}
      {(note || (recordedByName && recordedByName !== displayName && answer !== 'open')) && (
        <p className={`${classes['quiet'] ?? ''} ${classes['coverRow'] ?? ''}`}>{[note, recordedByName && recordedByName !== displayName ? `put down by ${recordedByName}` : ''].filter(Boolean).join(' · ')}</p>
      )}
    </li>
  );
}
