type Ask = () => Promise<void>;

let ask: Ask | null = null;
let asking: Promise<void> | null = null;

/** Says how a person is asked to sign in again over the page they are on; answers with how to stop. */
export function onSessionEnded(how: Ask): () => void {
  ask = how;
  return () => {
    if (ask === how) ask = null;
  };
}

/** Asks once, however many requests found the session ended; false when nobody can ask. */
export async function signedInAgain(): Promise<boolean> {
  if (!ask) return false;
  asking ??= ask().finally(() => {
    asking = null;
  });
  await asking;
  return true;
}
