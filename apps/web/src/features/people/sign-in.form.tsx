import { Credentials } from '@rachis/domain';
import { useState } from 'react';
import { isProblem } from '../../api/api-problem.js';
import { useSignIn } from '../../api/session.queries.js';
import { ContractForm } from '../../ui/contract-form.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { CredentialField } from './credential-field.js';

interface Props {
  /** Whose session ended, so that only the password has to be typed. */
  email?: string;
  onSignedIn: () => void;
}

/** E-mail and password of a local account; then the code, where an authenticator app guards it. */
export function SignInForm({ email, onSignedIn }: Props) {
  const signIn = useSignIn();
  const [asksCode, setAsksCode] = useState(false);
  const contract = useContractForm(Credentials, { email: email ?? '' }, { checkOn: 'submit' });
  return (
    <ContractForm
      contract={contract}
      label="Sign in"
      submit="Sign in"
      onSubmit={async (credentials) => {
        try {
          await signIn.mutateAsync(credentials);
        } catch (refused) {
          if (!asksCode && isProblem(refused, 'second-factor-needed')) return setAsksCode(true);
          throw refused;
        }
        onSignedIn();
      }}
    >
      <CredentialField name="email" startHere={email === undefined} />
      <CredentialField name="password" startHere={email !== undefined} />
      {asksCode && <CredentialField name="code" takesFocus />}
    </ContractForm>
  );
}
