import { IDENTITY, ONE_PART, type Part } from '#domain/compliance/content/form-rules.ts';
import { lintMessage } from '#domain/compliance/lint-message.ts';
import { isGsm7 } from '#domain/messages/gsm-7.ts';
import {
  type MessageTemplate,
  renderEmail,
  renderSms,
  renderWhatsApp,
  SMS_CHARACTERS,
} from '#domain/messages/render-message.ts';
import type { Message, MessageText, WhatsAppText } from '#schemas/config/message.ts';
import { brokenPromises } from './check-promises.ts';
import { filling, OF_AN_SMS, revealingVariables, unknownVariables } from './check-variables.ts';
import { filledBody, placeholderProblems } from './check-whatsapp.ts';
import type { ConfigProblem } from './config-error.ts';
import type { YamlFile } from './read-yaml.ts';
import { LONGEST_NAMES, SAMPLES } from './sample-facts.ts';

type Report = (path: readonly PropertyKey[], message: string, line?: number) => void;
type Facts = (typeof SAMPLES)[number];

/** Names of creditors and of samples, and words that are allowed: they raise nothing (`names-of.ts`). */
type Names = readonly string[];

/** A layout with only the body, because layouts are checked by themselves, once per brand. */
const BODY_ALONE = {
  html: '{% for paragraph in paragraphs %}{{ paragraph }} {% endfor %}',
  text: '{% for paragraph in paragraphs %}{{ paragraph }} {% endfor %}',
};

/**
 * Fills every text of a message with all variables and with the fewest, and checks the result against the rules for
 * content (`domain/compliance/lint-message.ts`).
 */
export function checkMessage(file: YamlFile<Message>, names: Names): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  for (const [tone, text] of Object.entries(file.value)) {
    const report: Report = (path, message, line) => {
      const problem = file.problem([tone, ...path], message, line);
      const isKnown = problems.some(
        ({ path: at, message: known }) => at === problem.path && known === message,
      );
      if (!isKnown) problems.push(problem);
    };
    checkEmail(text, names, report);
    checkSms(text, names, report);
    if (text.whatsapp) checkWhatsApp(text.whatsapp, names, report);
  }
  return problems;
}

function checkEmail(text: MessageText, names: Names, report: Report): void {
  checkPart(
    'subject',
    ['subject'],
    text.subject,
    (facts) => renderEmail(only({ subject: text.subject }), facts).subject,
    { names, report },
  );
  const fillBody = (facts: Facts): string => renderEmail(only({ body: text.body }), facts).text;
  if (!checkPart('body', ['body'], text.body, fillBody, { names, report })) return;
  for (const facts of SAMPLES)
    for (const { message, at } of brokenPromises(fillBody(facts), facts)) {
      const index = text.body.split('\n').findIndex((line) => line.includes(at));
      report(['body'], message, Math.max(0, index));
    }
}

function checkSms({ sms }: MessageText, names: Names, report: Report): void {
  const isSound = checkPart('sms', ['sms'], sms, (facts) => renderSms(only({ sms }), facts), {
    names,
    report,
  });
  if (!isSound) return;
  for (const variable of revealingVariables(sms))
    report(
      ['sms'],
      `must not mention the debt, because others can see the screen of a phone, but uses "${variable}"; an SMS may use ${OF_AN_SMS.join(', ')} (CDC art. 42 and 71)`,
    );
  const longest = renderSms(only({ sms }), LONGEST_NAMES);
  if (longest.length > SMS_CHARACTERS)
    report(
      ['sms'],
      `must fit ${SMS_CHARACTERS} characters with long names, but has ${longest.length} (${ONE_PART.source})`,
    );
  for (const facts of [LONGEST_NAMES, ...SAMPLES]) {
    const filled = renderSms(only({ sms }), facts);
    if (!isGsm7(filled)) report(['sms'], `must be of GSM-7 characters only (${ONE_PART.source})`);
    if (!filled.includes(renderSms(only({ sms: '{{ creditor.name }}' }), facts)))
      report(['sms'], `must name the sender: {{ creditor.name }} (${IDENTITY.sourceOfShort})`);
  }
}

function checkWhatsApp(whatsapp: WhatsAppText, names: Names, report: Report): void {
  const { body, parameters, category } = whatsapp;
  for (const message of placeholderProblems(whatsapp)) report(['whatsapp', 'body'], message);
  const areSound = parameters.map((parameter, index) =>
    checkPart('whatsapp', ['whatsapp', 'parameters', index], parameter, fillOne(parameter), {
      names,
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
    if (!filledBody(whatsapp, values).includes(facts.creditor.name))
      report(['whatsapp', 'body'], `must name the sender: {{ creditor.name }} (${IDENTITY.sourceOfShort})`);
  }
  const texts = filled.map(({ values }) => filledBody(whatsapp, values));
  for (const { message, line } of lintMessage({
    part: 'whatsapp',
    template: body,
    filled: texts,
    category,
    names,
  }))
    report(['whatsapp', 'body'], message, line);
}

const fillOne = (parameter: string) => (facts: Facts) => renderWhatsApp([parameter], facts).join('');

/** Checks variables, filling and content of one text; returns false if it cannot be filled. */
function checkPart(
  part: Part,
  path: readonly PropertyKey[],
  template: string,
  fill: (facts: Facts) => string,
  {
    names,
    report,
    category,
  }: {
    readonly names: Names;
    readonly report: Report;
    readonly category?: 'utility' | 'marketing';
  },
): boolean {
  const filled: string[] = [];
  const misfits = [
    ...unknownVariables(template),
    ...SAMPLES.flatMap((facts) => filling(() => filled.push(fill(facts)))),
  ];
  for (const { message, line } of misfits) report(path, message, line);
  for (const { message, line } of lintMessage({ part, template, filled, category, names }))
    report(path, message, line);
  return misfits.length === 0;
}

const only = (message: Partial<MessageTemplate['message']>): MessageTemplate => ({
  message: { subject: '', body: '', sms: '', ...message },
  layout: BODY_ALONE,
});
