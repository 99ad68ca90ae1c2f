import { labelOf, RULE_KINDS, kindOf, type CatalogueEntry, type Citation } from '@rachis/domain';
import { StatusBadge } from '../../ui/status-badge.js';
import type { Tone } from '../../ui/tone.js';
import classes from './scores.module.css';

const MARKS: Readonly<Record<Citation['verified'], { tone: Tone; words: string }>> = {
  verified: { tone: 'good', words: 'Compared with the source' },
  secondary: { tone: 'info', words: 'Compared with secondary sources' },
  unverified: { tone: 'caution', words: 'Source not verified' },
};

/** How far our reading was compared with its source. */
export function MarkBadge({ verified }: Pick<Citation, 'verified'>) {
  const { tone, words } = MARKS[verified];
  return (
    <StatusBadge tone={tone} quiet>
      {words}
    </StatusBadge>
  );
}

/** What kind of rule it is, how far its source was compared, whether a clinician has checked it, and which version of our reading this is. */
export function RuleBadges({ entry }: { entry: CatalogueEntry }) {
  return (
    <p className={classes['badges']}>
      <span className={classes['kind']}>{labelOf(RULE_KINDS, kindOf(entry))}</span>
      <MarkBadge verified={entry.citation.verified} />
      <StatusBadge tone={entry.checkedBy ? 'good' : 'caution'} quiet>
        {entry.checkedBy ? `Checked by ${entry.checkedBy}` : 'Not yet checked by a clinician'}
      </StatusBadge>
      <span className={classes['note']}>Version {entry.version}</span>
    </p>
  );
}
