import { SIGN_IN_REFUSALS } from '@rachis/domain';
import { ProblemNote } from '../../ui/problem-note.js';

/** What can be done about it. */
const WHAT_NOW: Readonly<Record<string, string>> = {
  'provider-down': 'Try again in a minute, or sign in with a local account. In an emergency telephone the centre.',
  'no-role': 'Ask the coordinator of the board which group you need; the administrator of the hospital’s accounts can add you.',
  'unknown-person': 'The hospital has not confirmed your address, so no account could be tied to it. Ask the administrator.',
  disabled: 'Ask the administrator of the board.',
};

/** Why somebody came back from the hospital's sign-in without being signed in. */
export function SignInRefused({ why }: { why: string }) {
  const known = SIGN_IN_REFUSALS.find(({ code }) => code === why);
  return <ProblemNote problem={{ title: known?.label ?? 'The hospital’s sign-in did not succeed', detail: WHAT_NOW[why] ?? 'Begin again with the button below.' }} />;
}
