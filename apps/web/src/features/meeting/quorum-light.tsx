import { IconUsers, IconUsersMinus } from '@tabler/icons-react';
import type { AttendanceView, QuorumRequirement } from '@rachis/domain';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './meeting.module.css';
import { quorumWords } from './quorum-words.js';

interface Props {
  quorum: readonly QuorumRequirement[];
  attendance: readonly AttendanceView[];
  /** The case it is asked for: whoever stepped out for it does not count. */
  itemId?: string | null;
  /** Before the meeting it is what those who said they come would make. */
  forecast?: boolean;
  /** The word alone, where the rest stands nearby. */
  brief?: boolean;
}

/** The quorum of a case in words: who is missing, and how many take part. */
export function QuorumLight({ quorum, attendance, itemId, forecast = false, brief = false }: Props) {
  const { met, word, detail, people } = quorumWords(quorum, attendance, itemId);
  const said = forecast ? (met ? 'Will be quorate' : 'Will not be quorate') : word;
  return (
    <span className={classes['quorum']}>
      <StatusBadge tone={quorum.length === 0 ? 'neutral' : met ? 'good' : 'serious'} icon={met ? IconUsers : IconUsersMinus}>
        {quorum.length === 0 ? word : said}
        {!met && detail !== '' && !brief && `: ${detail}`}
      </StatusBadge>
      {!brief && <span className={classes['quiet']}>{people}</span>}
    </span>
  );
}
