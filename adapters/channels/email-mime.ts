import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';

/** A header value never holds a line break: what follows one would be a header of its own (RFC 5322 §2.2). */
const oneLine = (value: string): string => value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** Left out, because SES gives each message its own and says it in every event. */
const NO_MESSAGE_ID = { prepared: true, value: '' };

export interface MimeMessage {
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The instant of the event that the message goes out for (ISO-8601). */
  readonly at: string;
  /** Where one click stops these messages (RFC 8058); absent, the headers are not there. */
  readonly unsubscribeUrl?: string | undefined;
}

/**
 * The message as it goes over the wire: text and HTML as alternatives (RFC 2046), every header encoded (RFC 2047), and
 * marked as automatic, so that no absence note answers it (RFC 3834). The same message gives the same bytes: its
 * boundary is made of its content, and no clock is read.
 */
export async function buildMime(message: MimeMessage): Promise<Buffer> {
  const { from, replyTo, to, subject, text, html, at, unsubscribeUrl } = message;
  const composer = new MailComposer({
    from: { name: oneLine(from.name), address: oneLine(from.address) },
    // As objects, because a text is read as a list: a comma in it would be a second recipient.
    replyTo: { name: '', address: oneLine(replyTo) },
    to: { name: '', address: oneLine(to) },
    subject: oneLine(subject),
    text,
    html,
    date: new Date(at),
    // A name is text of the debtor's or the creditor's: nothing in it makes the composer read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: {
      'Message-ID': NO_MESSAGE_ID,
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl === undefined
        ? {}
        : {
            'List-Unsubscribe': { prepared: true, value: `<${oneLine(unsubscribeUrl)}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
    },
  });
  const node = composer.compile();
  node.baseBoundary = createHash('sha256').update(`${subject}\n${text}\n${html}`).digest('hex').slice(0, 24);
  node.boundaryPrefix = '--regua';
  return node.build();
}
