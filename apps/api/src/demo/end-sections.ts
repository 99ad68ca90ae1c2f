import { CaseEnd, type CaseState, type ClosingReason } from '@rachis/domain';
import { answers, insert, type Write } from './acts.js';
import { chanceOf } from './random.js';

/** The end of care as it was recorded, with the plans that it ended; nothing else was open any more. */
export function endRow({ id: caseId, state: stateBefore }: { readonly id: string; readonly state: CaseState }, at: Date, reason: Extract<ClosingReason, 'died' | 'transferred' | 'discharged'>, endedOn: string | null, plans: readonly string[]): Write {
  const chance = chanceOf(`${caseId} end`);
  const id = chance.id(at);
  const end: CaseEnd = reason === 'died' ? { kind: 'died', endedOn, cause: chance.weighted({ related: 80, unrelated: 8, unknown: 12 }) } : reason === 'discharged' ? { kind: 'discharged', endedOn } : { kind: 'transferred', endedOn, transferredTo: 'Southmoor Spinal Oncology (fictional), medical oncology' };
  return insert('case_end', { ...answers(CaseEnd, end), id, caseId, togetherId: id, stateBefore, patientBefore: null, closed: { plans: [...plans], visits: [], items: [], emergencies: [], actions: 0 } });
}
