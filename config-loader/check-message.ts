import { IDENTITY, ONE_PART } from '#domain/compliance/content/form-rules.ts';
import { isGsm7 } from '#domain/messages/gsm-7.ts';
import {
  type MessageTemplate,
  renderEmail,
  renderSms,
  SMS_CHARACTERS,
} from '#domain/messages/render-message.ts';
import type { Message, MessageText } from '#schemas/config/message.ts';
import { misleadingDeadlines } from './check-deadlines.ts';
import { checkPart, type Facts, type MessageContext, type Report } from './check-part.ts';
import { brokenPromises } from './check-promises.ts';
import { OF_AN_SMS, revealingVariables } from './check-variables.ts';
import { checkWhatsApp } from './check-whatsapp.ts';
import type { ConfigProblem } from './config-error.ts';
import type { YamlFile } from './read-yaml.ts';
import { rememberResults } from './remember-results.ts';
import { LONGEST_NAMES, SAMPLES } from './sample-facts.ts';

/** A layout with only the body, because layouts are checked by themselves, once per brand. */
const BODY_ALONE = {
  html: '{% for paragraph in paragraphs %}{{ paragraph }} {% endfor %}',
  text: '{% for paragraph in paragraphs %}{{ paragraph }} {% endfor %}',
};

/**
 * Fills every text of a message with all variables and with the fewest, and checks the result against the rules for
 * content (`domain/compliance/lint-message.ts`).
 */
export function checkMessage(file: YamlFile<Message>, context: MessageContext): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  for (const [tone, text] of Object.entries(file.value))
    for (const { path, message, line } of reportsOf(text, context)) {
      const problem = file.problem([tone, ...path], message, line);
      const isKnown = problems.some(
        ({ path: at, message: known }) => at === problem.path && known === message,
      );
      if (!isKnown) problems.push(problem);
    }
  return problems;
}

const reportsOf = rememberResults((text: MessageText, context: MessageContext) => {
  const reports: { path: readonly PropertyKey[]; message: string; line: number | undefined }[] = [];
  const report: Report = (path, message, line) => reports.push({ path, message, line });
  checkEmail(text, context, report);
  checkSms(text, context, report);
  if (text.whatsapp) checkWhatsApp(text.whatsapp, context, report);
  return reports;
});

function checkEmail(text: MessageText, { names }: MessageContext, report: Report): void {
  checkPart(
    'subject',
    ['subject'],
    text.subject,
    (facts) => renderEmail(only({ subject: text.subject }), facts).subject,
    { names, report },
  );
  const fillBody = (facts: Facts): string => renderEmail(only({ body: text.body }), facts).text;
  if (!checkPart('body', ['body'], text.body, fillBody, { names, report })) return;
  for (const facts of SAMPLES) {
    const filled = fillBody(facts);
    for (const { message, at } of [...brokenPromises(filled, facts), ...misleadingDeadlines(filled, facts)]) {
      const index = text.body.split('\n').findIndex((line) => line.includes(at));
      report(['body'], message, Math.max(0, index));
    }
  }
}

function checkSms({ sms }: MessageText, { names }: MessageContext, report: Report): void {
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
    if (!filled.includes(facts.creditor.phone))
      report(['sms'], `must say where to call: {{ creditor.phone }} (${IDENTITY.sourceOfPhone})`);
  }
}

const only = (message: Partial<MessageTemplate['message']>): MessageTemplate => ({
  message: { subject: '', body: '', sms: '', ...message },
  layout: BODY_ALONE,
});
