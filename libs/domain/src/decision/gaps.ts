import { labelOf } from '../contract/code-list.js';
import { allCare, CARE_CONSIDERED } from './considered.js';
import type { Decision } from './decision.js';
import { SURGICAL_GOALS } from './goal.js';
import { isEmptyStep } from './plan-step.js';
import { isEmptyTrigger } from './plan-trigger.js';

/** What must still be said before a decision can be signed: nothing here blocks but the goals themselves and the responsible clinician. */
export interface SigningGap {
  readonly pointer: string;
  readonly detail: string;
  readonly blocks: boolean;
}

const WANTED = { rationale: 'Rationale', intent: 'Intent', timing: 'Timing', agreement: 'Agreement', informsPatientId: 'Who tells the patient', informPatientBy: 'By when the patient is told', informsReferrerId: 'Who tells the referrer' } as const;
/** Asked together, because they are answered together. */
const CIRCUMSTANCES = { discussionType: 'kind of discussion', mode: 'how the board met', imagesShown: 'images shown', interests: 'conflicts of interest' } as const;

/** Looks over a decision before it is signed. A goal left open is not the same as "not applicable", so it blocks. */
export function signingGaps(decision: Decision): SigningGap[] {
  return [...goalGaps(decision), ...(decision.responsibleId ? [] : [{ pointer: '#/responsibleId', detail: 'Name the clinician who is responsible', blocks: true }]), ...openParts(decision)];
}

function goalGaps({ goals }: Decision): SigningGap[] {
  const gaps: SigningGap[] = [];
  for (const [index, { goal, state, reason, condition }] of goals.entries()) {
    const name = labelOf(SURGICAL_GOALS, goal);
    if (!state) gaps.push({ pointer: `#/goals/${index}/state`, detail: `${name} has not been decided`, blocks: true });
    if (state === 'rejected' && !reason) gaps.push({ pointer: `#/goals/${index}/reason`, detail: `Say why ${name.toLowerCase()} was rejected`, blocks: true });
    if (state === 'conditional' && !condition) gaps.push({ pointer: `#/goals/${index}/condition`, detail: `Say on what condition ${name.toLowerCase()} depends`, blocks: true });
  }
  for (const { code, label } of SURGICAL_GOALS) if (!goals.some(({ goal }) => goal === code)) gaps.push({ pointer: '#/goals', detail: `${label} has not been decided`, blocks: true });
  return gaps;
}

function openParts(decision: Decision): SigningGap[] {
  const { absences, steps, triggers, considered } = decision;
  const open = (field: keyof Decision) => !decision[field] && !absences?.[field];
  const gap = (pointer: string, detail: string): SigningGap => ({ pointer: `#/${pointer}`, detail, blocks: false });
  const gaps = Object.entries(WANTED).flatMap(([field, label]) => (open(field as keyof typeof WANTED) ? [gap(field, `${label} is open`)] : []));
  if (open('plan') && !steps?.some((step) => !isEmptyStep(step))) gaps.unshift(gap('plan', 'Plan is open'));
  for (const [index, step] of (steps ?? []).entries()) if (!step.what) gaps.push(gap(`steps/${index}/what`, `Step ${index + 1} does not say what is done`));
  for (const [index, trigger] of (triggers ?? []).entries()) {
    if (isEmptyTrigger(trigger)) continue;
    const { kind, date, words, consequence, plan } = trigger;
    if (!kind) gaps.push(gap(`triggers/${index}/kind`, `Trigger ${index + 1} does not say what happens`));
    if (kind === 'date_passes' && !date) gaps.push(gap(`triggers/${index}/date`, `Trigger ${index + 1} has no date and cannot be watched`));
    if (kind === 'other' && !words) gaps.push(gap(`triggers/${index}/words`, `Trigger ${index + 1} does not say what happens`));
    if (!plan && consequence !== 'rediscuss') gaps.push(gap(`triggers/${index}/plan`, `Trigger ${index + 1} does not say what is then done`));
  }
  const unspoken = allCare(considered).filter(({ answer }) => !answer);
  if (unspoken.length > 0) gaps.push(gap('considered', `Not yet considered: ${unspoken.map(({ care }) => labelOf(CARE_CONSIDERED, care).toLowerCase()).join(', ')}`));
  if (open('standard') && !decision.deviationReason) gaps.push(gap('standard', 'No evidence or standard is cited, and no reason to depart from it'));
  if (decision.missingInformation && open('missingRisk')) gaps.push(gap('missingRisk', 'Risk of what is missing is open'));
  const around = (Object.keys(CIRCUMSTANCES) as (keyof typeof CIRCUMSTANCES)[]).filter(open);
  if (around.length > 0) gaps.push(gap(around[0] ?? 'mode', `Open: ${around.map((field) => CIRCUMSTANCES[field]).join(', ')}`));
  return gaps;
}
