import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { signInOptions } from '../../api/session.queries.js';
import { DemoRoles } from '../../features/people/demo-roles.panel.js';
import { SignInRefused } from '../../features/people/sign-in-refused.js';
import { SignInForm } from '../../features/people/sign-in.form.js';
import { ErrorState } from '../../ui/error-state.js';
import { SpineFigure } from '../../features/anatomy/spine-figure.js';
import { Logo } from '../shell/logo.js';
import classes from './sign-in-page.module.css';

/** The door: a local account, and in a demonstration one click as any role. */
export function SignInPage() {
  useDocumentTitle('Sign in · Rachis');
  const router = useRouter();
  const client = useQueryClient();
  const { next, why } = useSearch({ from: '/sign-in' });
  const { data: options, error, refetch } = useQuery(signInOptions);
  const enter = () => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    router.history.push(next ?? '/');
  };
  return (
    <main className={classes['page']}>
      <section className={classes['column']}>
        <div className={classes['brand']}>
          <Logo size={36} />
          <div>
            <p className={classes['name']}>Rachis</p>
            <p className={classes['service']}>{options?.serviceName ?? 'The board for metastatic spine disease'}</p>
          </div>
        </div>
        <h1 className={classes['title']}>Sign in</h1>
        {error ? (
          <ErrorState title="The service cannot be reached" error={error} onRetry={() => void refetch()} />
        ) : (
          <>
            {why && <SignInRefused why={why} />}
            {options?.providerName && (
              <Button component="a" href={`/api/session/oidc/begin?next=${encodeURIComponent(next ?? '/')}`} size="md">
                {options.providerName}
              </Button>
            )}
            <SignInForm onSignedIn={enter} />
            <p className={classes['note']}>
              <Link to="/password">Forgotten your password?</Link>
            </p>
            {options?.demo && <DemoRoles roles={options.demoRoles} onSignedIn={enter} />}
          </>
        )}
        <p className={classes['note']}>Access is for members of the board and referring teams. What you open and change is recorded.</p>
      </section>
      <aside className={classes['picture']} aria-hidden>
        <SpineFigure />
      </aside>
    </main>
  );
}
