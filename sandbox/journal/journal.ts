import { Temporal } from 'temporal-polyfill';
import { BANK_ZONE } from '#domain/calendar/days.ts';
import { remembered } from '#domain/calendar/remembered.ts';
import type { AskedFor } from '#domain/statement/asked-for.ts';
import type { Books } from '#domain/statement/books.ts';
import type { Happening } from '#sandbox/aws/happenings.ts';
import type { Config } from '#schemas/config/config.ts';
import {
  type BankFileReadV1,
  type CreditorEventDetail,
  CreditorEvents,
  type CreditorEventType,
  type DebtEventType,
  type PaymentEventType,
  REGUA_SOURCE,
  type ReguaEventDetail,
  ReguaEvents,
} from '#schemas/events/regua.ts';
import type { DebtStatus } from '#schemas/records/debt.ts';
import { whatsAppText } from './whatsapp-text.ts';

/** The debt that an entry is about. */
export interface OfDebt {
  readonly debtId: string;
  readonly invoiceId: string;
  readonly creditorId: string;
}

/** Something that happened, as `regua run --format jsonl` prints it: one object a line, in order of virtual time. */
export type Entry = { readonly at: string } & (
  | (OfDebt & {
      readonly type: 'opened';
      readonly amount: number;
      readonly dueDate: string;
      readonly regua: string;
      /** How the debtor has paid so far, and why that is said. */
      readonly profile: string;
      readonly profileReason: string;
    })
  | (OfDebt & {
      readonly type: 'state';
      readonly state: string;
      /** The version of the debt whose execution entered it. */
      readonly version: number;
    })
  | (OfDebt & {
      readonly type: 'message';
      readonly step: string;
      readonly channel: string;
      readonly to: string;
      readonly subject?: string;
      readonly text: string;
      readonly html?: string;
      readonly owed: number;
    })
  | (OfDebt & {
      /** The message of another debt covered this one too. */
      readonly type: 'consolidated';
      readonly step: string;
      readonly channel: string;
      /** The invoice whose message it was. */
      readonly by: string;
      readonly owed: number;
    })
  | (OfDebt & {
      readonly type: 'postponed' | 'forbidden' | 'skipped';
      readonly step: string;
      readonly channel: string;
      readonly rule: string;
      readonly until: string | null;
    })
  | (OfDebt & {
      /** It is not known whether a channel took a message. */
      readonly type: 'outcomeUnknown';
      readonly step: string;
      readonly channel: string;
      readonly answer: string;
    })
  | (OfDebt & {
      /** A message that the channel had taken did not arrive. */
      readonly type: 'undelivered';
      readonly step: string;
      readonly channel: string;
      readonly reason: string;
    })
  | (OfDebt & { readonly type: 'optedOut'; readonly channel: string; readonly by: string })
  | (OfDebt & { readonly type: 'payment'; readonly amount: number; readonly balance: number })
  | {
      /** It names no bill and no invoice of ours, or it may be a payment that its invoice has. */
      readonly type: 'unidentifiedPayment';
      readonly creditorId: string;
      readonly paymentId: string;
      readonly amount: number;
      /** The payments that it may be. */
      readonly mayBe?: readonly string[];
    }
  | (OfDebt & { readonly type: 'settled' })
  | (OfDebt & { readonly type: 'closed'; readonly reason: string })
  | (OfDebt & { readonly type: 'prescribed'; readonly unpaid: number })
  | (OfDebt & {
      /** The standing of the debt, as it is published to its seller. */
      readonly type: 'seller';
      readonly sellerId: string | null;
      readonly standing: string;
      readonly next: { readonly what: string; readonly on: string } | null;
      readonly creditHoldReleased: boolean;
      readonly otherOpenDebts: number;
    })
  | {
      /** A payment source has been silent for too long, or reports again. */
      readonly type: 'source';
      readonly creditorId: string;
      readonly source: string;
      readonly stale: boolean;
    }
  | {
      /** The list of a register of blocked phones is too old, or a fresh one was imported. */
      readonly type: 'register';
      readonly creditorId: string;
      readonly register: string;
      readonly stale: boolean;
    }
  | (OfDebt & { readonly type: 'handedOver'; readonly owed: number; readonly reason: string })
  | (OfDebt & {
      /** It is owed again, on its ladder or with a person. */
      readonly type: 'reopened';
      readonly owed: number;
      readonly because: string;
      readonly to: string;
    })
  | (OfDebt & {
      /** A person wrote it off. */
      readonly type: 'writtenOff';
      readonly amount: number;
      readonly balance: number;
      readonly reason: string;
    })
  | { readonly type: 'bankFile'; readonly detail: BankFileReadV1 }
  /** At the end of the run: what there was to collect of a debt, and what became of it. */
  | (OfDebt &
      Books &
      AskedFor & {
        readonly type: 'books';
        /** The part of what was received that was paid before the first day of the run. */
        readonly receivedBefore: number;
        readonly status: DebtStatus;
        /** The step of its ladder that comes next, if the run ends before it. */
        readonly next: { readonly step: string; readonly at: string } | null;
      })
  /** Last: the same of all debts together, and money without a known invoice; centavos. */
  | (Books & { readonly type: 'totals'; readonly receivedBefore: number; readonly unapplied: number })
  | { readonly type: 'rejected'; readonly file: string; readonly line: number; readonly reason: string }
  | (OfDebt & { readonly type: 'event' } & DebtEvent)
);

