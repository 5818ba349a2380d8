import type { WhatsAppText } from '#schemas/config/message.ts';

/** The approved text of a WhatsApp template with its parameters filled in, as the debtor reads it. */
export const filledBody = ({ body }: Pick<WhatsAppText, 'body'>, parameters: readonly string[]): string =>
  body.replace(/\{\{(\d+)\}\}/g, (placeholder, n) => parameters[Number(n) - 1] ?? placeholder).trim();
