import type { AbsenceMap } from '../contract/absence.js';
import { codeList, type CodeOf } from '../contract/code-list.js';
import { Absences, CalendarDate, Holds, OneOf, Text } from '../contract/fields.js';
import { SURGICAL_GOALS, type SurgicalGoal } from '../decision/goal.js';
import { ESCC_GRADES, type EsccCode } from '../lesion/lesion.js';
import { GOAL_OUTCOMES, type GoalOutcome } from '../surgery/procedures.js';

/** How the implants stand on the images or on the table. */
export const HARDWARE_STATES = codeList({ intact: 'Intact', loosened: 'Loosened', displaced: 'Displaced or cut out', broken: 'Broken', revised: 'Revised or removed' });
export type HardwareState = CodeOf<typeof HARDWARE_STATES>;

/**
 * What became of one goal of a signed decision after treatment, on one day. The resection margin stays with the operation and the
 * adequacy of tissue with the specimen; both are read here and never asked twice.
 */
export class GoalResult {
  @OneOf({ label: 'Goal', of: SURGICAL_GOALS, required: true }) goal!: SurgicalGoal;
  @CalendarDate({ label: 'Judged on', required: true }) assessedOn!: string;
  @OneOf({ label: 'Achieved', of: GOAL_OUTCOMES }) achieved?: GoalOutcome | null;
  @OneOf({ label: 'Residual ESCC', of: ESCC_GRADES, hint: 'On the images after treatment' })
  @Holds((_grade, { goal }: Partial<GoalResult>) => (goal === 'decompression' ? null : 'Residual compression goes with the decompression'))
  residualEscc?: EsccCode | null;
  @OneOf({ label: 'Implants', of: HARDWARE_STATES })
  @Holds((_state, { goal }: Partial<GoalResult>) => (goal === 'stabilisation' ? null : 'The implants go with the stabilisation'))
  hardware?: HardwareState | null;
  @Text({ label: 'Judged by', max: 200, hint: 'MRI, CT, standing films, clinic' }) basis?: string | null;
  @Text({ label: 'In words', lines: 2, max: 1000 }) words?: string | null;
  @Absences() absences?: AbsenceMap | null;
}
