import { DeliveryLink, DeliveryStatement, GoalResult, type FulfilledPart, type NotDoneReason, type PlanPart, type RadiotherapyCourse, type SurgicalGoal } from '@rachis/domain';
import { answers, insert } from './acts.js';
import { MINUTE, later } from './calendar.js';
import type { CaseFile } from './case-file.js';
import type { Someone } from './directory.js';
import { chanceOf } from './random.js';

/** The goals of surgery that the last decision recommended. */
export const recommendedGoals = ({ plan }: CaseFile): SurgicalGoal[] => (plan?.goals ?? []).filter(({ state }) => state === 'recommended').map(({ goal }) => goal);

function link(file: CaseFile, at: Date, by: Someone, given: Pick<DeliveryLink, 'source' | 'sourceId' | 'fulfils'>): void {
  if (!file.decisionId || given.fulfils.length === 0) return;
  file.act(at, by, 'delivery.link', [insert('delivery_link', { ...answers(DeliveryLink, given), id: chanceOf(`${given.sourceId} link`).id(at), caseId: file.id, decisionId: file.decisionId })]);
}

function state(file: CaseFile, at: Date, by: Someone, part: PlanPart, said: DeliveryStatement['said'], reason: NotDoneReason | null, words: string | null = null): void {
  if (!file.decisionId) return;
  const row = answers(DeliveryStatement, { part, said, reason, words });
  file.act(at, by, 'delivery.state', [insert('delivery_statement', { ...row, id: chanceOf(`${file.decisionId} ${part}`).id(at), caseId: file.id, decisionId: file.decisionId })]);
}

/** Most operations are linked by somebody soon after; the others wait to be confirmed. */
export function linkOperation(file: CaseFile, at: Date, by: Someone, operationId: string, done: { goals: readonly SurgicalGoal[]; tissue: boolean }): void {
  const chance = chanceOf(`${operationId} delivered`);
  if (!chance.chance(0.82)) return;
  const served = recommendedGoals(file).filter((goal) => (goal === 'biopsy' ? done.tissue : done.goals.includes(goal)));
  link(file, at, by, { source: 'operation', sourceId: operationId, fulfils: served.map((part): FulfilledPart => ({ part, extent: part === 'decompression' && chance.chance(0.04) ? 'partly' : 'full' })) });
  for (const part of recommendedGoals(file).filter((goal) => !served.includes(goal))) if (chance.chance(0.7)) state(file, later(at, MINUTE), by, part, 'not_done', chance.pick(['new_information', 'condition_not_met', 'none_given']));
}

/** The operation was called off: somebody says so of every goal, mostly with the reason. */
export function calledOff(file: CaseFile, at: Date, by: Someone, declined: boolean): void {
  const chance = chanceOf(`${file.decisionId ?? ''} called off`);
  for (const part of recommendedGoals(file)) state(file, at, by, part, 'not_done', chance.chance(0.85) ? (declined ? 'patient_choice' : 'comorbidity') : null);
}

/** Weeks later somebody looks whether the goals were achieved; of some nobody has said anything. */
export function judgeGoals(file: CaseFile, at: Date, by: Someone, goals: readonly SurgicalGoal[]): void {
  const chance = chanceOf(`${file.decisionId ?? ''} goals ${at.toISOString()}`);
  if (!file.decisionId) return;
  for (const goal of goals.filter((one) => recommendedGoals(file).includes(one) && one !== 'biopsy')) {
    if (!chance.chance(0.6)) continue;
    const achieved = chance.weighted({ yes: 76, partly: 14, no: 4, cannot_tell: 6 });
    const row: Partial<GoalResult> = {
      goal, assessedOn: file.day(at), achieved, basis: goal === 'stabilisation' ? 'standing films' : 'MRI', residualEscc: goal === 'decompression' ? (achieved === 'yes' ? chance.pick(['0', '1a']) : achieved === 'partly' ? '1c' : null) : null,
      hardware: goal === 'stabilisation' ? (achieved === 'no' ? 'loosened' : 'intact') : null,
    };
    file.act(at, by, 'delivery.judge', [insert('goal_result', { ...answers(GoalResult, row), id: chanceOf(`${file.decisionId} ${goal} result`).id(at), caseId: file.id, decisionId: file.decisionId })]);
  }
}

/** What a course of radiotherapy is of the decision, and what is said of the treatments that were named beside it. */
export function linkCourse(file: CaseFile, at: Date, by: Someone, course: { id: string; state: RadiotherapyCourse['state'] }): void {
  const chance = chanceOf(`${course.id} delivered`);
  if (!file.decisionId || !file.plan?.radiotherapy || !chance.chance(0.8)) return;
  const extent = course.state === 'under_way' ? 'begun' : course.state === 'stopped_early' ? 'partly' : course.state === 'delivered' ? 'full' : null;
  if (extent) link(file, at, by, { source: 'radiotherapy', sourceId: course.id, fulfils: [{ part: 'radiotherapy', extent }] });
  if (course.state === 'cancelled') state(file, at, by, 'radiotherapy', 'not_done', chance.pick(['deterioration', 'patient_choice', 'other_therapy']));
  if (file.plan.systemic && recommendedGoals(file).length === 0 && extent) state(file, at, by, 'systemic', /continue|unchanged/i.test(file.plan.systemic) ? 'not_meant' : 'done', null);
}
