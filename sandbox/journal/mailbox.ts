import * as z from 'zod';
import { readDebtStepKey } from '#domain/debt/send-key.ts';
import type { Happening } from '#sandbox/aws/happenings.ts';
import type { Config } from '#schemas/config/config.ts';
import { REGUA_SOURCE } from '#schemas/events/regua.ts';
import { DebtStepKey } from '#schemas/records/send-key.ts';
import { whatsAppText } from './whatsapp-text.ts';

/** The ids of an event that say which message is of which invoice. */
const Ids = z.looseObject({
  debtId: z.string().optional(),
  invoiceId: z.string().optional(),
  messageId: z.string().optional(),
});

interface Kept {
  readonly messageId: string;
  readonly debtId: string | undefined;
  readonly channel: 'email' | 'sms' | 'whatsapp';
  readonly content: string;
}

/** Every message of a run exactly as it was sent, in order: e-mails as raw MIME, the others as their text. */
export class Mailbox {
  readonly #config: Config;
  readonly #kept: Kept[] = [];
  readonly #debtOf = new Map<string, string>();
  readonly #invoiceOf = new Map<string, string>();

  constructor(config: Config) {
    this.#config = config;
  }

  observe(happening: Happening): void {
    if (happening.kind === 'email') {
      const { messageId, raw, text, tags } = happening.email;
      this.#kept.push({ messageId, debtId: tags.debtId, channel: 'email', content: raw ?? text ?? '' });
    }
    if (happening.kind === 'sms') {
      const { messageId, phoneNumber, message } = happening.text;
      this.#kept.push({
        messageId,
        debtId: undefined,
        channel: 'sms',
        content: `To: ${phoneNumber}\n\n${message}\n`,
      });
    }
    if (happening.kind === 'whatsapp') {
      const { messageId, message } = happening.message;
      const content = `To: ${message.to}\nTemplate: ${message.template.name} (${message.template.language.code})\n\n${whatsAppText(happening.message, this.#config)}\n`;
      const step = DebtStepKey.safeParse(message.biz_opaque_callback_data);
      const debtId = step.success ? readDebtStepKey(step.data).debtId : undefined;
      this.#kept.push({ messageId, debtId, channel: 'whatsapp', content });
    }
    if (happening.kind === 'event' && happening.source === REGUA_SOURCE) this.#learn(happening.detail);
  }

  /** Which invoice each debt is of, and each text message. */
  #learn(detail: unknown): void {
    const { debtId, invoiceId, messageId } = Ids.parse(detail);
    if (debtId && invoiceId) this.#invoiceOf.set(debtId, invoiceId);
    if (debtId && messageId) this.#debtOf.set(messageId, debtId);
  }

  /** `NNNN-<channel>-<invoiceId>.eml` or `.txt`. */
  files(): { readonly name: string; readonly content: string }[] {
    return this.#kept.map(({ messageId, debtId, channel, content }, index) => {
      const invoiceId = this.#invoiceOf.get(debtId ?? this.#debtOf.get(messageId) ?? '') ?? 'unknown';
      const name = [String(index + 1).padStart(4, '0'), channel, invoiceId.replace(/[^\w.-]/g, '-')].join(
        '-',
      );
      return { name: `${name}.${channel === 'email' ? 'eml' : 'txt'}`, content };
    });
  }
}
