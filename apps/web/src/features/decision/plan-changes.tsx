import { planChanges, type Decision } from '@rachis/domain';
import { useSyncExternalStore } from 'react';
import type { DraftSaver } from './draft-saver.js';
import classes from './parts.module.css';

interface Props {
  earlier: Decision;
  now: Decision;
  /** The name of a clinician, as far as the screen knows it. */
  nameOf: (id: string) => string | null;
}

/** What this decision has different from the one before: each goal, then field by field. Who tells whom and by when belongs to the day and is left out. */
export function PlanChanges({ earlier, now, nameOf }: Props) {
  const changes = planChanges(earlier, now, nameOf);
  return (
    <section aria-label="What this decision has different">
      <h4 className={classes['partHead']}>Different from the decision before</h4>
      {changes.length === 0 ? (
        <p className={classes['quiet']}>Nothing: goals, plan and triggers are the same.</p>
      ) : (
        <ul className={classes['list']} aria-label="Different from the decision before">
          {changes.map(({ label, before, now: after }) => (
            <li key={label}>
              <strong>{label}</strong>: <s>{before}</s> <span aria-hidden>→</span> {after}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The same, read along while the new decision is typed. */
export function DraftPlanChanges({ saver, ...props }: Omit<Props, 'now'> & { saver: DraftSaver }) {
  const { draft } = useSyncExternalStore(saver.subscribe, saver.read);
  return <PlanChanges {...props} now={draft.mine} />;
}
