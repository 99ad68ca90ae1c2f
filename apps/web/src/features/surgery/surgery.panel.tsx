import { standingOnly, type CaseView, type Option } from '@rachis/domain';
import { ComplicationsPanel } from './complications.panel.js';
import { OperationsPanel } from './operations.panel.js';
import { SurgeryPlansPanel } from './surgery-plans.panel.js';
import { newestSigned } from './surgery-words.js';
import classes from './surgery.module.css';

interface Props {
  theCase: Pick<CaseView, 'id' | 'surgeryPlans' | 'operations' | 'complications' | 'discussions' | 'tumour'>;
  people: readonly Option[];
  timeZone: string;
  mayPlan: boolean;
  mayOperate: boolean;
  mayReport: boolean;
  mayRetract: { operation: boolean; complication: boolean };
}

/** Plan, operations and complications of a case. */
export function SurgeryPanels({ theCase, people, timeZone, mayPlan, mayOperate, mayReport, mayRetract }: Props) {
  const { id: caseId, discussions } = theCase;
  const [plans, operations, complications] = [theCase.surgeryPlans ?? [], standingOnly(theCase.operations), standingOnly(theCase.complications)];
  return (
    <div className={classes['surgery']}>
      <SurgeryPlansPanel caseId={caseId} plans={plans} operations={operations} board={newestSigned(discussions)} people={people} timeZone={timeZone} primary={theCase.tumour?.primary ?? null} mayEdit={mayPlan} />
      <div className={classes['pair']}>
        <OperationsPanel caseId={caseId} operations={operations} plans={plans} complications={complications} timeZone={timeZone} mayEdit={mayOperate} mayRetract={mayRetract.operation} inError={(theCase.operations ?? []).filter(({ retractedReason }) => retractedReason)} />
        <ComplicationsPanel caseId={caseId} complications={complications} operations={operations} mayEdit={mayReport} mayRetract={mayRetract.complication} inError={(theCase.complications ?? []).filter(({ retractedReason }) => retractedReason)} />
      </div>
    </div>
  );
}
