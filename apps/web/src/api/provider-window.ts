const CHANNEL = 'rachis-confirmed';

/** Opens the hospital's sign-in beside the page; it ends on a page of ours that tells this one. */
export function openProvider(purpose: 'again' | 'proof'): void {
  window.open(`/api/session/oidc/begin?purpose=${purpose}`, '_blank', 'popup,width=520,height=720');
}

/** Calls when that window has come back, also where it could not tell: coming back to this page asks as well. Answers with how to stop. */
export function onConfirmed(heard: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = heard;
  window.addEventListener('focus', heard);
  return () => {
    channel.close();
    window.removeEventListener('focus', heard);
  };
}

/** Tells the page that waits. */
export function tellConfirmed(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('confirmed');
  channel.close();
}
