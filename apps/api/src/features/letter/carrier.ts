import type { MessageChannel } from '@rachis/domain';

/** A message as it is handed to whoever carries it. */
export interface Parcel {
  readonly id: string;
  readonly recipient: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly paper: { readonly fileName: string; readonly bytes: Buffer } | null;
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string } | null;
}

/** What became of it: taken over, refused for good, or not possible now. `why` is ours and quotes nothing that was written. */
export type Carried = { readonly result: 'sent' } | { readonly result: 'bounced' | 'later'; readonly why: string };

/** A way for messages to leave the house. Mail is one; text messages or pagers are another class and a line in the module. */
export interface Carrier {
  readonly channel: MessageChannel;
  /** Whether it has been set up. What it would carry waits until then, and the outbox says so. */
  readonly ready: boolean;
  carry(parcel: Parcel): Promise<Carried>;
}
export const CARRIERS = Symbol('carriers');
