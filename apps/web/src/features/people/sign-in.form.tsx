import { Credentials } from '@rachis/domain';
import { useSignIn } from '../../api/session.queries.js';
import { ContractForm } from '../../ui/contract-form.js';
import { useContractForm } from '../../ui/use-contract-form.js';
import { CredentialField } from './credential-field.js';

interface Props {
  /** Whose session ended, so that only the password has to be typed. */
  email?: string;
  onSignedIn: () => void;
}

/** E-mail and password of a local account. */
export function SignInForm({ email, onSignedIn }: Props) {
  const signIn = useSignIn();
  const contract = useContractForm(Credentials, { email: email ?? '' }, { checkOn: 'submit' });
  return (
    <ContractForm
      contract={contract}
      label="Sign in"
      submit="Sign in"
      onSubmit={async (credentials) => {
        await signIn.mutateAsync(credentials);
        onSignedIn();
      }}
    >
      <CredentialField name="email" startHere={email === undefined} />
      <CredentialField name="password" startHere={email !== undefined} />
    </ContractForm>
  );
}
