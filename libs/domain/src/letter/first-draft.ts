import { labelOf } from '../contract/code-list.js';
import { formatDate } from '../contract/dates.js';
import type { FieldFault } from '../contract/problems.js';
import type { DecisionView } from '../decision/decision.js';
import { PRESENTING_SYMPTOMS, RED_FLAG_GROUPS, type PresentingSymptom, type RedFlagGroup } from '../scores/red-flags/symptoms.js';
import { decisionActions, actionWords } from './decision-actions.js';
import type { Letter, LetterRecipient } from './letter.js';
import { PLAIN_GOALS, PLAIN_TIMINGS, plainSigns } from './plain-words.js';

/** Somebody the directory knows. */
export interface KnownPerson {
  readonly id: string;
  readonly displayName: string;
  readonly email: string | null;
}
/** What a first draft is made of. What is null was not recorded and is left open. */
export interface LetterFacts {
  readonly decision: DecisionView;
  readonly referrer: KnownPerson;
  readonly responsible: KnownPerson | null;
  readonly informsPatient: KnownPerson | null;
  /** The general practitioner of the last letter about this patient. */
  readonly gp: { readonly name: string | null; readonly email: string | null } | null;
  readonly centre: { readonly name: string; readonly emergencyPhone: string | null };
}

/** The outcome letter as it follows from the decision, before anybody has written a word. */
export function outcomeLetterDraft(facts: LetterFacts): Letter {
  const { decision, referrer, responsible } = facts;
  const to: LetterRecipient[] = [recipient('referrer', referrer), { role: 'gp', personId: null, name: facts.gp?.name ?? null, email: facts.gp?.email ?? null }];
  if (responsible && responsible.id !== referrer.id) to.push(recipient('consultant', responsible));
  return {
    kind: 'outcome_letter', words: null, next: decisionActions(decision).map(actionWords).join('\n'),
    callIf: [`At once: ${signs('neuro_immediate')}.`, `Within 24 hours: ${signs('pain_24h')}.`].join('\n'), contact: contactOf(facts), recipients: to,
  };
}

/**
 * The summary for the patient, from the goals that were chosen and nothing else. What was typed for colleagues is not carried
 * over: a clinician puts it into plain words and approves it.
 */
export function patientSummaryDraft(facts: LetterFacts): Letter {
  const { decision, informsPatient, responsible } = facts;
  const named = (state: string) => decision.goals.filter((goal) => goal.state === state).map(({ goal }) => PLAIN_GOALS[goal]);
  const [recommended, conditional] = [named('recommended'), named('conditional')];
  const words = [
    'The team of specialists has talked about you.',
    recommended.length > 0 ? `The team thinks that this can help you: ${joined(recommended)}.` : null,
    decision.goals.length > 0 && decision.goals.every(({ state }) => state === 'rejected' || state === 'not_applicable') ? 'The team does not advise an operation at this time.' : null,
    conditional.length > 0 ? `Whether it also makes sense to do this is not yet clear: ${joined(conditional)}.` : null,
    decision.radiotherapy ? 'The team has also talked about radiotherapy, which is treatment with rays.' : null,
    decision.systemic ? 'The team has also talked about treatment with medicines.' : null,
    decision.timing ? PLAIN_TIMINGS[decision.timing] : null,
    responsible ? `You decide with ${responsible.displayName} what is done.` : 'You decide with your doctor what is done.',
  ];
  return {
    kind: 'patient_summary', words: words.filter(Boolean).join('\n'),
    next: informsPatient ? `${informsPatient.displayName} will talk with you about this${decision.informPatientBy ? ` by ${formatDate(decision.informPatientBy)}` : ''}.` : null,
    callIf: `Call at once, day or night, if you notice: ${plainSigns().join('; ')}.`, contact: contactOf(facts),
    recipients: [...(informsPatient ? [recipient('informs_patient', informsPatient)] : []), { role: 'patient', personId: null, name: null, email: null }],
  };
}

const recipient = (role: LetterRecipient['role'], { id, displayName, email }: KnownPerson): LetterRecipient => ({ role, personId: id, name: displayName, email });
const signs = (group: RedFlagGroup) => (Object.keys(RED_FLAG_GROUPS) as PresentingSymptom[]).filter((code) => RED_FLAG_GROUPS[code] === group).map((code) => lower(labelOf(PRESENTING_SYMPTOMS, code))).join(', ');
const contactOf = ({ centre }: LetterFacts): string => [centre.name, centre.emergencyPhone ? `telephone ${centre.emergencyPhone}` : 'telephone not recorded'].join(', ');
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const joined = (words: readonly string[]) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join('; ')}; and ${words.at(-1) ?? ''}`);

const CLINICAL = /\b(SINS|ESCC|Bilsky|ECOG|WHO (?:status|performance)|KPS|Karnofsky|Frankel|ASIA|AIS|ISNCSCI|Tokuhashi|Tomita|Katagiri|Bauer|NOMS|NESMS|SORG|PRISM|SPRING|LMNOP|SPINO|mJOA|MFI-?5|NRS|prognos(?:is|tic|es)|survival|dissent(?:s|ed|ing)?|majority|minority)\b/i;

/** What may not stand in a summary for the patient: scores, forecasts, and who of the team thought otherwise. */
export function patientSummaryFaults(letter: Letter): FieldFault[] {
  return (['words', 'next', 'callIf', 'contact'] as const).flatMap((field) => {
    const found = CLINICAL.exec(letter[field] ?? '')?.[0];
    return found ? [{ pointer: `#/${field}`, detail: `A summary for the patient says it in plain words: "${found}" does not belong here` }] : [];
  });
}
