import {
  AGREEMENTS, CARE_CONSIDERED, consequenceClause, Decision, DISCUSSION_MODES, DISCUSSION_TYPES, fieldsOf, formatDate, INTENTS, INTERESTS, isEmptyStep, isEmptyTrigger, labelOf, stepWords, TIMINGS, triggerClause, YES_NO,
  type AbsenceMap, type DecisionView,
} from '@rachis/domain';
import { chosen, line, type Line } from '../../../platform/paper/paper-words.js';

export const labelFor = (field: keyof Decision): string => fieldsOf(Decision)[field]?.label ?? field;
type TextField =
  | 'plan' | 'radiotherapy' | 'systemic' | 'supportive' | 'rationale' | 'missingInformation' | 'missingRisk' | 'standard' | 'deviationReason' | 'uncertainty' | 'risksDiscussedBy' | 'interestsWords' | 'nextDiscussion';
export const answerTo = (decision: DecisionView, field: TextField): Line => line(labelFor(field), decision[field], decision.absences?.[field]);

/** Asked since decisions have their parts: printed where it was said, so that an older record is not printed as if it had been left open. */
const ifSaid = (decision: DecisionView, ...fields: TextField[]): Line[] => fields.flatMap((field) => (decision[field] || decision.absences?.[field] ? [answerTo(decision, field)] : []));
const listed = (label: string, words: string[]): Line[] => (words.length > 0 ? [line(label, words.join('\n'))] : []);

/** What was decided, line by line, in the order it is read. */
export function decidedLines(decision: DecisionView): Line[] {
  const { absences, latestBy, fallbackTrigger, fallbackPlan } = decision;
  const steps = (decision.steps ?? []).filter((step) => !isEmptyStep(step));
  const triggers = (decision.triggers ?? []).filter((trigger) => !isEmptyTrigger(trigger)).map((trigger) => `If ${triggerClause(trigger)}, then ${consequenceClause(trigger)}.`);
  const fallback = fallbackTrigger ? `If ${fallbackTrigger}, then ${fallbackPlan ?? 'the case is discussed again'}` : fallbackPlan;
  return [
    chosen(labelFor('intent'), INTENTS, decision.intent, absences, 'intent'),
    chosen(labelFor('timing'), TIMINGS, decision.timing, absences, 'timing'),
    line(labelFor('latestBy'), latestBy ? formatDate(latestBy) : null, absences?.['latestBy']),
    ...(steps.length > 0 && !decision.plan ? [] : [answerTo(decision, 'plan')]),
    ...listed(labelFor('steps'), steps.map((step, index) => `${index + 1}. ${stepWords(step, steps)}`)),
    answerTo(decision, 'radiotherapy'), answerTo(decision, 'systemic'), answerTo(decision, 'supportive'),
    ...listed(labelFor('considered'), (decision.considered ?? []).filter(({ answer, why }) => answer ?? why).map(({ care, answer, why }) => `${labelOf(CARE_CONSIDERED, care)}: ${[answer ? labelOf(YES_NO, answer).toLowerCase() : 'not said', why].filter(Boolean).join(', ')}`)),
    ...listed(labelFor('triggers'), triggers),
    ...(triggers.length > 0 && !fallback ? [] : [line('If the plan is overturned', fallback, absences?.['fallbackTrigger'])]),
    answerTo(decision, 'rationale'),
    ...ifSaid(decision, 'standard', 'deviationReason', 'uncertainty'),
    ...listed(labelFor('options'), (decision.options ?? []).filter(({ option, reason }) => option ?? reason).map(({ option, reason }) => `${option ?? 'Not named'}: ${reason ?? 'reason not stated'}`)),
    chosen(labelFor('agreement'), AGREEMENTS, decision.agreement, absences, 'agreement'),
    ...ifSaid(decision, 'missingRisk', 'risksDiscussedBy', 'nextDiscussion'),
    ...(decision.nextDiscussionOn ? [line(labelFor('nextDiscussionOn'), formatDate(decision.nextDiscussionOn))] : []),
    ...circumstances(decision, absences),
  ];
}

function circumstances(decision: DecisionView, absences: AbsenceMap | null | undefined): Line[] {
  return [
    ...(decision.discussionType ? [chosen(labelFor('discussionType'), DISCUSSION_TYPES, decision.discussionType, absences, 'discussionType')] : []),
    ...(decision.mode ? [chosen(labelFor('mode'), DISCUSSION_MODES, decision.mode, absences, 'mode')] : []),
    ...(decision.imagesShown ? [chosen(labelFor('imagesShown'), YES_NO, decision.imagesShown, absences, 'imagesShown')] : []),
    ...(decision.interests ? [line(labelFor('interests'), [labelOf(INTERESTS, decision.interests), decision.interestsWords].filter(Boolean).join(': '))] : []),
  ];
}

/** Who tells the referrer and the general practitioner, where somebody was named. */
export function informsOthers({ informsReferrer, informReferrerBy, informsGp, informGpBy }: DecisionView): Line[] {
  const told = (label: string, who: string | null | undefined, by: string | null | undefined) => (who ? [line(label, [who, by ? `by ${formatDate(by)}` : null].filter(Boolean).join(', '))] : []);
  return [...told('The referrer is told by', informsReferrer?.displayName, informReferrerBy), ...told('The general practitioner is told by', informsGp?.displayName, informGpBy)];
}
