import type { Creditor } from '#schemas/config/creditor.ts';
import type { MessageFacts, MessageText } from '#schemas/config/message.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { MessageContent } from '#schemas/records/message-content.ts';

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
  /** One of the addresses that the channel reaches. */
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

/** What became of a message that was sent. `answer`: the channel's error, or the network's, by its name. */
export type SendResult =
  /** Taken for delivery. */
  | { readonly status: 'sent'; readonly messageId: string }
  /** This address is not taken. `optedOut`: the channel knows that its owner wants no more. */
  | { readonly status: 'refused'; readonly optedOut?: true }
  /** It may have gone out. */
  | { readonly status: 'unknown'; readonly answer: string }
  /** It surely did not go out, and may be sent later. */
  | { readonly status: 'not-taken'; readonly answer: string };

/** A message that is filled and ready. */
export interface Prepared {
  /** What the debtor reads, and where it goes. */
  readonly content: MessageContent;
  /** Sends it once: no send API has an idempotency key. Throws `NotSentError` only, for a message that cannot be composed. */
  readonly send: () => Promise<SendResult>;
}

/** A way to reach a debtor. */
export interface ChannelSender {
  /** Which addresses it can use; an address known to be wrong is none. */
  reach(to: Addressee): Reach | Promise<Reach>;
  /** Fills a message. */
  prepare(outbound: Outbound): Promise<Prepared>;
}

/** A fault of ours, found before the channel was used. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
}
