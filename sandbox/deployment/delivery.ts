import type { Email } from '#sandbox/aws/email.ts';
import type { SandboxAws } from '#sandbox/aws/endpoint.ts';
import type { Happening } from '#sandbox/aws/happenings.ts';
import type { TextMessage } from '#sandbox/aws/text-message.ts';
import type { WhatsAppMessage } from '#sandbox/aws/whatsapp-message.ts';
import type { VirtualClock } from '#sandbox/clock/virtual-clock.ts';
import { type AcceptedMessage, addressOf, isAccepted } from './accepted-message.ts';
import { replyTo, whatsAppEvent } from './reply-to.ts';

/** What becomes of a message once its channel has accepted it. */
export type Outcome =
  | 'delivered'
  | 'bounced'
  | 'soft-bounced'
  | 'complained'
  | 'out-of-office'
  | 'failed'
  | 'silent';

/** Decides by the address alone (an e-mail address, or E.164), so that every run is the same. */
export type Outcomes = (address: string) => Outcome;

/** https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html#send-email-simulator */
const SIMULATOR: Readonly<Record<string, Outcome>> = {
  'bounce@simulator.amazonses.com': 'bounced',
  'complaint@simulator.amazonses.com': 'complained',
  'ooto@simulator.amazonses.com': 'out-of-office',
};

/** Everything arrives, but for Amazon's simulator of mailboxes, and for phones that end in 0000. */
export const usualOutcomes: Outcomes = (address) =>
  SIMULATOR[address.toLowerCase()] ?? (/^\+\d+0000$/.test(address) ? 'failed' : 'delivered');

/** Seconds from the acceptance of a message to the report of its channel. */
const DELIVERED_AFTER = 5;
const ANSWERED_AFTER = 60;

/** A report N seconds after the acceptance, in the channel's own shape. */
interface Later {
  readonly after: number;
  readonly body: (at: number) => unknown;
}

/**
 * The carriers of the sandbox: has each accepted message arrive or not, and puts what its channel would report into the
 * feedback queue, in AWS's own shape, on the virtual clock.
 */
export class Delivery {
  readonly #clock: VirtualClock;
  readonly #outcomes: Outcomes;
  #report: ((body: unknown) => void) | undefined;

  constructor(clock: VirtualClock, outcomes: Outcomes) {
    this.#clock = clock;
    this.#outcomes = outcomes;
  }

  /** From now on into this queue. */
  into(aws: SandboxAws, queue: string): void {
    this.#report = (body) => aws.putIntoQueue(queue, JSON.stringify(body));
  }

