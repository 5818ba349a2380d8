import type { WhatsAppText } from '#schemas/config/message.ts';

/**
 * Checks the rules of Meta for the body of a template with these parameters: {{1}}, {{2}} … in order, none at its
 * ends. https://developers.facebook.com/documentation/business-messaging/whatsapp/templates
 */
export function placeholderProblems({ body, parameters }: WhatsAppText): string[] {
  const text = body.trim();
  const found = [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, inside = '']) => inside.trim());
  const firsts = found.filter((inside, index) => found.indexOf(inside) === index);
  const wanted = parameters.map((_, index) => String(index + 1));
  const problems: string[] = [];
  if (firsts.join() !== wanted.join())
    problems.push(
      `must have ${wanted.length === 0 ? 'no placeholder' : wanted.map((n) => `{{${n}}}`).join(', ')}, in this order, as there are ${parameters.length} parameters; it has ${firsts.map((n) => `{{${n}}}`).join(', ') || 'none'}`,
    );
  if (/^\{\{/.test(text) || /\}\}[.!?]?$/.test(text))
    problems.push('must neither begin nor end with a placeholder: Meta refuses such a template');
  return problems;
}

/** The text that the debtor reads. */
export const filledBody = ({ body }: WhatsAppText, parameters: readonly string[]): string =>
  body.replace(/\{\{(\d+)\}\}/g, (placeholder, n) => parameters[Number(n) - 1] ?? placeholder).trim();
