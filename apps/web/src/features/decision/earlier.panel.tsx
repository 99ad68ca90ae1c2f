import { Button } from '@mantine/core';
import { carriedPlan, carriedTriggers, isStillOpen, isUnanswered, triggerClause, withProposal, type Decision } from '@rachis/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DraftSaver } from './draft-saver.js';
import { FactChanges } from './fact-changes.js';
import { FoldedPart } from './folded-part.js';
import { earlierOf } from './decision.queries.js';
import { editable } from './draft-fields.js';
import { DraftPlanChanges } from './plan-changes.js';
import classes from './parts.module.css';

interface Props {
  itemId: string;
  /** Without it the earlier discussion is only read. */
  saver?: DraftSaver;
  people?: readonly { readonly code: string; readonly label: string }[];
}

/** What was decided before and what is different since. Plan and triggers come along only when somebody takes them, and never over what was typed. */
export function EarlierPanel({ itemId, saver, people = [] }: Props) {
  const { data } = useQuery(earlierOf(itemId));
  const [open, setOpen] = useState(false);
  const { decision, since, triggers = [] } = data ?? {};
  if (!decision || !since) return null;
  const fired = triggers.filter(isUnanswered);
  const waiting = triggers.filter(isStillOpen);
  const take = (proposal: Partial<Decision>) => saver?.edit(editable(withProposal(saver.read().draft.mine, proposal)));
  const nameOf = (id: string) => people.find(({ code }) => code === id)?.label ?? (decision.responsible?.id === id ? decision.responsible.displayName : null);
  const many = since.facts.length + since.figures.length;
  const holds = [many === 0 ? 'nothing recorded has changed since' : `${many} ${many === 1 ? 'change' : 'changes'} since`, fired.length > 0 && `${fired.length} triggered`, waiting.length > 0 && `${waiting.length} still watched`].filter(Boolean).join(' · ');
  return (
    <FoldedPart title="Decided before" holds={holds} said open={open} onToggle={() => setOpen(!open)}>
      <p>{decision.sentence}</p>
      {fired.length > 0 && <p>Has happened: {fired.map((trigger) => triggerClause(trigger)).join('; ')}.</p>}
      <FactChanges since={since} />
      {saver && <DraftPlanChanges earlier={decision} saver={saver} nameOf={nameOf} />}
      {saver && (
        <p className={classes['acts']}>
          <Button size="compact-sm" variant="default" onClick={() => take(carriedPlan(decision))}>
            Take over the earlier plan
          </Button>
          {waiting.length > 0 && (
            <Button size="compact-sm" variant="default" onClick={() => take({ triggers: carriedTriggers(waiting) })}>
              Take over what is still watched
            </Button>
          )}
          <span className={classes['quiet']}>Only where nothing has been said yet.</span>
        </p>
      )}
    </FoldedPart>
  );
}
