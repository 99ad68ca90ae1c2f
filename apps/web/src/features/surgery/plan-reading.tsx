import { IconStar } from '@tabler/icons-react';
import { formatDate, IMPLANT_MATERIALS, labelOf, PROCEDURES, standingOf, SURGICAL_GOALS, SurgeryPlan, type OperationView, type PrimaryTumour, type SurgeryPlanView } from '@rachis/domain';
import { AbsenceChip } from '../../ui/absence-chip.js';
import { ReadList } from '../../ui/read-field.js';
import { RecordedNote } from '../../ui/recorded-note.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { CodeChips } from './code-chips.js';
import { EmbolisationNote } from './embolisation-note.js';
import { GoalGapsNote } from './goal-gaps-note.js';
import { LongText } from './long-text.js';
import { OpenOnDemand } from './open-on-demand.js';
import { planName, standingWords } from './surgery-words.js';
import classes from './surgery.module.css';

interface Props {
  plan: SurgeryPlanView;
  plans: readonly SurgeryPlanView[];
  operations: readonly OperationView[];
  primary: PrimaryTumour | null;
}

/** One plan. The one that counts is read whole; one that no longer counts is a line that opens. */
export function PlanReading({ plan, plans, operations, primary }: Props) {
  const standing = standingOf(plan, plans, operations);
  const { word, tone } = standingWords(plan, standing);
  const isNewest = plans[0]?.id === plan.id;
  const head = (
    <span className={classes['head']}>
      <StatusBadge tone={tone}>{word}</StatusBadge>
      <b>{planName(plan)}</b>
    </span>
  );
  const whole = () => (
    <div className={classes['entry']}>
      <p className={classes['when']}>
        <span className={classes['label']}>Planned for</span> {plan.plannedOn ? <b>{formatDate(plan.plannedOn)}</b> : <AbsenceChip absence={plan.absences?.['plannedOn']} />}
        {plan.slot && <span>{plan.slot}</span>}
        <span className={classes['label']}>Surgeon</span> {plan.responsible?.displayName ?? <AbsenceChip absence={plan.absences?.['responsibleId']} />}
      </p>
      {plan.cancellationReason && (
        <p>
          <span className={classes['label']}>Cancelled because </span>
          {plan.cancellationReason}
        </p>
      )}
      <PlanGoals plan={plan} />
      <CodeChips label="Procedures" of={PROCEDURES} codes={plan.procedures} absence={plan.absences?.['procedures']} />
      <GoalGapsNote goals={(plan.goals ?? []).map(({ goal }) => goal)} procedures={plan.procedures ?? []} />
      <ReadList of={SurgeryPlan} from={plan} only={['targetLevels', 'instrumentedLevels', 'cementedLevels', 'approach', 'minimallyInvasive', 'resectionIntent', 'embolisation', 'expectedBloodLossMl', 'asaClass']} columns={3} />
      {standing === 'current' && <EmbolisationNote primary={primary} goals={(plan.goals ?? []).map(({ goal }) => goal)} embolisation={plan.embolisation ?? null} />}
      <CodeChips label="Material" of={IMPLANT_MATERIALS} codes={plan.implantMaterials} absence={plan.absences?.['implantMaterials']} />
      <LongText label="Implants" text={plan.implants} />
      <LongText label="Note" text={plan.note} />
      <RecordedNote of={plan} />
    </div>
  );
  if (isNewest || standing === 'current') {
    return (
      <div className={classes['entry']}>
        {head}
        {whole()}
      </div>
    );
  }
  return (
    <OpenOnDemand className={classes['line']} summary={head}>
      {whole}
    </OpenOnDemand>
  );
}

function PlanGoals({ plan }: { plan: SurgeryPlanView }) {
  const goals = plan.goals ?? [];
  if (goals.length === 0) {
    return (
      <p>
        <span className={classes['label']}>Goals</span> <AbsenceChip absence={plan.absences?.['goals']} />
      </p>
    );
  }
  return (
    <ul className={classes['goalList']} aria-label="Goals of the plan">
      {goals.map(({ goal, rationale }) => (
        <li key={goal}>
          <b>{labelOf(SURGICAL_GOALS, goal)}</b>
          {plan.primaryGoal === goal && (
            <span className={classes['primary']}>
              <IconStar size={14} stroke={2} aria-hidden /> primary
            </span>
          )}
          {rationale ? <span className={classes['why']}>{rationale}</span> : <span className={classes['label']}>no reason recorded</span>}
        </li>
      ))}
    </ul>
  );
}
