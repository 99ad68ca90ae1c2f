import { IconUserQuestion, IconUsers, IconUsersMinus } from '@tabler/icons-react';
import type { AgendaItemView } from '@rachis/domain';
import { StatusBadge } from '../../ui/status-badge.js';
import classes from './meeting.module.css';
import { momentOf, quorumWords, type QuorumOf } from './quorum-words.js';

interface Props {
  meeting: QuorumOf;
  /** The case it is asked for: whoever stepped out for it does not count. */
  item?: AgendaItemView | null;
  /** The same, where only its id is known. */
  itemId?: string;
  /** Before the meeting it is what those who said they come would make. */
  forecast?: boolean;
  /** The word alone, where the rest stands nearby. */
  brief?: boolean;
}

const SIGNS = { met: IconUsers, not_met: IconUsersMinus, unknown: IconUserQuestion } as const;
const TONES = { met: 'good', not_met: 'serious', unknown: 'caution' } as const;

/** The quorum of a case in words: who is missing, who stands in, and how many take part. */
export function QuorumLight({ meeting, item, itemId, forecast = false, brief = false }: Props) {
  const { met, state, word, detail, people } = quorumWords(meeting, item?.id ?? itemId, momentOf(item));
  const none = meeting.quorum.length === 0;
  const said = forecast && state !== 'unknown' ? (met ? 'Will be quorate' : 'Will not be quorate') : word;
  return (
    <span className={classes['quorum']}>
      <StatusBadge tone={none ? 'neutral' : TONES[state]} icon={SIGNS[state]}>
        {none ? word : said}
        {detail !== '' && !brief && `: ${detail}`}
      </StatusBadge>
      {!brief && <span className={classes['quiet']}>{people}</span>}
    </span>
  );
}