/** An event about a debt, as it was on the bus. */
export type DebtEvent = {
  [T in DebtEventType]: { readonly detailType: T; readonly detail: ReguaEventDetail<T> };
}[DebtEventType];

/** An instant with the offset of Brasília, as a person reads it. */
export const inBrasilia = remembered((epochMilliseconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO(BANK_ZONE)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' }),
);

/** A payment that is on no debt. */
type Unidentified = {
  [T in PaymentEventType]: { readonly detailType: T; readonly detail: ReguaEventDetail<T> };
}[PaymentEventType];
type OfCreditor = {
  [T in CreditorEventType]: { readonly detailType: T; readonly detail: CreditorEventDetail<T> };
}[CreditorEventType];
/** How long the content of a message is kept for the event that it was sent, milliseconds of virtual time. */
const KEPT_FOR = 24 * 60 * 60_000;

type Published = DebtEvent | Unidentified | OfCreditor;

/** The product checks what it publishes: the name of an event gives its shape. */
const isPublished = (event: { readonly detailType: string; readonly detail: unknown }): event is Published =>
  Object.hasOwn(ReguaEvents, event.detailType) || Object.hasOwn(CreditorEvents, event.detailType);

/** What the journal says about a debt, before whose it is and when. */
type Said<T = Exclude<Extract<Entry, OfDebt>, { type: 'event' }>> = T extends OfDebt
  ? Omit<T, 'at' | keyof OfDebt>
  : never;
type Sent = { readonly to: string; readonly subject?: string; readonly text: string; readonly html?: string };

/** The channel shows a message before the product publishes that it was sent. */
const NOT_SEEN: Sent = { to: '', text: '' };

/** Turns what happens in the sandbox into journal entries. */
export class Journal {
  readonly #config: Config;
  readonly #record: (entry: Entry) => void;
  readonly #debts = new Map<string, OfDebt>();
  /** The messages by id, in order of time. */
  readonly #sent = new Map<string, Sent & { readonly at: number }>();

  constructor(config: Config, record: (entry: Entry) => void) {
    this.#config = config;
    this.#record = record;
  }

  /** Every debt that was spoken of. */
  get debts(): Iterable<OfDebt> {
    return this.#debts.values();
  }

  /** Takes a happening; `rejected` is for the caller that knows the lines: see `sandbox/run.ts`. */
  observe(happening: Happening): void {
    const at = inBrasilia(happening.at);
    if (happening.kind === 'email')
      this.#keep(happening.at, happening.email.messageId, emailOf(happening.email));
    if (happening.kind === 'sms')
      this.#keep(happening.at, happening.text.messageId, {
        to: happening.text.phoneNumber,
        text: happening.text.message,
      });
    if (happening.kind === 'whatsapp')
      this.#keep(happening.at, happening.message.messageId, {
        to: happening.message.message.to,
        text: whatsAppText(happening.message, this.#config),
      });
    if (happening.kind === 'state-entered') {
      const debt = this.#debts.get(happening.execution.replace(/-\d+$/, ''));
      const version = Number(/\d+$/.exec(happening.execution)?.[0]);
      if (debt) this.#record({ at, type: 'state', ...debt, state: happening.state, version });
    }
    if (happening.kind === 'event' && happening.source === REGUA_SOURCE) {
      const { detailType, detail } = happening;
      const event = { detailType, detail };
      if (isPublished(event)) this.#recordPublished(at, event);
    }
  }

  /** Keeps what a message says until the event of it comes, and forgets those whose event is long past. */
  #keep(at: number, messageId: string, sent: Sent): void {
    for (const [id, { at: sentAt }] of this.#sent) {
      if (at - sentAt <= KEPT_FOR) break;
      this.#sent.delete(id);
    }
    this.#sent.set(messageId, { ...sent, at });
  }

  #contentOf(messageId: string): Sent {
    const kept = this.#sent.get(messageId);
    if (!kept) return NOT_SEEN;
    const { at: _at, ...sent } = kept;
    return sent;
  }

  #recordPublished(at: string, published: Published): void {
    if (published.detailType === 'BankFileRead.v1')
      this.#record({ at, type: 'bankFile', detail: published.detail });
    else if (
      published.detailType === 'PaymentSourceWentStale.v1' ||
      published.detailType === 'PaymentSourceRestored.v1'
    ) {
      const { creditorId, source } = published.detail;
      this.#record({
        at,
        type: 'source',
        creditorId,
        source,
        stale: published.detailType === 'PaymentSourceWentStale.v1',
      });
    } else if (
      published.detailType === 'RegisterWentStale.v1' ||
      published.detailType === 'RegisterRestored.v1'
    ) {
      const { creditorId, register } = published.detail;
      const stale = published.detailType === 'RegisterWentStale.v1';
      this.#record({ at, type: 'register', creditorId, register, stale });
    } else if (published.detailType !== 'InputRefused.v1' && published.detailType !== 'DebtorErased.v1')
      this.#event(at, published);
  }

  #event(at: string, published: DebtEvent | Unidentified): void {
    if (published.detailType === 'PaymentUnidentified.v1') {
      const { creditorId, paymentId, amount } = published.detail;
      this.#record({ at, type: 'unidentifiedPayment', creditorId, paymentId, amount });
      return;
    }
    if (published.detailType === 'PaymentDoubtful.v1') {
      const { creditorId, paymentId, amount, resembles } = published.detail;
      const mayBe = resembles.map((known) => known.paymentId);
      this.#record({ at, type: 'unidentifiedPayment', creditorId, paymentId, amount, mayBe });
      return;
    }
    const { debtId, invoiceId, creditorId } = published.detail;
    const debt = { debtId, invoiceId, creditorId };
    this.#debts.set(debtId, debt);
    const story = this.#story(published);
    if (story) this.#record({ at, ...story, ...debt });
    this.#record({ at, type: 'event', ...debt, ...published });
  }

  /** What an event means to a reader; undefined for those that only systems read. */
  #story({ detailType, detail }: DebtEvent): Said | undefined {
    switch (detailType) {
      case 'DebtOpened.v1': {
        const { amount, dueDate, regua, profile, profileReason } = detail;
        return { type: 'opened', amount, dueDate, regua, profile, profileReason };
      }
      case 'MessageSent.v1': {
        const { step, channel, messageId, owed } = detail;
        return { type: 'message', step, channel, ...this.#contentOf(messageId), owed };
      }
      case 'MessageConsolidated.v1': {
        const { step, channel, by, owed } = detail;
        return { type: 'consolidated', step, channel, by: this.#debts.get(by)?.invoiceId ?? by, owed };
      }
      case 'MessageOutcomeUnknown.v1': {
        const { step, channel, answer } = detail;
        return { type: 'outcomeUnknown', step, channel, answer };
      }
      case 'MessagePostponed.v1': {
        const { step, channel, rule, until } = detail;
        return { type: 'postponed', step, channel, rule, until };
      }
      case 'ContactForbidden.v1': {
        const { step, channel, rule } = detail;
        return { type: 'forbidden', step, channel, rule, until: null };
      }
      case 'ChannelSkipped.v1': {
        const { step, channel, rule } = detail;
        return { type: 'skipped', step, channel, rule, until: null };
      }
      case 'MessageFeedbackReceived.v1': {
        const { step, channel, kind, reason } = detail;
        if (kind !== 'bounced' && kind !== 'failed') return undefined;
        return { type: 'undelivered', step, channel, reason: reason ?? kind };
      }
      case 'ContactOptedOut.v1':
        return { type: 'optedOut', channel: detail.channel, by: detail.by };
      case 'PaymentApplied.v1':
        return { type: 'payment', amount: detail.amount, balance: detail.balance };
      case 'DebtSettled.v1':
        return { type: 'settled' };
      case 'DebtClosed.v1':
        return { type: 'closed', reason: detail.reason };
      case 'DebtPrescribed.v1':
        return { type: 'prescribed', unpaid: detail.unpaid };
      case 'NegotiationUpdated.v1': {
        const { sellerId = null, standing, next = null, creditHoldReleased, otherOpenDebts } = detail;
        return { type: 'seller', sellerId, standing, next, creditHoldReleased, otherOpenDebts };
      }
      case 'DebtHandedOver.v1':
        return { type: 'handedOver', owed: detail.owed, reason: detail.reason };
      case 'DebtReopened.v1':
        return { type: 'reopened', owed: detail.owed, because: detail.because, to: detail.to };
      case 'DebtWrittenOff.v1':
        return {
          type: 'writtenOff',
          amount: detail.amount,
          balance: detail.balance,
          reason: detail.reason,
        };
      default:
        return undefined;
    }
  }
}

const emailOf = (email: Extract<Happening, { kind: 'email' }>['email']): Sent => ({
  to: email.to.join(', '),
  ...(email.subject === undefined ? {} : { subject: email.subject }),
  text: email.text ?? '',
  ...(email.html === undefined ? {} : { html: email.html }),
});
