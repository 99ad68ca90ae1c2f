import { DISCUSSION_MODES, DISCUSSION_TYPES, formatDate, isEmptyStep, isEmptyTrigger, labelOf, triggerClause, type Decision } from '@rachis/domain';

/** The parts of the editor that are folded, and the questions in each. */
export const FOLDED = {
  steps: ['steps'],
  care: ['radiotherapy', 'systemic', 'supportive', 'considered'],
  triggers: ['triggers', 'fallbackTrigger', 'fallbackPlan', 'missingInformation', 'missingRisk', 'risksDiscussedBy'],
  reasons: ['standard', 'deviationReason', 'uncertainty', 'options'],
  others: ['informsReferrerId', 'informReferrerBy', 'informsGpId', 'informGpBy'],
  discussion: ['discussionType', 'mode', 'imagesShown', 'interests', 'interestsWords', 'nextDiscussionOn', 'nextDiscussion'],
} as const satisfies Record<string, readonly (keyof Decision)[]>;
export type FoldedName = keyof typeof FOLDED;

/** The folded part a path of the form lies in; null where the question is always in sight. */
export function foldedAt(path: string): FoldedName | null {
  const root = path.split('.')[0] ?? '';
  return (Object.keys(FOLDED) as FoldedName[]).find((name) => (FOLDED[name] as readonly string[]).includes(root)) ?? null;
}

interface Held {
  readonly said: boolean;
  readonly words: string;
}
const held = (...words: (string | null | undefined | false)[]): Held => {
  const said = words.filter((one): one is string => Boolean(one));
  return { said: said.length > 0, words: said.join(' · ') || 'Nothing yet' };
};
const count = (many: number, one: string, more = `${one}s`) => (many === 0 ? null : `${many} ${many === 1 ? one : more}`);

/** What each folded part holds, in one line. */
export function partWords(decision: Decision, nameOf: (id: string) => string | null): Record<FoldedName, Held> {
  const steps = (decision.steps ?? []).filter((step) => !isEmptyStep(step));
  const triggers = (decision.triggers ?? []).filter((trigger) => !isEmptyTrigger(trigger));
  const considered = (decision.considered ?? []).filter(({ answer }) => answer);
  const told = (who: string, id: string | null | undefined, by: string | null | undefined) => id && `${who}: ${[nameOf(id), by && `by ${formatDate(by)}`].filter(Boolean).join(', ')}`;
  return {
    steps: held(...steps.map(({ what }, index) => `${index + 1}. ${what ?? 'open'}`)),
    care: held(decision.radiotherapy && 'Radiotherapy', decision.systemic && 'Systemic', decision.supportive && 'Supportive', considered.length > 0 && `${considered.length} of 5 considered`),
    triggers: held(...triggers.map((trigger) => `If ${triggerClause(trigger)}`), decision.fallbackTrigger && `If ${decision.fallbackTrigger}`, decision.missingInformation && 'Something is missing'),
    reasons: held(decision.standard, decision.deviationReason && 'Departs from the standard', decision.uncertainty && 'Uncertain', count((decision.options ?? []).length, 'option not chosen', 'options not chosen')),
    others: held(told('Referrer', decision.informsReferrerId, decision.informReferrerBy), told('General practitioner', decision.informsGpId, decision.informGpBy)),
    discussion: held(
      decision.discussionType && labelOf(DISCUSSION_TYPES, decision.discussionType), decision.mode && labelOf(DISCUSSION_MODES, decision.mode), decision.imagesShown && (decision.imagesShown === 'yes' ? 'images shown' : 'no images shown'),
      decision.interests && (decision.interests === 'none' ? 'no conflict declared' : 'conflict declared'), decision.nextDiscussionOn ? `next ${formatDate(decision.nextDiscussionOn)}` : decision.nextDiscussion && 'next discussion said',
    ),
  };
}
