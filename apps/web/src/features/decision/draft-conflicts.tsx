import { Button, Group } from '@mantine/core';
import { Decision, fieldsOf, type GoalDecision, GOAL_STATES, labelOf } from '@rachis/domain';
import { answerText } from '../../ui/read-field.js';
import { useContractWords } from '../../ui/contract-words.js';
import classes from './decision.module.css';
import type { Draft } from './draft.js';
import { draftFieldLabel, rowWords, type DraftField } from './draft-fields.js';

interface Props {
  draft: Draft;
  onSettle: (field: DraftField, choice: 'mine' | 'theirs') => void;
}

/** Parts that two people wrote at once: both texts, and a choice. Until then theirs is kept and mine waits in the editor. */
export function DraftConflicts({ draft, onSettle }: Props) {
  if (draft.conflicts.length === 0) return null;
  return (
    <div role="alert" className={classes['conflicts']}>
      {draft.conflicts.map(({ field, by }) => (
        <div key={field} className={classes['conflict']}>
          <p className={classes['conflictTitle']}>
            {draftFieldLabel(field, draft.mine, draft.stored)}: {by} wrote this too
          </p>
          <dl className={classes['versions']}>
            <dt>Theirs</dt>
            <dd>
              <PartText decision={draft.stored} field={field} />
            </dd>
            <dt>Mine</dt>
            <dd>
              <PartText decision={draft.mine} field={field} />
            </dd>
          </dl>
          <Group gap="xs">
            <Button size="compact-sm" variant="default" onClick={() => onSettle(field, 'theirs')}>
              Take theirs
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => onSettle(field, 'mine')}>
              Keep mine
            </Button>
          </Group>
        </div>
      ))}
    </div>
  );
}

const goalText = ({ state, primary, manner, reason, condition }: GoalDecision) => [state ? labelOf(GOAL_STATES, state) : 'Not decided', primary ? 'primary' : primary === false && 'secondary', manner, reason, condition && `if ${condition}`].filter(Boolean).join(', ');

function PartText({ decision, field }: { decision: Decision; field: DraftField }) {
  const words = useContractWords();
  const goal = decision.goals.find((row) => `goals.${row.goal}` === field);
  if (goal) return goalText(goal);
  if (field.includes(':')) return rowWords(decision, field) ?? 'Taken out';
  const question = fieldsOf(Decision)[field];
  const text = question && answerText(question, decision[field as keyof Decision], words);
  return text ?? words.absenceLabel(decision.absences?.[field]);
}
