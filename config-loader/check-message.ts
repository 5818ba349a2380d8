import { IDENTITY, ONE_PART } from '#domain/compliance/content/form-rules.ts';
import { isGsm7 } from '#domain/messages/gsm-7.ts';
import {
  type MessageTemplate,
  renderEmail,
  renderSms,
  SMS_CHARACTERS,
} from '#domain/messages/render-message.ts';
import type { Message, MessageText, WhatsAppText } from '#schemas/config/message.ts';
import { misleadingDeadlines } from './check-deadlines.ts';
import { checkPart, type Facts, type MessageContext, type Report } from './check-part.ts';
import { brokenPromises } from './check-promises.ts';
import { OF_AN_SMS, revealingVariables } from './check-variables.ts';
import { checkWhatsApp, senderOf, type WhatsAppContext } from './check-whatsapp.ts';
import type { ConfigProblem } from './config-error.ts';
import { lineOf } from './line-of.ts';
import type { YamlFile } from './read-yaml.ts';
import { rememberResults } from './remember-results.ts';
import { LONGEST_NAMES, SAMPLES } from './sample-facts.ts';

/** A layout with only the body, because layouts are checked by themselves, once per brand. */
const BODY_ALONE = {
  html: '',
  text: '{% for paragraph in paragraphs %}{{ paragraph }} {% endfor %}',
};

/**
 * Fills every text of a message with all variables and with the fewest, and checks the result against the rules for
 * content (`domain/compliance/lint-message.ts`).
 */
export function checkMessage(file: YamlFile<Message>, context: MessageContext): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  for (const [tone, text] of Object.entries(file.value))
    for (const [path, message, line] of reportsOf(text, context)) {
      const problem = file.problem([tone, ...path], message, line);
      const isKnown = problems.some(
        ({ path: at, message: known }) => at === problem.path && known === message,
      );
      if (!isKnown) problems.push(problem);
    }
  return problems;
}

type Reported = Parameters<Report>;
/** What the words of a text are judged by. */
type Judged = Pick<MessageContext, 'names' | 'relation'>;

/** What is wrong with a text. Each part is judged by what it depends on, so that a change of one judges no other anew. */
const reportsOf = (
  { subject, body, sms, whatsapp }: MessageText,
  { names, usage, relation, creditors }: MessageContext,
): Reported[] => [
  ...emailReports({ subject, body }, { names, relation }),
  ...smsReports(sms, { names, relation }),
  ...(whatsapp
    ? whatsAppReports(whatsapp, { names, usage, relation, senders: creditors.map(senderOf) })
    : []),
];

const emailReports = rememberResults((email: Email, judged: Judged) =>
  collected((report) => checkEmail(email, judged, report)),
);
const smsReports = rememberResults((sms: string, judged: Judged) =>
  collected((report) => checkSms(sms, judged, report)),
);
const whatsAppReports = rememberResults((text: WhatsAppText, context: WhatsAppContext) =>
  collected((report) => checkWhatsApp(text, context, report)),
);

function collected(check: (report: Report) => void): Reported[] {
  const reports: Reported[] = [];
  check((...reported) => reports.push(reported));
  return reports;
}

type Email = Pick<MessageText, 'subject' | 'body'>;

function checkEmail({ subject, body }: Email, judged: Judged, report: Report): void {
  const checked = { ...judged, report };
  checkPart(
    'subject',
    ['subject'],
    subject,
    (facts) => renderEmail(only({ subject }), facts).subject,
    checked,
  );
  const filled = new Map<Facts, string>();
  const fillBody = (facts: Facts): string => {
    const { text } = renderEmail(only({ body }), facts);
    filled.set(facts, text);
    return text;
  };
  if (!checkPart('body', ['body'], body, fillBody, checked)) return;
  for (const [facts, text] of filled) {
    for (const { message, at } of [...brokenPromises(text, facts), ...misleadingDeadlines(text, facts)])
      report(['body'], message, lineOf(body, at));
  }
}

function checkSms(sms: string, judged: Judged, report: Report): void {
  const isSound = checkPart('sms', ['sms'], sms, (facts) => renderSms(only({ sms }), facts), {
    ...judged,
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
