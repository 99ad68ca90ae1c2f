import { EMBOLISATION_FACTS, embolisationPrompt, type PrimaryTumour, type SurgicalGoal } from '@rachis/domain';
import classes from './surgery.module.css';

const OPEN: readonly SurgicalGoal[] = ['decompression', 'resection'];

/** What was published of embolisation, where a hypervascular tumour is to be decompressed or resected; what is open is said, nothing is advised. */
export function EmbolisationNote({ primary, goals, embolisation }: { primary: PrimaryTumour | null; goals: readonly SurgicalGoal[]; embolisation: string | null }) {
  const prompt = embolisationPrompt(primary, goals.length === 0 ? null : goals.some((goal) => OPEN.includes(goal)));
  if (prompt === false) return null;
  if (prompt === null) return goals.some((goal) => OPEN.includes(goal)) && !embolisation ? <p className={classes['label']}>Whether the tumour is hypervascular is not known: the primary is open.</p> : null;
  return (
    <details className={classes['older']} open={!embolisation}>
      <summary>Embolisation before surgery: facts, the primary counts as hypervascular</summary>
      <ul className={classes['observed']}>
        {EMBOLISATION_FACTS.map(({ says, source }) => (
          <li key={source}>
            {says} <span className={classes['label']}>{source}</span>
          </li>
        ))}
      </ul>
      <p className={classes['label']}>The list of hypervascular histologies is from memory and not verified; histology is not angiography.</p>
    </details>
  );
}
