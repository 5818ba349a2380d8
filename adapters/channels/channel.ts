import type { Creditor } from '#schemas/config/creditor.ts';
import type { MessageFacts, MessageText } from '#schemas/config/message.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

/** The addressee and the content of a message. */
export interface Addressee {
  readonly debtor: Debtor;
  readonly creditor: Creditor;
  readonly message: MessageText;
}

/** Addresses that a channel can use for a debtor, the better first; or why there is none. */
export type Reach =
  | { readonly addresses: readonly [string, ...string[]] }
  | { readonly rule: string; readonly citation: string };

/** A message filled and ready, whatever its channel. */
export interface Outbound {
  readonly debtId: string;
  readonly version: number;
  readonly step: string;
  readonly creditor: Creditor;
  /** Of those that the channel reaches. */
  readonly address: string;
  /** The text in the tone of the step, and the layout of its brand. */
  readonly template: {
    readonly message: MessageText;
    readonly layout: { readonly html: string; readonly text: string };
  };
  readonly facts: MessageFacts;
  /** The instant of the event that it goes out for (ISO-8601). */
  readonly at: string;
}

/** `sent`: taken for delivery. `refused`: this address is not taken. `unknown`: no answer, it may have gone out. */
export type SendResult =
  | { readonly status: 'sent'; readonly messageId: string }
  /** `optedOut`: the channel knows that the owner of the address wants no more. */
  | { readonly status: 'refused'; readonly optedOut?: true }
  | { readonly status: 'unknown' };

/** A way to reach a debtor. */
export interface ChannelSender {
  /** Which addresses it can use; an address known to be wrong is none. */
  reach(to: Addressee): Reach | Promise<Reach>;
  /** Fills and sends once, without retries: no send API has an idempotency key. Throws `NotSentError`. */
  prepare(outbound: Outbound): () => Promise<SendResult>;
}

/** The channel was certainly not used (throttled, paused, not allowed): the step may claim it again. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
}