  observe(happening: Happening): void {
    if (!isAccepted(happening)) return;
    for (const { after, body } of storyOf(happening, this.#outcomes(addressOf(happening)))) {
      const at = happening.at + after * 1000;
      this.#clock.at(at, () => this.#report?.(body(at)), { what: 'report', channel: happening.kind });
    }
  }

  /** Has the channel report now what became of a message in the end. */
  reportNow(message: AcceptedMessage, outcome: Outcome): void {
    const last = storyOf(message, outcome).at(-1);
    if (last) this.#report?.(last.body(this.#clock.now()));
  }

  /** Has the debtor answer a text or a WhatsApp message now. */
  replyNow(message: AcceptedMessage, text: string, id: string): void {
    const body = replyTo(message, text, this.#clock.now(), id);
    if (body !== undefined) this.#report?.(body);
  }
}

function storyOf(message: AcceptedMessage, outcome: Outcome): Later[] {
  switch (message.kind) {
    case 'email':
      return emailStory(message.email, outcome);
    case 'sms':
      return smsStory(message.text, outcome);
    case 'whatsapp':
      return whatsAppStory(message.message, outcome);
  }
}

const iso = (epochMs: number): string => new Date(epochMs).toISOString();

function emailStory(email: Email, outcome: Outcome): Later[] {
  const mail = {
    timestamp: iso(email.at),
    source: email.from,
    messageId: email.messageId,
    destination: email.to,
    headersTruncated: true,
    tags: Object.fromEntries(Object.entries(email.tags).map(([name, value]) => [name, [value]])),
  };
  const delivered: Later = {
    after: DELIVERED_AFTER,
    body: (at) => ({
      eventType: 'Delivery',
      mail,
      delivery: { timestamp: iso(at), recipients: email.to, smtpResponse: '250 2.0.0 OK' },
    }),
  };
  const bounce = (after: number, bounceType: string, bounceSubType: string, status: string): Later => ({
    after,
    body: (at) => ({
      eventType: 'Bounce',
      mail,
      bounce: {
        bounceType,
        bounceSubType,
        bouncedRecipients: email.to.map((emailAddress) => ({ emailAddress, action: 'failed', status })),
        timestamp: iso(at),
        feedbackId: email.messageId,
      },
    }),
  });
  switch (outcome) {
    case 'delivered':
      return [delivered];
    case 'bounced':
    case 'failed':
      return [bounce(DELIVERED_AFTER, 'Permanent', 'NoEmail', '5.1.1')];
    case 'soft-bounced':
      return [bounce(DELIVERED_AFTER, 'Transient', 'MailboxFull', '5.2.2')];
    case 'out-of-office':
      return [delivered, bounce(ANSWERED_AFTER, 'Transient', 'General', '4.0.0')];
    case 'complained':
      return [
        delivered,
        {
          after: ANSWERED_AFTER,
          body: (at) => ({
            eventType: 'Complaint',
            mail,
            complaint: {
              complainedRecipients: email.to.map((emailAddress) => ({ emailAddress })),
              timestamp: iso(at),
              feedbackId: email.messageId,
              complaintFeedbackType: 'abuse',
            },
          }),
        },
      ];
    case 'silent':
      return [];
  }
}

/** https://docs.aws.amazon.com/sns/latest/dg/sms_stats_cloudwatch.html (read on 2026-11-29): the number exists, and the next message may arrive. */
const UNREACHABLE = 'Phone is currently unreachable/unavailable';

function smsStory({ messageId, phoneNumber, at }: TextMessage, outcome: Outcome): Later[] {
  if (outcome === 'silent') return [];
  const arrived = outcome === 'delivered' || outcome === 'out-of-office';
  return [
    {
      after: DELIVERED_AFTER,
      body: () => ({
        notification: { messageId, timestamp: iso(at).replace('T', ' ').replace('Z', '') },
        delivery: {
          destination: phoneNumber,
          priceInUSD: 0.036,
          smsType: 'Transactional',
          providerResponse: arrived
            ? 'Message has been accepted by phone'
            : outcome === 'soft-bounced'
              ? UNREACHABLE
              : 'Invalid phone number',
          dwellTimeMs: 500,
        },
        status: arrived ? 'SUCCESS' : 'FAILURE',
      }),
    },
  ];
}

/** Meta did not deliver this one; the number is on WhatsApp. https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes */
const NOT_NOW = {
  code: 131_049,
  title: 'This message was not delivered to maintain healthy ecosystem engagement.',
};

function whatsAppStory({ messageId, message }: WhatsAppMessage, outcome: Outcome): Later[] {
  if (outcome === 'silent') return [];
  const arrived = outcome === 'delivered' || outcome === 'out-of-office';
  const error = outcome === 'soft-bounced' ? NOT_NOW : { code: 131_026, title: 'Message undeliverable' };
  return [
    {
      after: DELIVERED_AFTER,
      body: (at) => {
        const status = {
          // Meta's id, which is another than the one that AWS answered with.
          id: `wamid.${messageId}`,
          status: arrived ? 'delivered' : 'failed',
          timestamp: String(Math.floor(at / 1000)),
          recipient_id: message.to.slice(1),
          biz_opaque_callback_data: message.biz_opaque_callback_data,
          ...(arrived ? {} : { errors: [error] }),
        };
        return whatsAppEvent({ messaging_product: 'whatsapp', statuses: [status] }, at, messageId);
      },
    },
  ];
}
