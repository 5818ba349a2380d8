import { removeAccents } from '@brazilian-utils/brazilian-utils/remove-accents';
import { Liquid, type Template } from 'liquidjs';
import { asGsm7 } from './gsm-7.ts';

/** The Liquid texts of one message and the layout of its brand. */
export interface MessageTemplate {
  readonly message: {
    readonly subject: string;
    readonly body: string;
    readonly sms: string;
    readonly whatsapp?: { readonly parameters: readonly string[] } | undefined;
  };
  readonly layout: { readonly html: string; readonly text: string };
}

export interface RenderedEmail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The length at which names in an SMS are cut, so that it always fits one part. */
const LONGEST_IN_SMS = { greeting: 16, creditor: 25 };
export const SMS_CHARACTERS = 160;

/** A variable that no step provides is an error, not an empty text. */
const options = { strictVariables: true, strictFilters: true, lenientIf: true } as const;
const plain = parsingOnce(new Liquid(options));
const escaped = parsingOnce(new Liquid({ ...options, outputEscape: 'escape' }));

type Render = (template: string, facts: object) => string;

/** Parses each text once: there are few, all from the configuration. */
function parsingOnce(engine: Liquid): Render {
  const parsed = new Map<string, Template[]>();
  return (template, facts) => {
    const known = parsed.get(template) ?? engine.parse(template);
    parsed.set(template, known);
    return String(engine.renderSync(known, facts));
  };
}

/** Fills an e-mail: subject, text part and HTML part, from the same paragraphs. HTML escapes every value. */
export function renderEmail(template: MessageTemplate, facts: object): RenderedEmail {
  const subject = plain(template.message.subject, facts).replace(/\s+/g, ' ').trim();
  const paragraphs = plain(template.message.body, facts)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
  const framed = { ...facts, subject, paragraphs };
  return {
    subject,
    text: `${plain(template.layout.text, framed)
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
    html: escaped(template.layout.html, framed),
  };
}

/** Fills an SMS: one part of GSM-7, without accents; long names are cut, and letters that GSM-7 lacks are removed. */
export function renderSms(
  template: MessageTemplate,
  facts: { readonly greeting: string; readonly creditor: { readonly name: string } },
): string {
  const short = {
    ...facts,
    greeting: cut(asGsm7(facts.greeting), LONGEST_IN_SMS.greeting) || 'cliente',
    creditor: { ...facts.creditor, name: cut(asGsm7(facts.creditor.name), LONGEST_IN_SMS.creditor) },
  };
  return removeAccents(plain(template.message.sms, short)).replace(/\s+/g, ' ').trim();
}

/** The length at which the debtor's name in a WhatsApp message is cut, so that its text always fits. */
const LONGEST_IN_WHATSAPP = 60;
/** https://developers.facebook.com/documentation/business-messaging/whatsapp/templates, read 2026-11-29. */
export const WHATSAPP_CHARACTERS = 1024;

/** Fills the parameters of a WhatsApp template: one line each, because Meta refuses line breaks in them. */
export const renderWhatsApp = (
  parameters: readonly string[],
  facts: { readonly greeting: string },
): string[] => {
  const short = { ...facts, greeting: cut(facts.greeting, LONGEST_IN_WHATSAPP) };
  return parameters.map((parameter) => plain(parameter, short).replace(/\s+/g, ' ').trim());
};

/** Cuts between words if possible, so that no word is cut. */
function cut(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const shorter = name.slice(0, longest + 1);
  const lastSpace = shorter.lastIndexOf(' ');
  return shorter.slice(0, lastSpace > 0 ? lastSpace : longest);
}
