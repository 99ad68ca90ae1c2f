import { labelOf, ROLES, type Role } from '@rachis/domain';
import { IconFlask } from '@tabler/icons-react';
import { useDemoSignIn } from '../../api/session.queries.js';
import { ProblemNote } from '../../ui/problem-note.js';
import classes from './demo-roles.module.css';

/** One click signs in as a fictional person of that role; shown only while demo data is on. */
export function DemoRoles({ roles, onSignedIn }: { roles: readonly Role[]; onSignedIn: () => void }) {
  const signIn = useDemoSignIn();
  return (
    <section className={classes['demo']} aria-labelledby="demo-title">
      <h2 id="demo-title" className={classes['title']}>
        <IconFlask size={16} aria-hidden /> Demonstration
      </h2>
      <p className={classes['text']}>All people and patients here are fictional. Look around as:</p>
      <ul className={classes['roles']}>
        {roles.map((role) => (
          <li key={role}>
            <button
              type="button"
              className={classes['role']}
              disabled={signIn.isPending}
              onClick={() => signIn.mutate({ role }, { onSuccess: onSignedIn })}
            >
              {labelOf(ROLES, role)}
            </button>
          </li>
        ))}
      </ul>
      {signIn.error && <ProblemNote problem={signIn.error} />}
    </section>
  );
}
