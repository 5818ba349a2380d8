import type { About } from '#sandbox/clock/about.ts';
import type { InEachLanguage } from '#schemas/config/in-each-language.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { ActOf, AddressOutcome } from '#schemas/sandbox/act.ts';

/** A debt as people name it. */
export interface KnownDebt {
  readonly debtId: string;
  readonly invoiceId: string;
  readonly creditorId: string;
  readonly debtorId: string;
  /** The debtor's; absent after an erasure. */
  readonly name?: string;
}

/** Something that happens next, with what a person wants to know of it. */
export type NextEvent = {
  /** ISO-8601, UTC. */
  readonly at: string;
  readonly debt?: KnownDebt;
  /** The step of the ladder that is taken then: its name in the régua, and the channels that it tries. */
  readonly step?: {
    readonly id: string;
    readonly name?: InEachLanguage;
    readonly channels?: readonly Channel[];
  };
  /** Why then, in the language of the answer. */
  readonly why?: readonly string[];
} & (About | { readonly what: 'other' });

/** Something that went wrong because a person wanted it to. */
export interface Incident {
  /** ISO-8601, UTC. */
  readonly at: string;
  readonly what: ActOf<'kill'>['when'] | ActOf<'outage'>['fails'];
  readonly channel: Channel;
  /** The function whose call it was. */
  readonly functionName: string;
}

/** What is wrong with a channel now. */
export interface ChannelFault {
  readonly channel: Channel;
  readonly what: Incident['what'];
  /** ISO-8601, UTC; absent for a kill, which waits for the next message. */
  readonly until?: string;
}

/** What becomes of the messages to an address, because a person said so. */
export interface SaidOfAddress {
  readonly address: string;
  readonly outcome: AddressOutcome;
}

/** What a person has broken, and not mended. */
export interface Broken {
  readonly channels: readonly ChannelFault[];
  readonly addresses: readonly SaidOfAddress[];
}

/** A row that was not taken: what is wrong with which field. */
export interface RefusedRow {
  readonly line: number;
  /** The field, with dots; absent when the line as a whole is wrong. */
  readonly field?: string;
  /** What would be right, in the language of the answer. */
  readonly wrong: string;
}

/** What became of a file. */
export interface DroppedFile {
  /** Rows that came in at once. */
  readonly taken: number;
  /** Rows that say an instant to come: they come then. */
  readonly later: number;
  readonly refused: readonly RefusedRow[];
  /** Lines that are exactly as an earlier one, and count once. */
  readonly twice: readonly number[];
}

/** What an act came to, beside what happened because of it. */
export interface Acted {
  /** What the webhook answered. */
  readonly answer?: { readonly status: number; readonly body: string };
  readonly file?: DroppedFile;
}

/** A message as the debtor sees it, or one that the debtor wrote. */
export interface InboxMessage {
  /** The id that the channel gave it. */
  readonly messageId: string;
  /** ISO-8601, UTC. */
  readonly at: string;
  readonly from: 'creditor' | 'debtor';
  readonly channel: Channel;
  /** The debtor's e-mail address or phone. */
  readonly address: string;
  /** False when the network of the channel lost it: the debtor never saw it. */
  readonly arrived: boolean;
  readonly debtId?: string;
  readonly subject?: string;
  /** The text as it is shown; an e-mail has its HTML as well. */
  readonly text: string;
  readonly html?: string;
}

/** What is on the phone of a debtor, and how it is written to. */
export interface Phone {
  readonly debt: KnownDebt;
  /** The name of the creditor, as debtors know it. */
  readonly creditor: string;
  readonly addresses: readonly { readonly kind: 'email' | 'phone'; readonly value: string }[];
  /** The page of the debt, and what it asks for: the beginning of the CPF or CNPJ. */
  readonly page?: { readonly url: string; readonly digits: string };
  /** The oldest first. */
  readonly messages: readonly InboxMessage[];
}

/** The newest message of a debtor, in a list of phones. */
export interface PhoneRow {
  readonly debt: KnownDebt;
  readonly last: Pick<InboxMessage, 'at' | 'from' | 'channel' | 'arrived' | 'subject' | 'text'>;
}
