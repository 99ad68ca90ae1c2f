import { CONCORDANCE_LEVELS, HOW_ASKED, PART_STATES, achievedLabel, labelOf, type DecisionDelivery, type PartOnItsWay } from '@rachis/domain';
import { IconArrowsExchange, IconCircleCheck, IconCircleDashed, IconCircleHalf2, IconCircleMinus, IconCircleX, IconHelpCircle, IconPlayerPlay, IconAlertOctagon, IconTargetArrow, type Icon } from '@tabler/icons-react';
import type { Tone } from '../../ui/tone.js';

/** A state as it is shown: word, icon and tone together. */
export interface Shown {
  readonly words: string;
  readonly tone: Tone;
  readonly icon: Icon;
}
type Look = Omit<Shown, 'words'>;

const LEVEL: Readonly<Record<NonNullable<DecisionDelivery['level']>, Look>> = {
  full: { tone: 'good', icon: IconCircleCheck }, full_alternative: { tone: 'good', icon: IconArrowsExchange }, partial: { tone: 'caution', icon: IconCircleHalf2 }, discordant: { tone: 'serious', icon: IconCircleX }, unknown: { tone: 'neutral', icon: IconHelpCircle },
};
const STATE: Readonly<Record<PartOnItsWay['state'], Look>> = {
  delivered: { tone: 'good', icon: IconCircleCheck }, partly: { tone: 'caution', icon: IconCircleHalf2 }, begun: { tone: 'info', icon: IconPlayerPlay }, not_done: { tone: 'serious', icon: IconCircleX }, not_meant: { tone: 'neutral', icon: IconCircleMinus },
  replaced: { tone: 'info', icon: IconArrowsExchange }, contradicted: { tone: 'critical', icon: IconAlertOctagon }, open: { tone: 'neutral', icon: IconCircleDashed },
};
const ACHIEVED: Readonly<Record<NonNullable<PartOnItsWay['achieved']>, Look>> = {
  yes: { tone: 'good', icon: IconCircleCheck }, partly: { tone: 'caution', icon: IconCircleHalf2 }, no: { tone: 'serious', icon: IconCircleX }, cannot_tell: { tone: 'neutral', icon: IconHelpCircle },
};

/** The judgement of a decision; one that asks for nothing to be delivered has none. */
export function levelShown(level: DecisionDelivery['level']): Shown {
  return level ? { words: labelOf(CONCORDANCE_LEVELS, level), ...LEVEL[level] } : { words: 'Nothing was to be delivered', tone: 'neutral', icon: IconCircleMinus };
}

export const askedShown = ({ asked, primary }: Pick<PartOnItsWay, 'asked' | 'primary'>): Shown => ({
  words: [labelOf(HOW_ASKED, asked), primary === true ? 'primary' : primary === false ? 'secondary' : null].filter(Boolean).join(', '), tone: asked === 'recommended' || asked === 'named' ? 'info' : 'neutral', icon: asked === 'rejected' ? IconCircleMinus : IconTargetArrow,
});

export function stateShown({ state, proposed }: Pick<PartOnItsWay, 'state' | 'proposed'>): Shown {
  if (state === 'open' && proposed > 0) return { words: 'To be confirmed', tone: 'caution', icon: IconHelpCircle };
  return { words: labelOf(PART_STATES, state), ...STATE[state] };
}

export const achievedShown = ({ achieved }: Pick<PartOnItsWay, 'achieved'>): Shown => ({ words: achievedLabel(achieved ?? null), ...(achieved ? ACHIEVED[achieved] : { tone: 'neutral', icon: IconCircleDashed }) });

/** What the judgement still waits for, by name. */
export const waitsFor = (parts: readonly PartOnItsWay[]): string[] => parts.filter(({ counts, state }) => counts && (state === 'open' || state === 'begun' || state === 'contradicted')).map(({ title }) => title);

/** What became of a part in words, where they say more than the state beside them. */
export const moreOf = ({ fate, state, proposed }: PartOnItsWay): string | null => (state === 'not_meant' || (state === 'open' && proposed === 0) ? null : fate);
