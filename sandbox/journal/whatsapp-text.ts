import type { WhatsAppMessage } from '#sandbox/aws/whatsapp-message.ts';
import type { Config } from '#schemas/config/config.ts';

/** What the debtor reads: the approved text of the template, with its parameters in place. */
export function whatsAppText({ message }: WhatsAppMessage, config: Config): string {
  const { name, language, components } = message.template;
  const parameters = components
    .filter(({ type }) => type === 'body')
    .flatMap((component) => component.parameters.map(({ text }) => text ?? ''));
  const body = bodyOf(config, name, language.code);
  if (body === undefined) return `${name} (${language.code}): ${parameters.join(' | ')}`;
  return body.replace(/\{\{(\d+)\}\}/g, (place, number) => parameters[Number(number) - 1] ?? place);
}

function bodyOf(config: Config, name: string, language: string): string | undefined {
  for (const { messages } of Object.values(config.brands))
    for (const tones of Object.values(messages))
      for (const { whatsapp } of Object.values(tones))
        if (whatsapp?.template === name && whatsapp.language === language) return whatsapp.body;
  return undefined;
}
