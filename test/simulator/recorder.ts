import type { PublishInput } from '@aws-sdk/client-sns';
import { currentInvocation } from '#sandbox/aws/caller.ts';
import type { Happening } from '#sandbox/aws/happenings.ts';
import type { InterceptedCall } from '#sandbox/aws/intercept.ts';
import type {
  OpenedLink,
  Pending,
  ReportedPayment,
  Seen,
  SeenDeadLetter,
  SeenEvent,
  SeenFault,
  SeenSend,
  StatedOptOut,
  StatedRevocation,
} from './recording.ts';

interface Update {
  readonly Key: { readonly pk: { readonly S: string } };
  readonly UpdateExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Readonly<
    Record<string, { readonly M?: { readonly status?: { readonly S?: string } } }>
  >;
}

/** The message that a write claims, as `debtId/version/step/channel`. */
function claimedBy(update: Update): string | undefined {
  const {
    Key,
    UpdateExpression = '',
    ExpressionAttributeNames = {},
    ExpressionAttributeValues = {},
  } = update;
  const [value] =
    Object.entries(ExpressionAttributeValues).find(([, { M }]) => M?.status?.S === 'claimed') ?? [];
  const name = value && new RegExp(`(#n\\d+) = ${value}\\b`).exec(UpdateExpression)?.[1];
  return name && `${Key.pk.S.replace('DEBT#', '')}/${ExpressionAttributeNames[name]}`;
}

const textOf = (phone: string, words: string): string => `${phone} ${words}`;

const LINK = /https:\/\/[^/\s"]+(\/d\/[0-9A-Za-z]{21})/g;
export const UNSUBSCRIBE = /https:\/\/[^/\s"<>]+\/u\/([\w-]+)/;

const linksIn = (text: string): string[] => [
  ...new Set([...text.matchAll(LINK)].map(([, path]) => path as string)),
];

const PIX = /br\.gov\.bcb\.pix01(\d\d)(\S+)/gi;

/** The keys of the Pix codes in a text. */
const pixKeysIn = (text: string): string[] => [
  ...new Set([...text.matchAll(PIX)].map(([, length, rest = '']) => rest.slice(0, Number(length)))),
];

/** Writes down what happens in a play, in its order. */
export class Recorder {
  readonly events: SeenEvent[] = [];
  readonly sends: (SeenSend & { readonly text: string })[] = [];
  readonly payments: ReportedPayment[] = [];
  readonly optOuts: StatedOptOut[] = [];
  readonly revocations: StatedRevocation[] = [];
  readonly opened: OpenedLink[] = [];
  readonly faults: SeenFault[] = [];
  readonly pending: Pending[] = [];
  readonly deadLetters: SeenDeadLetter[] = [];
  readonly #now: () => number;
  #order = 0;
  /** The newest claim of each message, by `debtId/version/step/channel`. */
  readonly #claims = new Map<string, Seen>();
  /** The text messages that an invocation claimed and has not sent yet: nothing in them says whose they are. */
  readonly #claimedTexts = new Map<string, string[]>();
  /** The claims of the text messages that are being handed over, by their phone and words: calls of one invocation overlap. */
  readonly #texts = new Map<string, string[]>();

  constructor(now: () => number) {
    this.#now = now;
  }

  seen(): Seen {
    this.#order += 1;
    return { order: this.#order, at: this.#now() };
  }

  /** Takes note of a call just before it is carried out. */
  call({ operation, input }: InterceptedCall): void {
    const invocation = currentInvocation()?.id;
    if (invocation === undefined) return;
    if (operation === 'UpdateItem') {
      const key = claimedBy(input as Update);
      if (key !== undefined) this.#claims.set(key, this.seen());
      if (key?.endsWith('/sms'))
        this.#claimedTexts.set(invocation, [...(this.#claimedTexts.get(invocation) ?? []), key]);
    }
    if (operation === 'Publish') {
      const { PhoneNumber = '', Message = '' } = input as PublishInput;
      const key = this.#claimedTexts.get(invocation)?.shift() ?? '';
      const text = textOf(PhoneNumber, Message);
      this.#texts.set(text, [...(this.#texts.get(text) ?? []), key]);
    }
  }

  observe(happening: Happening): void {
    switch (happening.kind) {
      case 'event': {
        const { id, source, detailType: type, detail } = happening;
        this.events.push({ ...this.seen(), id, source, type, detail: detail as SeenEvent['detail'] });
        return;
      }
      case 'email': {
        const { to, html = '', text = '', tags } = happening.email;
        const of = `${tags.debtId}/${tags.version}/${tags.step}`;
        this.#send('email', { of, address: to[0] ?? '', text: `${text}\n${html}` });
        return;
      }
      case 'sms': {
        const { phoneNumber: address, message: text } = happening.text;
        const of = this.#texts.get(textOf(address, text))?.shift() ?? '';
        this.#send('sms', { of: of.replace(/\/sms$/, ''), address, text });
        return;
      }
      case 'whatsapp': {
        const { message } = happening.message;
        const of = message.biz_opaque_callback_data ?? '';
        this.#send('whatsapp', { of, address: message.to, text: JSON.stringify(message) });
        return;
      }
      case 'dead-letter': {
        const { body, attributes } = happening;
        this.deadLetters.push({ ...this.seen(), body, reason: attributes.reason });
        return;
      }
      default:
    }
  }

  /** @param sent.of `debtId/version/step` */
  #send(
    channel: SeenSend['channel'],
    { of, address, text }: { readonly of: string; readonly address: string; readonly text: string },
  ): void {
    const [debtId = '', version = '', step = ''] = of.split('/');
    const claimed = this.#claims.get(`${of}/${channel}`);
    const found = { links: linksIn(text), pixKeys: pixKeysIn(text) };
    this.sends.push({ ...this.seen(), channel, address, debtId, version, step, claimed, ...found, text });
  }
}
