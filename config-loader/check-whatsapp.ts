import { IDENTITY } from '#domain/compliance/content/form-rules.ts';
import { lintMessage } from '#domain/compliance/lint-message.ts';
import { filledBody } from '#domain/messages/filled-body.ts';
import { renderWhatsApp, WHATSAPP_CHARACTERS } from '#domain/messages/render-message.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { MessageFacts, WhatsAppText } from '#schemas/config/message.ts';
import { amountProblems } from './check-amounts.ts';
import { misleadingDeadlines } from './check-deadlines.ts';
import { checkPart, type Facts, type MessageContext, type Report } from './check-part.ts';
import { EVERYTHING, SAMPLES } from './sample-facts.ts';

/** The creditor's data that a message about a debt must show (CDC art. 42-A), the name that the debtor knows, and the phone. */
const OF_A_DOCUMENT = ['name', 'legalName', 'taxId', 'address', 'phone'] as const;

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

/** What a creditor shows of itself in a message. */
export const senderOf = ({ id, name, legalName, taxId, address, contact: { phone } }: Creditor) => ({
  id,
  name,
  legalName,
  taxId,
  address,
  phone,
});
type Sender = ReturnType<typeof senderOf>;

/** What a WhatsApp message is checked by. */
export interface WhatsAppContext extends Omit<MessageContext, 'creditors'> {
  /** The creditors whose messages they are. */
  readonly senders: readonly Sender[];
}

/** Checks a WhatsApp message: its template, its parameters, and the text that the debtor reads. */
export function checkWhatsApp(
  whatsapp: WhatsAppText,
  { names, usage, relation, senders }: WhatsAppContext,
  report: Report,
): void {
  const { body, parameters, category } = whatsapp;
  for (const message of placeholderProblems(whatsapp)) report(['whatsapp', 'body'], message);
  const areSound = parameters.map((parameter, index) =>
    checkPart('whatsapp', ['whatsapp', 'parameters', index], parameter, fillOne(parameter), {
      names,
      relation,
      report,
      category,
    }),
  );
  if (areSound.includes(false)) return;
  const filled = SAMPLES.map((facts) => ({ facts, values: renderWhatsApp(parameters, facts) }));
  for (const { facts, values } of filled) {
    for (const index of values.keys())
      if (values[index] === '')
        report(['whatsapp', 'parameters', index], 'must never be empty: Meta refuses an empty parameter');
    const text = filledBody(whatsapp, values);
    for (const name of OF_A_DOCUMENT)
      if (!text.includes(facts.creditor[name]))
        report(['whatsapp', 'body'], `must show creditor.${name}, always (${IDENTITY.source})`);
    for (const message of amountProblems(text, facts, usage)) report(['whatsapp', 'body'], message);
    for (const { message } of misleadingDeadlines(text, facts)) report(['whatsapp', 'body'], message);
  }
  for (const sender of senders) {
    const longest = filledBody(whatsapp, renderWhatsApp(parameters, withLongestNames(sender))).length;
    if (longest > WHATSAPP_CHARACTERS)
      report(
        ['whatsapp', 'body'],
        `must fit ${WHATSAPP_CHARACTERS} characters with the names of ${sender.id}, but has ${longest}: Meta refuses what is longer`,
      );
  }
  const texts = filled.map(({ values }) => filledBody(whatsapp, values));
  for (const { message, line } of lintMessage({
    part: 'whatsapp',
    template: body,
    filled: texts,
    category,
    names,
    relation,
  }))
    report(['whatsapp', 'body'], message, line);
}

const fillOne = (parameter: string) => (facts: Facts) => renderWhatsApp([parameter], facts).join('');

/** One invoice with every part, of a creditor, with the longest name of a debtor. */
const withLongestNames = ({ id: _, ...sender }: Sender): MessageFacts => ({
  ...EVERYTHING,
  invoices: EVERYTHING.invoices.slice(0, 1),
  count: 1,
  others: 0,
  countOfAll: 1,
  greeting: 'g'.repeat(100),
  invoiceId: 'n'.repeat(40),
  pageUrl: 'u'.repeat(78),
  creditor: { ...EVERYTHING.creditor, ...sender },
});
