import { codeList, type CodeOf } from '../contract/code-list.js';
import type { SurgicalGoal } from '../decision/goal.js';

/** By which way the spine is reached. */
export const SURGICAL_APPROACHES = codeList({
  posterior_midline: 'Posterior midline',
  posterolateral: 'Posterolateral (transpedicular, costotransversectomy)',
  anterior_cervical: 'Anterior cervical',
  transthoracic: 'Transthoracic',
  retroperitoneal: 'Retroperitoneal',
  combined: 'Combined anterior and posterior',
  percutaneous: 'Percutaneous',
  mini_open: 'Mini-open or tubular',
  transoral: 'Transoral',
});
/** The code of an approach. */
export type SurgicalApproach = CodeOf<typeof SURGICAL_APPROACHES>;

/** How much of the tumour is to be taken. */
export const RESECTION_INTENTS = codeList({
  none: 'No resection',
  debulking_intralesional: 'Intralesional debulking or curettage',
  separation: 'Separation: an epidural margin for radiosurgery',
  piecemeal_total: 'Piecemeal total vertebrectomy',
  en_bloc: 'En bloc spondylectomy, wide or marginal',
});
/** The code of an intent. */
export type ResectionIntent = CodeOf<typeof RESECTION_INTENTS>;

/** Whether a goal was reached, said after the operation. */
export const GOAL_OUTCOMES = codeList({
  yes: 'Reached',
  partly: 'Partly reached',
  no: 'Not reached',
  cannot_tell: 'Cannot be told',
});
/** The code of such an answer. */
export type GoalOutcome = CodeOf<typeof GOAL_OUTCOMES>;

/** A procedure with the goals it can serve; an adjunct serves none by itself. */
export interface Procedure {
  readonly code: string;
  readonly label: string;
  readonly goals: readonly SurgicalGoal[];
}

/** The procedures of spinal metastatic disease. */
export const PROCEDURES = [
  { code: 'needle_biopsy', label: 'Needle biopsy', goals: ['biopsy'] },
  { code: 'open_biopsy', label: 'Open biopsy', goals: ['biopsy'] },
  { code: 'laminectomy', label: 'Laminectomy, decompressive', goals: ['decompression'] },
  {
    code: 'transpedicular_decompression',
    label: 'Transpedicular or circumferential decompression',
    goals: ['decompression'],
  },
  { code: 'separation_surgery', label: 'Separation surgery', goals: ['decompression', 'stabilisation'] },
  {
    code: 'corpectomy',
    label: 'Corpectomy or vertebrectomy with reconstruction',
    goals: ['decompression', 'resection', 'stabilisation'],
  },
  { code: 'costotransversectomy', label: 'Costotransversectomy', goals: ['decompression', 'resection'] },
  { code: 'en_bloc_spondylectomy', label: 'Total en bloc spondylectomy', goals: ['resection', 'stabilisation'] },
  { code: 'posterior_instrumentation_open', label: 'Posterior instrumentation, open', goals: ['stabilisation'] },
  { code: 'percutaneous_fixation', label: 'Percutaneous pedicle screw fixation', goals: ['stabilisation'] },
  { code: 'anterior_instrumentation', label: 'Anterior instrumentation or cage', goals: ['stabilisation'] },
  { code: 'occipitocervical_fixation', label: 'Occipitocervical fixation', goals: ['stabilisation'] },
  { code: 'vertebroplasty', label: 'Percutaneous vertebroplasty', goals: ['stabilisation'] },
  { code: 'kyphoplasty', label: 'Balloon kyphoplasty', goals: ['stabilisation'] },
  { code: 'cement_augmented_screws', label: 'Cement-augmented screws', goals: ['stabilisation'] },
  { code: 'sacroplasty', label: 'Sacroplasty', goals: ['stabilisation'] },
  { code: 'intradural_resection', label: 'Intradural tumour resection', goals: ['resection'] },
  { code: 'rfa', label: 'Radiofrequency ablation', goals: ['resection'] },
  { code: 'cryoablation', label: 'Cryoablation', goals: ['resection'] },
  { code: 'litt', label: 'Laser interstitial thermal therapy', goals: ['decompression'] },
  { code: 'embolisation', label: 'Embolisation before surgery (adjunct)', goals: [] },
  { code: 'halo_orthosis', label: 'Halo or other external orthosis', goals: ['stabilisation'] },
] as const satisfies readonly Procedure[];
/** The code of a procedure. */
export type ProcedureCode = (typeof PROCEDURES)[number]['code'];

/** The procedures that can serve a goal, in the order of the list. */
export function proceduresFor(goal: SurgicalGoal): Procedure[] {
  return PROCEDURES.filter((procedure: Procedure) => procedure.goals.includes(goal));
}

/** The goals that a set of procedures can serve, each once. Throws RangeError for a code that is no procedure. */
export function goalsServedBy(codes: readonly ProcedureCode[]): SurgicalGoal[] {
  const goals = codes.flatMap((code): readonly SurgicalGoal[] => {
    const procedure = PROCEDURES.find((known) => known.code === code);
    if (!procedure) throw new RangeError(`"${String(code)}" is not a procedure`);
    return procedure.goals;
  });
  return [...new Set(goals)];
}
