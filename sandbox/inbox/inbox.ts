import * as z from 'zod';
import { readDebtStepKey } from '#domain/debt/send-key.ts';
import type { Happening } from '#sandbox/aws/happenings.ts';
import type { InboxMessage } from '#sandbox/contract/answers.ts';
import {
  type AcceptedMessage,
  addressOf,
  isAccepted,
  messageIdOf,
} from '#sandbox/deployment/accepted-message.ts';
import type { Outcomes } from '#sandbox/deployment/delivery.ts';
import { whatsAppText } from '#sandbox/journal/whatsapp-text.ts';
import type { Config } from '#schemas/config/config.ts';
import { REGUA_SOURCE } from '#schemas/events/regua.ts';
import { DebtStepKey } from '#schemas/records/send-key.ts';

/** What ids of an event say which debt a message is of. */
const Ids = z.looseObject({ debtId: z.string().optional(), messageId: z.string().optional() });

const LOST: readonly string[] = ['bounced', 'soft-bounced', 'failed'];

interface Kept {
  readonly shown: InboxMessage;
  /** What the channel accepted; undefined for what the debtor wrote. */
  readonly message?: AcceptedMessage;
}

/** Everything that debtors got from the beginning of a world, by the channels that accepted it. It grows with every message. */
export class Inbox {
  readonly #config: Config;
  readonly #outcomes: Outcomes;
  readonly #kept = new Map<string, Kept>();
  /** Debts that an event names: a text message does not say which it is about. */
  readonly #debtOf = new Map<string, string>();

  readonly #keepsContent: boolean;

  /** @param keepsContent without it, only what reports and replies need is kept: no texts */
  constructor(config: Config, outcomes: Outcomes, keepsContent = true) {
    this.#config = config;
    this.#outcomes = outcomes;
    this.#keepsContent = keepsContent;
  }

  observe(happening: Happening): void {
    if (isAccepted(happening)) this.#take(happening);
    if (happening.kind !== 'event' || happening.source !== REGUA_SOURCE) return;
    const { debtId, messageId } = Ids.parse(happening.detail);
    if (debtId !== undefined && messageId !== undefined) this.#debtOf.set(messageId, debtId);
  }

  /** Keeps what the debtor answers to a message. @param at epoch milliseconds */
  takeReply(to: AcceptedMessage, { text, at, id }: { text: string; at: number; id: string }): void {
    this.#keep({
      shown: {
        ...{ messageId: id, at: new Date(at).toISOString(), from: 'debtor', channel: to.kind },
        ...{ address: addressOf(to), arrived: true, text },
        ...this.#debtIdOf(to),
      },
    });
  }

  /** What a channel accepted under an id. */
  accepted(messageId: string): AcceptedMessage | undefined {
    return this.#kept.get(messageId)?.message;
  }

  /** The messages of a debtor, the oldest first: those about one of their debts, and those to one of their addresses. */
  messagesOf(debtor: {
    readonly debtIds: readonly string[];
    readonly addresses: readonly string[];
  }): InboxMessage[] {
    return this.#all().filter(
      ({ debtId, address }) =>
        (debtId !== undefined && debtor.debtIds.includes(debtId)) ||
        (debtId === undefined && debtor.addresses.includes(address)),
    );
  }

  /** The newest message of each debt, the newest first. */
  newest(): (InboxMessage & { readonly debtId: string })[] {
    const ofDebt = new Map<string, InboxMessage & { readonly debtId: string }>();
    for (const message of this.#all()) {
      const { debtId } = message;
      if (debtId === undefined) continue;
      ofDebt.delete(debtId);
      ofDebt.set(debtId, { ...message, debtId });
    }
    return [...ofDebt.values()].reverse();
  }

  #all(): InboxMessage[] {
    return [...this.#kept.values()].map(({ shown }) =>
      shown.debtId === undefined ? { ...shown, ...this.#debtFor(shown.messageId) } : shown,
    );
  }

  #take(message: AcceptedMessage): void {
    const address = addressOf(message);
    this.#keep({
      message: this.#keepsContent ? message : withoutContent(message),
      shown: {
        ...{ messageId: messageIdOf(message), at: new Date(message.at).toISOString(), from: 'creditor' },
        ...{ channel: message.kind, address, arrived: !LOST.includes(this.#outcomes(address)) },
        ...this.#debtIdOf(message),
        ...this.#contentOf(message),
      },
    });
  }

  #keep(kept: Kept): void {
    this.#kept.set(kept.shown.messageId, kept);
  }

  #contentOf(message: AcceptedMessage): Pick<InboxMessage, 'subject' | 'text' | 'html'> {
    if (!this.#keepsContent) return { text: '' };
    switch (message.kind) {
      case 'email': {
        const { subject, text = '', html } = message.email;
        return {
          text,
          ...(subject === undefined ? {} : { subject }),
          ...(html === undefined ? {} : { html }),
        };
      }
      case 'sms':
        return { text: message.text.message };
      case 'whatsapp':
        return { text: whatsAppText(message.message, this.#config) };
    }
  }

  #debtIdOf(message: AcceptedMessage): Pick<InboxMessage, 'debtId'> {
    switch (message.kind) {
      case 'email': {
        const { debtId } = message.email.tags;
        return debtId === undefined ? {} : { debtId };
      }
      case 'sms':
        return this.#debtFor(message.text.messageId);
      case 'whatsapp': {
        const step = DebtStepKey.safeParse(message.message.message.biz_opaque_callback_data);
        return step.success ? { debtId: readDebtStepKey(step.data).debtId } : {};
      }
    }
  }

  #debtFor(messageId: string): Pick<InboxMessage, 'debtId'> {
    const debtId = this.#debtOf.get(messageId);
    return debtId === undefined ? {} : { debtId };
  }
}

/** A message without what it says, which is most of its size. */
const withoutContent = (message: AcceptedMessage): AcceptedMessage =>
  message.kind === 'email'
    ? { ...message, email: { ...message.email, html: undefined, text: undefined, raw: undefined } }
    : message;
