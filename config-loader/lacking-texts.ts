import { lighter } from '#domain/dunning/tone.ts';
import type { Message, MessageText } from '#schemas/config/message.ts';
import type { StepOrder } from '#schemas/machine.ts';
import type { Tone } from '#schemas/primitives.ts';

export interface Lack {
  /** The field of the step that requires the text. */
  readonly key: 'tone' | 'channels';
  readonly what: string;
  readonly why: string;
}

/** The tones of a step for which a message has no text, or no WhatsApp text. The first message about a debt is light. */
export function lackingTexts(
  { tone: own, channels, softenFor }: Pick<StepOrder, 'tone' | 'channels' | 'softenFor'>,
  message: Message,
): Lack[] {
  const softened = softenFor.length > 0 ? lighter(own) : own;
  return [...new Set<Tone>([own, softened, 'light'])].flatMap((tone): Lack[] => {
    const text: MessageText | undefined = message[tone];
    const why =
      tone === own
        ? ''
        : tone === softened
          ? `, for debtors who get a lighter tone: ${softenFor.join(', ')}`
          : ', for the first message about a debt';
    if (!text) return [{ key: 'tone', what: `has no text "${tone}"`, why }];
    if (channels.includes('whatsapp') && !text.whatsapp)
      return [{ key: 'channels', what: `has no WhatsApp text for "${tone}"`, why }];
    return [];
  });
}
